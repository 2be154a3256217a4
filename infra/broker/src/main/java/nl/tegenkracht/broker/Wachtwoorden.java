package nl.tegenkracht.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * Wachtwoorden voor de broker, elk in een eigen bestand {@code kafka-<principal>.wachtwoord} dat alleen de eigenaar
 * kan lezen. Wat ontbreekt wordt gemaakt, met 256 willekeurige bits; wat er is blijft.
 */
public final class Wachtwoorden {

    private static final SecureRandom BRON = new SecureRandom();
    private static final FileAttribute<Set<PosixFilePermission>> ALLEEN_EIGENAAR = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> EIGEN_MAP = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path sleutelmap;

    private Wachtwoorden(Path sleutelmap) {
        this.sleutelmap = sleutelmap;
    }

    /** De wachtwoorden in deze map. */
    public static Wachtwoorden in(Path sleutelmap) {
        return new Wachtwoorden(sleutelmap);
    }

    /** Het wachtwoord van deze principal. */
    public String van(String principal) {
        var bestand = sleutelmap.resolve("kafka-" + principal + ".wachtwoord");
        try {
            if (!Files.exists(bestand)) {
                maak(bestand);
            }
            var wachtwoord = Files.readString(bestand).strip();
            if (wachtwoord.length() < 20) {
                throw new IllegalStateException("Te kort wachtwoord in " + bestand.getFileName());
            }
            return wachtwoord;
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    /** Een link op een al gevuld bestand: wie het ziet ziet het heel, en wie eerst was wint. */
    private void maak(Path bestand) throws IOException {
        Files.createDirectories(sleutelmap, EIGEN_MAP);
        var vers = Files.createTempFile(sleutelmap, ".kafka-", ".vers", ALLEEN_EIGENAAR);
        try {
            Files.writeString(vers, willekeurig());
            Files.createLink(bestand, vers);
        } catch (FileAlreadyExistsException anderWasEerst) {
            assert Files.exists(bestand);
        } finally {
            Files.delete(vers);
        }
    }

    static String willekeurig() {
        var bytes = new byte[32];
        BRON.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package nl.tegenkracht.identity.sleutel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;
import nl.tegenkracht.identity.Instellingen;
import org.springframework.stereotype.Component;

/** Map met geheimen, alleen leesbaar voor de eigenaar. Wat er is, blijft; wat ontbreekt, wordt één keer gemaakt. */
@Component
public class Sleutelmap {

    private static final int BYTES = 32;
    private static final SecureRandom BRON = new SecureRandom();

    private final Path map;

    Sleutelmap(Instellingen instellingen) throws IOException {
        map = instellingen.sleutelmap();
        Files.createDirectories(map,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /**
     * Een geheim van 256 willekeurige bits, hexadecimaal.
     *
     * @throws IllegalStateException als het bestand er is maar te kort is om een geheim te zijn
     */
    public String geheim(String naam) {
        var geheim = leesOfMaak(naam, Sleutelmap::willekeurig);
        if (geheim.length() < BYTES) {
            throw new IllegalStateException("Het geheim " + naam + " is te kort");
        }
        return geheim;
    }

    /** De inhoud van dit bestand; ontbreekt het, dan van wat {@code inhoud} levert. */
    String leesOfMaak(String naam, Supplier<String> inhoud) {
        var doel = map.resolve(naam);
        try {
            if (!Files.exists(doel)) {
                maak(doel, inhoud.get());
            }
            return Files.readString(doel).strip();
        } catch (IOException fout) {
            throw new UncheckedIOException("Sleutelbestand " + naam + " is niet te lezen of te maken", fout);
        }
    }

    /** Een harde link komt er heel of niet, en nooit over een ander heen: twee makers krijgen hetzelfde geheim. */
    private void maak(Path doel, String inhoud) throws IOException {
        var half = Files.createTempFile(map, "half", ".tmp");
        try {
            try (var kanaal = FileChannel.open(half, StandardOpenOption.WRITE)) {
                kanaal.write(ByteBuffer.wrap(inhoud.getBytes(StandardCharsets.UTF_8)));
                kanaal.force(true);
            }
            Files.createLink(doel, half);
        } catch (FileAlreadyExistsException eerder) {
            return;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static String willekeurig() {
        var bytes = new byte[BYTES];
        BRON.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

package nl.tegenkracht.versleuteling;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.contracts.Id;

/**
 * De map met sleutelbestanden. Een bestand verschijnt in één keer en volledig, en staat op schijf voordat iemand de
 * sleutel gebruikt: een sleutel die na een stroomstoring weg is, neemt alles mee wat eronder ligt.
 */
final class Sleutelmap {

    private static final Set<PosixFilePermission> EIGENAAR = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> ANDEREN = EnumSet.of(PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE);

    private static final String TIJDELIJK = ".nieuw-";
    private static final Duration OUD = Duration.ofHours(1);

    private final Path map;

    /** Verandert bij elke vervanging van het bestand. */
    record Versie(Object sleutel, long gewijzigd, long grootte) {}

    record Gelezen(KeysetHandle ring, Versie versie) {}

    /** Maakt van de huidige ring een nieuwe. */
    @FunctionalInterface
    interface Bewerking {

        KeysetHandle pas(KeysetHandle ring) throws GeneralSecurityException;
    }

    Sleutelmap(Path map) throws IOException {
        this.map = map;
        Files.createDirectories(map,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        ruimOp();
    }

    /** Wat een proces dat uitviel half liet liggen, bevat sleutels; ook die kopie hoort niet te blijven. */
    private void ruimOp() throws IOException {
        var grens = System.currentTimeMillis() - OUD.toMillis();
        try (var resten = Files.newDirectoryStream(map, TIJDELIJK + "*")) {
            for (var rest : resten) {
                if (Files.getLastModifiedTime(rest).toMillis() < grens) {
                    Files.deleteIfExists(rest);
                }
            }
        }
    }

    Optional<Versie> versie(String bestand) throws IOException {
        try {
            var kenmerken = Files.readAttributes(map.resolve(bestand), BasicFileAttributes.class);
            return Optional.of(new Versie(kenmerken.fileKey(), kenmerken.lastModifiedTime().toMillis(),
                    kenmerken.size()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    Optional<Gelezen> lees(String bestand) throws IOException, GeneralSecurityException {
        var versie = versie(bestand);
        if (versie.isEmpty()) {
            return Optional.empty();
        }
        var plaats = map.resolve(bestand);
        if (Files.getPosixFilePermissions(plaats).stream().anyMatch(ANDEREN::contains)) {
            throw new IOException("Een sleutelbestand is toegankelijk voor anderen dan de eigenaar");
        }
        var ring = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(plaats), InsecureSecretKeyAccess.get());
        return Optional.of(new Gelezen(ring, versie.get()));
    }

    /** Zet de ring neer als er nog geen is. Wie als tweede komt, laat die van de eerste staan. */
    void maakAlsNieuw(String bestand, KeysetHandle ring) throws IOException {
        var tijdelijk = schrijfTijdelijk(ring);
        try {
            Files.createLink(map.resolve(bestand), tijdelijk);
        } catch (FileAlreadyExistsException e) {
            // De ander was eerder; zijn sleutel geldt, deze is nog nergens voor gebruikt.
        } finally {
            Files.delete(tijdelijk);
        }
        opSchijf(map);
    }

    /** Vervangt de ring; twee wissels tegelijk komen na elkaar, zodat geen sleutel verloren gaat. */
    void vervang(String bestand, Bewerking bewerking) throws IOException, GeneralSecurityException {
        new Beurt(map.resolve("wissel.slot")).binnen(() -> {
            var huidig = lees(bestand).orElseThrow(() -> new NoSuchFileException("sleutelbestand"));
            var tijdelijk = schrijfTijdelijk(bewerking.pas(huidig.ring()));
            Files.move(tijdelijk, map.resolve(bestand), StandardCopyOption.ATOMIC_MOVE);
            opSchijf(map);
            return null;
        });
    }

    private Path schrijfTijdelijk(KeysetHandle ring) throws IOException {
        var tijdelijk = map.resolve(TIJDELIJK + Id.random());
        var json = serialiseer(ring).getBytes(StandardCharsets.UTF_8);
        try (var kanaal = FileChannel.open(tijdelijk, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(EIGENAAR))) {
            var buffer = ByteBuffer.wrap(json);
            while (buffer.hasRemaining()) {
                kanaal.write(buffer);
            }
            kanaal.force(true);
        }
        return tijdelijk;
    }

    private static String serialiseer(KeysetHandle ring) throws IOException {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(ring, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IOException("De sleutel is niet op te schrijven", e);
        }
    }

    /** Ook de naam van een bestand moet op schijf staan, anders is het na een stroomstoring weg. */
    private static void opSchijf(Path map) throws IOException {
        try (var kanaal = FileChannel.open(map, StandardOpenOption.READ)) {
            kanaal.force(true);
        }
    }
}

package nl.tegenkracht.lokaal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * Maakt de wachtwoorden waarmee de onderdelen elkaar herkennen, voordat het eerste start: dan doet de volgorde er niet
 * toe. Ze staan alleen in bestanden die de eigenaar kan lezen, nooit op een opdrachtregel of in de omgeving.
 */
final class Sleutels {

    private static final List<String> NAMEN = List.of("kafka-melding-service.lokaal.wachtwoord",
            "kafka-klacht-service.lokaal.wachtwoord", "kafka-beleid-service.lokaal.wachtwoord",
            "kafka-rapportage-service.lokaal.wachtwoord", "kafka-beheer.wachtwoord", "poort.geheim");
    private static final int BYTES = 32;

    private Sleutels() {
    }

    /** Maakt wat nog ontbreekt; wat er is blijft zoals het is. */
    static void maak(Path map) {
        try {
            Files.createDirectories(map.getParent());
            if (!Files.isDirectory(map)) {
                Files.createDirectory(map, PosixFilePermissions
                        .asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Files.setPosixFilePermissions(map, PosixFilePermissions.fromString("rwx------"));
            for (var naam : NAMEN) {
                maak(map.resolve(naam), nieuw());
            }
        } catch (IOException e) {
            throw new StartFout("De sleutels in " + map + " zijn niet te maken: " + e.getMessage(), e);
        }
    }

    /** Eerst een ander bestand, dan de naam: een half geschreven wachtwoord bestaat niet. */
    private static void maak(Path bestand, String geheim) throws IOException {
        if (Files.exists(bestand)) {
            return;
        }
        var tijdelijk = Files.createTempFile(bestand.getParent(), ".nieuw-", "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(tijdelijk, geheim);
        try {
            Files.move(tijdelijk, bestand);
        } catch (FileAlreadyExistsException e) {
            Files.delete(tijdelijk);
        }
    }

    private static String nieuw() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package nl.tegenkracht.local;

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
final class SecretFiles {

    private static final List<String> NAMES = List.of("kafka-melding-service.lokaal.wachtwoord",
            "kafka-klacht-service.lokaal.wachtwoord", "kafka-beleid-service.lokaal.wachtwoord",
            "kafka-rapportage-service.lokaal.wachtwoord", "kafka-beheer.wachtwoord", "poort.geheim");
    private static final int BYTES = 32;

    private SecretFiles() {
    }

    /** Maakt wat nog ontbreekt; wat er is blijft zoals het is. */
    static void create(Path directory) {
        try {
            Files.createDirectories(directory.getParent());
            if (!Files.isDirectory(directory)) {
                Files.createDirectory(directory, PosixFilePermissions
                        .asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            for (var name : NAMES) {
                create(directory.resolve(name), newSecret());
            }
        } catch (IOException e) {
            throw new StartFailure("De sleutels in " + directory + " zijn niet te maken: " + e.getMessage(), e);
        }
    }

    /** Eerst een ander bestand, dan de naam: een half geschreven wachtwoord bestaat niet. */
    private static void create(Path file, String secret) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var temp = Files.createTempFile(file.getParent(), ".nieuw-", "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(temp, secret);
        try {
            Files.move(temp, file);
        } catch (FileAlreadyExistsException e) {
            Files.delete(temp);
        }
    }

    private static String newSecret() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

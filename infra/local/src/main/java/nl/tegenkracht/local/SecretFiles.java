package nl.tegenkracht.local;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes the passwords by which the parts recognize each other, before the first one starts: then the order does not
 * matter. They are only in files that the owner can read, never on a command line or in the environment.
 */
final class SecretFiles {

    private static final List<String> NAMES = List.of("kafka-melding-service.lokaal.wachtwoord",
            "kafka-klacht-service.lokaal.wachtwoord", "kafka-beleid-service.lokaal.wachtwoord",
            "kafka-rapportage-service.lokaal.wachtwoord", "kafka-beheer.wachtwoord", "poort.geheim");
    private static final int BYTES = 32;

    private SecretFiles() {
    }

    /**
     * Makes what is missing; what is there stays as it is. A domain that is added later gets its passwords from the
     * store.
     *
     * @param landscape whose domains have users at the store
     */
    static void create(Path directory, Path landscape) {
        try {
            PrivateFiles.directory(directory);
            for (var name : Stream.concat(NAMES.stream(), storeUsers(landscape)).toList()) {
                create(directory.resolve(name), newSecret());
            }
        } catch (IOException e) {
            throw new StartFailure(Texts.get("secrets.not-made", directory, e.getMessage()), e);
        }
    }

    private static Stream<String> storeUsers(Path landscape) throws IOException {
        if (!Files.exists(landscape)) {
            return Stream.empty();
        }
        var domains = (List<?>) ((Map<?, ?>) Json.read(Files.readString(landscape))).get("domeinen");
        var databases = domains.stream().map(domain -> ((Map<?, ?>) domain).get("domein"))
                .flatMap(domain -> Wiring.SERVICES.stream().map(service -> service + "_" + domain));
        return Stream.concat(Stream.of("gateway"), databases).map(database -> "mongo-" + database + ".wachtwoord");
    }

    /** First another file, then the name: a half-written password does not exist. */
    static void create(Path file, String secret) throws IOException {
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

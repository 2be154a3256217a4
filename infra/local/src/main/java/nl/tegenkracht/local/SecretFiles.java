package nl.tegenkracht.local;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the passwords by which the parts recognize each other, before the first one starts: then the order does not
 * matter. They are only in files that the owner can read, never on a command line or in the environment.
 */
final class SecretFiles {

    private static final List<String> NAMES = List.of("kafka-beheer.wachtwoord", "poort.geheim");
    /** Where no landscape says otherwise. */
    private static final String ONLY_DEPLOYMENT = "lokaal";
    private static final int BYTES = 32;

    private SecretFiles() {
    }

    /**
     * Makes what is missing; what is there stays as it is. A domain that is added later gets its passwords from the
     * store.
     *
     * @param landscape whose domains have users at the store, and whose deployments have users at the broker
     */
    static void create(Path directory, Path landscape) {
        try {
            PrivateFiles.directory(directory);
            for (var name : Stream.of(NAMES.stream(), brokerUsers(landscape), storeUsers(landscape))
                    .flatMap(names -> names).toList()) {
                create(directory.resolve(name), newSecret());
            }
        } catch (IOException e) {
            throw new StartFailure(Texts.get("secrets.not-made", directory, e.getMessage()), e);
        }
    }

    private static Stream<String> brokerUsers(Path landscape) {
        var deployments = DemoLandscape.deployments(landscape).stream().map(DemoLandscape.DeploymentEntry::name)
                .toList();
        return (deployments.isEmpty() ? List.of(ONLY_DEPLOYMENT) : deployments).stream()
                .flatMap(deployment -> Wiring.SERVICES.stream()
                        .map(service -> "kafka-" + service + "-service." + deployment + ".wachtwoord"));
    }

    private static Stream<String> storeUsers(Path landscape) {
        if (!Files.exists(landscape)) {
            return Stream.empty();
        }
        var databases = DemoLandscape.domains(landscape).stream()
                .flatMap(domain -> Wiring.SERVICES.stream().map(service -> service + "_" + domain));
        var shared = DemoLandscape.deployments(landscape).stream()
                .filter(deployment -> !deployment.domains().contains("gemeenschappelijk"))
                .flatMap(deployment -> Wiring.SERVICES.stream()
                        .map(service -> service + "_gemeenschappelijk-" + deployment.name()));
        return Stream.of(Stream.of("gateway"), databases, shared).flatMap(names -> names)
                .map(database -> "mongo-" + database + ".wachtwoord");
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

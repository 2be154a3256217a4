package nl.tegenkracht.starter.keys;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.Set;
import nl.tegenkracht.audit.AuditTrails;
import nl.tegenkracht.contracts.BrokerAccess;
import nl.tegenkracht.contracts.Databases;
import nl.tegenkracht.contracts.Deployment;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.contracts.OwnerOnly;
import nl.tegenkracht.contracts.PasswordFile;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.crypto.KeyName;
import nl.tegenkracht.crypto.KeyVaults;
import nl.tegenkracht.crypto.LandscapeKeys;
import nl.tegenkracht.crypto.VaultShare;

/**
 * Makes for every part that runs apart a directory with its own keys and passwords and nobody else's:
 * {@code CreatePartSecrets <directory> <landscape file>}. All of them together are in {@code bron}, which no part
 * gets. What is there stays; after a rotation in {@code bron} it is run again. Exits with 0, or 1 if it did not succeed,
 * or 2 after wrong use.
 */
public final class CreatePartSecrets {

    private static final String GATEWAY = "poort";
    private static final String GATEWAY_SECRET = "poort.geheim";
    private static final String ADMINISTRATOR = "beheer";

    private final Path directory;
    private final Path source;
    private final Landscape landscape;

    private CreatePartSecrets(Path directory, Landscape landscape) {
        this.directory = directory;
        this.source = directory.resolve("bron");
        this.landscape = landscape;
    }

    public static void main(String[] args) {
        System.exit(run(System.out, args));
    }

    /** As {@link #main}, but writes to {@code out} and returns the exit code. */
    static int run(PrintStream out, String... args) {
        if (args.length != 2) {
            out.println("CreatePartSecrets <directory> <landscape file>");
            return 2;
        }
        try {
            new CreatePartSecrets(Path.of(args[0]), Landscape.read(Path.of(args[1]))).create();
            return 0;
        } catch (IOException | RuntimeException e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    private void create() throws IOException {
        OwnerOnly.directory(directory);
        OwnerOnly.directory(source);
        LandscapeKeys.of(landscape).createIn(KeyVaults.open(source, true));
        for (var deployment : landscape.deployments()) {
            for (var service : ServiceName.values()) {
                createService(new PartKeys(landscape, deployment, service));
            }
            createStore(deployment);
        }
        createGateway();
        createBroker();
    }

    private void createService(PartKeys part) throws IOException {
        var target = directory.resolve(part.service().code() + "." + part.deployment().naam());
        VaultShare.copy(source, target, part.keyNames());
        AuditTrails.createHeadKey(target, part.service().code());
        share(kafka(part.principal()), target);
        for (var database : part.databases()) {
            share(PasswordFile.ofStore(source, database), target);
        }
    }

    /** Of a deployment: its store knows no user of another. */
    private void createStore(Deployment deployment) throws IOException {
        var target = store(deployment.naam());
        for (var service : ServiceName.values()) {
            for (var database : new PartKeys(landscape, deployment, service).databases()) {
                share(PasswordFile.ofStore(source, database), target);
            }
        }
    }

    private void createGateway() throws IOException {
        var target = directory.resolve(GATEWAY);
        VaultShare.copy(source, target, Set.of(KeyName.session(GATEWAY)));
        share(PasswordFile.ofStore(source, Databases.GATEWAY), target);
        share(PasswordFile.ofStore(source, Databases.GATEWAY), store(GATEWAY));
        var secret = new PasswordFile(source.resolve(GATEWAY_SECRET));
        share(secret, target);
        share(secret, OwnerOnly.directory(directory.resolve("identity")));
    }

    private void createBroker() throws IOException {
        var target = OwnerOnly.directory(directory.resolve("kafka"));
        share(kafka(ADMINISTRATOR), target);
        for (var principal : BrokerAccess.principals(landscape)) {
            share(kafka(principal), target);
        }
    }

    /** With what its nodes know each other by, and its administrator. */
    private Path store(String name) throws IOException {
        var target = OwnerOnly.directory(directory.resolve("mongo." + name));
        new PasswordFile(target.resolve("beheer.wachtwoord")).readOrCreate();
        var key = target.resolve("replica.sleutel");
        if (!Files.exists(key)) {
            OwnerOnly.write(key, replicaKey());
        }
        return target;
    }

    /** In the alphabet of base64: MongoDB accepts no other there. */
    private static byte[] replicaKey() {
        return Base64.getEncoder().encode(Base64.getUrlDecoder().decode(PasswordFile.random()));
    }

    private PasswordFile kafka(String principal) {
        return PasswordFile.ofBroker(source, principal);
    }

    private static void share(PasswordFile password, Path target) throws IOException {
        password.readOrCreate();
        Files.copy(password.path(), target.resolve(password.path().getFileName()),
                StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }
}

package nl.tegenkracht.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.tegenkracht.broker.Broker;
import nl.tegenkracht.broker.BrokerLocation;
import nl.tegenkracht.broker.BrokerPasswords;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Databases;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.contracts.PasswordFile;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.store.Store;
import nl.tegenkracht.store.StoreUsers;
import org.bson.Document;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Store, broker and issuer of tokens for one test JVM. Started once and shared by all tests; every test makes dossiers
 * of its own.
 */
public final class TestPlatform {

    private static final TestPlatform INSTANCE = new TestPlatform();

    private static final String ONLOOKER = "onlooker";

    private final String onlookerPassword = Id.random();
    private final Path directory;
    private final Store store;
    private final Broker broker;
    private final TestIssuer issuer;

    private TestPlatform() {
        try {
            directory = Files.createTempDirectory("tegenkracht-test");
            Files.createDirectories(directory.resolve("sleutels"));
            DemoFiles.copyTo(directory);
            store = openStore();
            broker = Broker.start(BrokerLocation.in(directory.resolve("broker")), Landscape.read(landscapeFile()),
                    BrokerPasswords.in(directory.resolve("sleutels")));
            issuer = new TestIssuer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** With one user more than the platform has, who looks at what the services store. */
    private Store openStore() {
        var usersFile = directory.resolve("store").resolve("gebruikers.json");
        var users = StoreUsers.of(landscapeFile(), directory.resolve("sleutels"), usersFile);
        StoreUsers.add(usersFile, ONLOOKER, Databases.in(Landscape.read(landscapeFile())), onlookerPassword);
        return Store.open(directory.resolve("store"), 0, users);
    }

    /** The platform of this JVM. */
    public static TestPlatform instance() {
        return INSTANCE;
    }

    /** The arguments with which a service runs on this platform, for whoever starts one himself. */
    public List<String> arguments(ServiceName service) {
        var arguments = new ArrayList<String>();
        register((name, value) -> arguments.add("--" + name + "=" + value.get()), service);
        return arguments;
    }

    /** Sets the properties with which a service runs on this platform. */
    public void register(DynamicPropertyRegistry registry, ServiceName service) {
        registry.add("tegenkracht.service", service::code);
        registry.add("tegenkracht.demo", () -> true);
        registry.add("tegenkracht.landscape", this::landscapeFile);
        registry.add("tegenkracht.benoemingen", this::benoemingenFile);
        registry.add("tegenkracht.key-directory", () -> directory.resolve("sleutels"));
        registry.add("tegenkracht.audit-directory", () -> directory.resolve("audit"));
        registry.add("tegenkracht.issuer", issuer::issuer);
        registry.add("spring.mongodb.uri", this::mongoUri);
        registry.add("spring.kafka.bootstrap-servers", broker::bootstrap);
        // How soon a new topic is seen: what is read from it is tested, and not how long that takes.
        registry.add("spring.kafka.consumer.properties.metadata.max.age.ms", () -> 500);
        registry.add("server.port", () -> 0);
    }

    public Path landscapeFile() {
        return directory.resolve("landschap.json");
    }

    /**
     * Sets the state of a domain in the landscape; a service reads it again in its next round.
     *
     * @param state as in the file, for example {@code in afbouw} (winding down)
     */
    public void setState(String domain, String state) {
        try {
            Files.writeString(landscapeFile(), Files.readString(landscapeFile())
                    .replaceFirst("(\"domein\": \"" + domain + "\"[^}]*\"staat\": \")[^\"]*", "$1" + state));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a domain to the landscape, with its topics, rights and logins; who serves it notices within a second. */
    public DataDomain addDomain(String name) {
        try {
            var landscape = Document.parse(Files.readString(landscapeFile()));
            landscape.getList("domeinen", Document.class)
                    .add(new Document("domein", name).append("naam", name).append("staat", "actief"));
            landscape.getList("deployments", Document.class).getFirst().getList("domeinen", String.class).add(name);
            Files.writeString(landscapeFile(), landscape.toJson());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var changed = Landscape.read(landscapeFile());
        Databases.in(changed).forEach(database -> PasswordFile.ofStore(directory.resolve("sleutels"), database)
                .readOrCreate());
        broker.provision(changed);
        return new DataDomain(name);
    }

    public Path benoemingenFile() {
        return directory.resolve("benoemingen.json");
    }

    /** The directory with everything the platform keeps. */
    public Path directory() {
        return directory;
    }

    /** For a look at everything that is stored; a service logs in as itself, in the place of this user. */
    public String mongoUri() {
        return mongoUri(store.port());
    }

    /** The same store by another way. */
    public String mongoUri(int port) {
        return "mongodb://" + ONLOOKER + ":" + onlookerPassword + "@127.0.0.1:" + port;
    }

    public int storePort() {
        return store.port();
    }

    public Broker broker() {
        return broker;
    }

    /** Issues tokens. */
    public TestIssuer issuer() {
        return issuer;
    }

    private void close() {
        issuer.close();
        broker.close();
        store.close();
    }
}

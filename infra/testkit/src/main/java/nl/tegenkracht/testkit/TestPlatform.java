package nl.tegenkracht.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.tegenkracht.broker.Broker;
import nl.tegenkracht.broker.BrokerLocation;
import nl.tegenkracht.broker.BrokerPasswords;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.store.Store;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Store, broker and issuer of tokens for one test JVM. Started once and shared by all tests; every test makes dossiers
 * of its own.
 */
public final class TestPlatform {

    private static final TestPlatform INSTANCE = new TestPlatform();

    private final Path directory;
    private final Store store;
    private final Broker broker;
    private final TestIssuer issuer;

    private TestPlatform() {
        try {
            directory = Files.createTempDirectory("tegenkracht-test");
            Files.createDirectories(directory.resolve("sleutels"));
            DemoFiles.copyTo(directory);
            store = Store.open(directory.resolve("store"), 0);
            broker = Broker.start(BrokerLocation.in(directory.resolve("broker")), Landscape.read(landscapeFile()),
                    BrokerPasswords.in(directory.resolve("sleutels")));
            issuer = new TestIssuer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** The platform of this JVM. */
    public static TestPlatform instance() {
        return INSTANCE;
    }

    /** Sets the properties with which a service runs on this platform. */
    public void register(DynamicPropertyRegistry registry, ServiceName service) {
        registry.add("tegenkracht.service", service::code);
        registry.add("tegenkracht.landscape", this::landscapeFile);
        registry.add("tegenkracht.benoemingen", this::benoemingenFile);
        registry.add("tegenkracht.key-directory", () -> directory.resolve("sleutels"));
        registry.add("tegenkracht.audit-directory", () -> directory.resolve("audit"));
        registry.add("tegenkracht.issuer", issuer::issuer);
        registry.add("spring.mongodb.uri", store::uri);
        registry.add("spring.kafka.bootstrap-servers", broker::bootstrap);
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

    public Path benoemingenFile() {
        return directory.resolve("benoemingen.json");
    }

    /** The directory with everything the platform keeps. */
    public Path directory() {
        return directory;
    }

    public String mongoUri() {
        return store.uri();
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

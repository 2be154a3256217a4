package nl.tegenkracht.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.tegenkracht.broker.Broker;
import nl.tegenkracht.broker.BrokerLocation;
import nl.tegenkracht.broker.BrokerPasswords;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.store.Store;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Opslag, broker en uitgever van tokens voor één test-JVM. Wordt één keer gestart en door alle tests gedeeld; elke test
 * maakt zijn eigen dossiers.
 */
public final class Proefopstelling {

    private static final Proefopstelling ENIGE = new Proefopstelling();

    private final Path map;
    private final Store store;
    private final Broker broker;
    private final Proefuitgever uitgever;

    private Proefopstelling() {
        try {
            map = Files.createTempDirectory("tegenkracht-proef");
            Files.createDirectories(map.resolve("sleutels"));
            Demobestanden.zetIn(map);
            store = Store.open(map.resolve("store"), 0);
            broker = Broker.start(BrokerLocation.in(map.resolve("broker")), Landscape.read(landschap()),
                    BrokerPasswords.in(map.resolve("sleutels")));
            uitgever = new Proefuitgever();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::sluit));
    }

    /** De opstelling van deze JVM. */
    public static Proefopstelling deze() {
        return ENIGE;
    }

    /** Zet de instellingen waarmee een dienst op deze opstelling draait. */
    public void registreer(DynamicPropertyRegistry register, ServiceName dienst) {
        register.add("tegenkracht.dienst", dienst::code);
        register.add("tegenkracht.landschap", this::landschap);
        register.add("tegenkracht.benoemingen", this::benoemingen);
        register.add("tegenkracht.sleutelmap", () -> map.resolve("sleutels"));
        register.add("tegenkracht.auditmap", () -> map.resolve("audit"));
        register.add("tegenkracht.issuer", uitgever::issuer);
        register.add("spring.mongodb.uri", store::uri);
        register.add("spring.kafka.bootstrap-servers", broker::bootstrap);
        register.add("server.port", () -> 0);
    }

    public Path landschap() {
        return map.resolve("landschap.json");
    }

    /**
     * Zet de staat van een domein in het landschap; een dienst leest het opnieuw bij haar volgende ronde.
     *
     * @param staat zoals in het bestand, bijvoorbeeld {@code in afbouw}
     */
    public void zetStaat(String domein, String staat) {
        try {
            Files.writeString(landschap(), Files.readString(landschap())
                    .replaceFirst("(\"domein\": \"" + domein + "\"[^}]*\"staat\": \")[^\"]*", "$1" + staat));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path benoemingen() {
        return map.resolve("benoemingen.json");
    }

    /** De map met alles wat de opstelling bewaart. */
    public Path map() {
        return map;
    }

    public String mongoUri() {
        return store.uri();
    }

    public Broker broker() {
        return broker;
    }

    /** Geeft tokens uit. */
    public Proefuitgever tokens() {
        return uitgever;
    }

    private void sluit() {
        uitgever.close();
        broker.close();
        store.close();
    }
}

package nl.tegenkracht.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import nl.tegenkracht.contracts.Landscape;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * Een draaiende, ingerichte broker: topics bestaan, elke dienst heeft een wachtwoord en precies de rechten die uit het
 * landschap volgen.
 */
public final class Broker implements AutoCloseable {

    private final Brokerconfiguratie configuratie;
    private final KafkaRaftServer server;
    private final Inrichting inrichting;

    private Broker(Brokerconfiguratie configuratie, Wachtwoorden wachtwoorden) {
        this.configuratie = configuratie;
        this.server = new KafkaRaftServer(KafkaConfig.fromProps(configuratie.eigenschappen(), false), Time.SYSTEM);
        server.startup();
        this.inrichting = new Inrichting(configuratie, wachtwoorden);
    }

    /**
     * Start een broker en richt hem in; keert terug als hij bruikbaar is.
     *
     * @param plaats       waar hij draait en bewaart; een map van een eerdere broker wordt voortgezet
     * @param landschap    waaruit topics en rechten volgen
     * @param wachtwoorden van de diensten en van {@code beheer}; wat ontbreekt wordt gemaakt
     * @throws IllegalStateException als de broker niet start of niet in te richten is
     */
    public static Broker start(Plaats plaats, Landscape landschap, Wachtwoorden wachtwoorden) {
        var gekozen = new Plaats(plaats.map().toAbsolutePath(), poort(plaats.poort()), poort(plaats.controllerpoort()));
        maakKlaar(gekozen);
        var configuratie = new Brokerconfiguratie(gekozen, poort(0), "intern-" + Wachtwoorden.willekeurig(),
                Wachtwoorden.willekeurig());
        var broker = new Broker(configuratie, wachtwoorden);
        try {
            broker.richtIn(landschap);
            return broker;
        } catch (RuntimeException fout) {
            broker.close();
            throw fout;
        }
    }

    /** Waar de diensten verbinden, als {@code adres:poort}. */
    public String bootstrap() {
        return configuratie.bootstrap();
    }

    /** Brengt topics, wachtwoorden en rechten op de stand van dit landschap. */
    public void richtIn(Landscape landschap) {
        inrichting.pasToe(landschap);
    }

    @Override
    public void close() {
        inrichting.close();
        server.shutdown();
        server.awaitShutdown();
    }

    Brokerconfiguratie configuratie() {
        return configuratie;
    }

    void wachtOpEinde() {
        server.awaitShutdown();
    }

    private static void maakKlaar(Plaats plaats) {
        if (Files.exists(plaats.log().resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(plaats.log());
            new Formatter().setClusterId(Uuid.randomUuid().toString()).setNodeId(1)
                    .setControllerListenerName(Brokerconfiguratie.CONTROLLER)
                    .setMetadataLogDirectory(plaats.log().toString()).addDirectory(plaats.log().toString())
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (Exception fout) {
            throw new IllegalStateException("De map van de broker is niet klaar te maken", fout);
        }
    }

    static int poort(int gevraagd) {
        if (gevraagd != 0) {
            return gevraagd;
        }
        try (var vrij = new ServerSocket(0, 1, InetAddress.getByName(Plaats.LOOPBACK))) {
            return vrij.getLocalPort();
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }
}

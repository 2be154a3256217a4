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
import nl.tegenkracht.contracts.OwnerOnly;
import nl.tegenkracht.contracts.PasswordFile;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A running, provisioned broker: the topics exist, and every service has a password and exactly the rights that follow
 * from the landscape.
 */
public final class Broker implements AutoCloseable {

    private final BrokerConfig configuration;
    private final KafkaRaftServer server;
    private final BrokerProvisioner provisioner;

    private Broker(BrokerConfig configuration, BrokerPasswords passwords) {
        this.configuration = configuration;
        this.server = new KafkaRaftServer(KafkaConfig.fromProps(configuration.properties(), false), Time.SYSTEM);
        server.startup();
        this.provisioner = new BrokerProvisioner(configuration, passwords);
    }

    /**
     * Starts a broker and provisions it; returns when it is usable.
     *
     * @param location  where it runs and stores; a directory of an earlier broker is continued
     * @param landscape from which topics and rights follow
     * @param passwords of the services and of {@code beheer}; what is missing is made
     * @throws IllegalStateException if the broker does not start or cannot be provisioned
     */
    public static Broker start(BrokerLocation location, Landscape landscape, BrokerPasswords passwords) {
        var resolved = new BrokerLocation(location.directory().toAbsolutePath(), port(location.port()),
                port(location.controllerPort()), location.tls());
        formatStorage(resolved);
        var configuration = new BrokerConfig(resolved, port(0), "internal-" + PasswordFile.random(),
                PasswordFile.random());
        var broker = new Broker(configuration, passwords);
        try {
            broker.provision(landscape);
            return broker;
        } catch (RuntimeException error) {
            broker.close();
            throw error;
        }
    }

    /** Where the services connect, as {@code address:port}. */
    public String bootstrap() {
        return configuration.bootstrap();
    }

    /** Brings topics, passwords and rights in line with this landscape. */
    public void provision(Landscape landscape) {
        provisioner.apply(landscape);
    }

    @Override
    public void close() {
        provisioner.close();
        server.shutdown();
        server.awaitShutdown();
    }

    BrokerConfig configuration() {
        return configuration;
    }

    void awaitTermination() {
        server.awaitShutdown();
    }

    private static void formatStorage(BrokerLocation location) {
        try {
            OwnerOnly.directory(location.directory());
            OwnerOnly.directory(location.log());
            if (Files.exists(location.log().resolve("meta.properties"))) {
                return;
            }
            new Formatter().setClusterId(Uuid.randomUuid().toString()).setNodeId(1)
                    .setControllerListenerName(BrokerConfig.CONTROLLER)
                    .setMetadataLogDirectory(location.log().toString()).addDirectory(location.log().toString())
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (Exception error) {
            throw new IllegalStateException("The directory of the broker cannot be prepared", error);
        }
    }

    static int port(int requested) {
        if (requested != 0) {
            return requested;
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(BrokerLocation.LOOPBACK))) {
            return socket.getLocalPort();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}

package nl.tegenkracht.broker;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a broker runs: always on loopback.
 *
 * @param directory      directory for everything the broker stores
 * @param port           port for the services; 0 chooses a free one
 * @param controllerPort port on which the broker controls itself; 0 chooses a free one
 * @param certificate    certificate chain and private key in one PEM file: then services speak TLS, and nothing else
 */
public record BrokerLocation(Path directory, int port, int controllerPort, Optional<Path> certificate) {

    /** This address only: one node on one machine, for whoever is on that machine. */
    static final String LOOPBACK = "127.0.0.1";

    public BrokerLocation(Path directory, int port, int controllerPort) {
        this(directory, port, controllerPort, Optional.empty());
    }

    /** A location with free ports, for tests. */
    public static BrokerLocation in(Path directory) {
        return new BrokerLocation(directory, 0, 0);
    }

    /** The same, with TLS for the services. */
    public BrokerLocation withTls(Path file) {
        return new BrokerLocation(directory, port, controllerPort, Optional.of(file));
    }

    Path log() {
        return directory.resolve("log");
    }
}

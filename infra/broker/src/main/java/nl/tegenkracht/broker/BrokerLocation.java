package nl.tegenkracht.broker;

import java.nio.file.Path;

/**
 * Where a broker runs: always on loopback.
 *
 * @param directory      directory for everything the broker stores
 * @param port           port for the services; 0 chooses a free one
 * @param controllerPort port on which the broker controls itself; 0 chooses a free one
 */
public record BrokerLocation(Path directory, int port, int controllerPort) {

    /** This address only: without TLS a broker should not listen anywhere else. */
    static final String LOOPBACK = "127.0.0.1";

    /** A location with free ports, for tests. */
    public static BrokerLocation in(Path directory) {
        return new BrokerLocation(directory, 0, 0);
    }

    Path log() {
        return directory.resolve("log");
    }
}

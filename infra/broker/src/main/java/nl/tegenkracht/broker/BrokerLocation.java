package nl.tegenkracht.broker;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a broker runs: always on loopback.
 *
 * @param directory      directory for everything the broker stores
 * @param port           port for the services; 0 chooses a free one
 * @param controllerPort port on which the broker controls itself; 0 chooses a free one
 * @param tls            with it services speak TLS, and nothing else
 */
public record BrokerLocation(Path directory, int port, int controllerPort, Optional<Tls> tls) {

    /** This address only: one node on one machine, for whoever is on that machine. */
    static final String LOOPBACK = "127.0.0.1";

    public BrokerLocation(Path directory, int port, int controllerPort) {
        this(directory, port, controllerPort, Optional.empty());
    }

    /** A location with free ports, for tests. */
    public static BrokerLocation in(Path directory) {
        return new BrokerLocation(directory, 0, 0);
    }

    /**
     * What the services see of the broker, and the broker of them.
     *
     * @param certificate certificate chain and private key in one PEM file
     * @param clients     certificates in one PEM file: whoever shows none that one of these signed is not heard. That of
     *                    the broker itself has to be among what these signed. Empty if services need not show any
     */
    public record Tls(Path certificate, Optional<Path> clients) {}

    /** The same, with TLS for the services. */
    public BrokerLocation withTls(Path certificate) {
        return new BrokerLocation(directory, port, controllerPort, Optional.of(new Tls(certificate, Optional.empty())));
    }

    /** The same, with TLS in which the services show a certificate too. */
    public BrokerLocation withMutualTls(Path certificate, Path clients) {
        return new BrokerLocation(directory, port, controllerPort,
                Optional.of(new Tls(certificate, Optional.of(clients))));
    }

    Path log() {
        return directory.resolve("log");
    }
}

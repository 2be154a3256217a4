package nl.tegenkracht.broker;

import java.nio.file.Path;

/**
 * Waar een broker draait: altijd op loopback.
 *
 * @param directory             map voor alles wat de broker bewaart
 * @param port           poort voor de diensten; 0 kiest een vrije
 * @param controllerPort poort waarop de broker zichzelf bestuurt; 0 kiest een vrije
 */
public record BrokerLocation(Path directory, int port, int controllerPort) {

    /** Alleen dit adres: zonder TLS hoort een broker nergens anders te luisteren. */
    static final String LOOPBACK = "127.0.0.1";

    /** Een plaats met vrije poorten, voor tests. */
    public static BrokerLocation in(Path directory) {
        return new BrokerLocation(directory, 0, 0);
    }

    Path log() {
        return directory.resolve("log");
    }
}

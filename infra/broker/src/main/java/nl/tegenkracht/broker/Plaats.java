package nl.tegenkracht.broker;

import java.nio.file.Path;

/**
 * Waar een broker draait: altijd op loopback.
 *
 * @param map             map voor alles wat de broker bewaart
 * @param poort           poort voor de diensten; 0 kiest een vrije
 * @param controllerpoort poort waarop de broker zichzelf bestuurt; 0 kiest een vrije
 */
public record Plaats(Path map, int poort, int controllerpoort) {

    /** Alleen dit adres: zonder TLS hoort een broker nergens anders te luisteren. */
    static final String LOOPBACK = "127.0.0.1";

    /** Een plaats met vrije poorten, voor tests. */
    public static Plaats in(Path map) {
        return new Plaats(map, 0, 0);
    }

    Path log() {
        return map.resolve("log");
    }
}

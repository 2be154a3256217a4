package nl.tegenkracht.lokaal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * Op welke poort van de eigen machine (loopback) elk onderdeel luistert.
 *
 * @param nummers naam van de poort naar nummer
 */
public record Poorten(Map<String, Integer> nummers) {

    static final String GATEWAY = "gateway";
    static final String GATEWAY_BEHEER = "gateway-beheer";
    static final String IDENTITY = "identity";
    static final String STORE = "store";
    static final String KAFKA = "kafka";
    static final String KAFKA_CONTROLLER = "kafka-controller";
    static final String MELDING = "melding";
    static final String KLACHT = "klacht";
    static final String BELEID = "beleid";
    static final String RAPPORTAGE = "rapportage";

    private static final int BASIS = 8080;
    private static final Map<String, Integer> VAST = Map.of(GATEWAY, BASIS, GATEWAY_BEHEER, 8090, IDENTITY, 9000, STORE,
            27117, KAFKA, 19092, KAFKA_CONTROLLER, 19093, MELDING, 8101, KLACHT, 8102, BELEID, 8103, RAPPORTAGE, 8104);

    public Poorten {
        nummers = Map.copyOf(nummers);
    }

    /** De vaste poorten, met de gateway op 8080. */
    public static Poorten vast() {
        return new Poorten(VAST);
    }

    /**
     * Alle poorten evenveel verschoven, zodat twee platforms naast elkaar kunnen draaien.
     *
     * @param basis de poort van de gateway, 1024 tot en met 45000
     */
    public static Poorten vanaf(int basis) {
        if (basis < 1024 || basis > 45000) {
            throw new StartFout("TEGENKRACHT_POORT_BASIS moet een getal van 1024 tot en met 45000 zijn.");
        }
        var verschoven = new LinkedHashMap<String, Integer>();
        VAST.forEach((naam, nummer) -> verschoven.put(naam, nummer - BASIS + basis));
        return new Poorten(verschoven);
    }

    /**
     * Poorten die op dit moment vrij zijn: voor tests. Ze liggen onder wat besturingssystemen aan uitgaande verbindingen
     * geven, zodat een onderdeel dat even weg is zijn poort ook weer vrij terugvindt.
     */
    public static Poorten vrij() {
        var vrij = ThreadLocalRandom.current().ints(12_000, 32_000).distinct().filter(Poorten::isVrij)
                .limit(VAST.size()).iterator();
        return new Poorten(VAST.keySet().stream().collect(Collectors.toMap(naam -> naam, naam -> vrij.next())));
    }

    /** Kan er nu iemand op deze poort van loopback gaan luisteren? */
    static boolean isVrij(int poort) {
        try (var socket = new ServerSocket(poort, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Nummer van de poort met deze naam. */
    public int van(String naam) {
        var nummer = nummers.get(naam);
        if (nummer == null) {
            throw new IllegalArgumentException("Geen poort met de naam " + naam);
        }
        return nummer;
    }
}

package nl.tegenkracht.local;

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
 * @param numbers naam van de poort naar nummer
 */
public record Ports(Map<String, Integer> numbers) {

    static final String GATEWAY = "gateway";
    static final String GATEWAY_MANAGEMENT = "gateway-beheer";
    static final String IDENTITY = "identity";
    static final String STORE = "store";
    static final String KAFKA = "kafka";
    static final String KAFKA_CONTROLLER = "kafka-controller";
    static final String MELDING = "melding";
    static final String KLACHT = "klacht";
    static final String BELEID = "beleid";
    static final String RAPPORTAGE = "rapportage";

    private static final int BASE = 8080;
    private static final Map<String, Integer> FIXED = Map.of(GATEWAY, BASE, GATEWAY_MANAGEMENT, 8090, IDENTITY, 9000,
            STORE,
            27117, KAFKA, 19092, KAFKA_CONTROLLER, 19093, MELDING, 8101, KLACHT, 8102, BELEID, 8103, RAPPORTAGE, 8104);

    public Ports {
        numbers = Map.copyOf(numbers);
    }

    /** De vaste poorten, met de gateway op 8080. */
    public static Ports fixed() {
        return new Ports(FIXED);
    }

    /**
     * Alle poorten evenveel verschoven, zodat twee platforms naast elkaar kunnen draaien.
     *
     * @param base de poort van de gateway, 1024 tot en met 45000
     */
    public static Ports from(int base) {
        if (base < 1024 || base > 45000) {
            throw new StartFailure("TEGENKRACHT_POORT_BASIS moet een getal van 1024 tot en met 45000 zijn.");
        }
        var shifted = new LinkedHashMap<String, Integer>();
        FIXED.forEach((name, number) -> shifted.put(name, number - BASE + base));
        return new Ports(shifted);
    }

    /**
     * Poorten die op dit moment vrij zijn: voor tests. Ze liggen onder wat besturingssystemen aan uitgaande verbindingen
     * geven, zodat een onderdeel dat even weg is zijn poort ook weer vrij terugvindt.
     */
    public static Ports free() {
        var free = ThreadLocalRandom.current().ints(12_000, 32_000).distinct().filter(Ports::isFree)
                .limit(FIXED.size()).iterator();
        return new Ports(FIXED.keySet().stream().collect(Collectors.toMap(name -> name, name -> free.next())));
    }

    /** Kan er nu iemand op deze poort van loopback gaan luisteren? */
    static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Nummer van de poort met deze naam. */
    public int numberOf(String name) {
        var number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("Geen poort met de naam " + name);
        }
        return number;
    }
}

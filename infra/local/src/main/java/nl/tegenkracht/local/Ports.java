package nl.tegenkracht.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * On which port of this machine (loopback) each part listens.
 *
 * @param numbers name of the port to its number
 */
public record Ports(Map<String, Integer> numbers) {

    static final String GATEWAY = "gateway";
    static final String GATEWAY_MANAGEMENT = "gateway-beheer";
    static final String IDENTITY = "identity";
    static final String IDENTITY_MANAGEMENT = "identity-beheer";
    static final String STORE = "store";
    static final String KAFKA = "kafka";
    static final String KAFKA_CONTROLLER = "kafka-controller";
    static final String MELDING = "melding";
    static final String KLACHT = "klacht";
    static final String BELEID = "beleid";
    static final String RAPPORTAGE = "rapportage";

    private static final String SLOT = "#";
    private static final int SLOTS = 6;
    private static final int BASE = 8080;
    private static final Map<String, Integer> FIXED = Map.ofEntries(Map.entry(GATEWAY, BASE),
            Map.entry(GATEWAY_MANAGEMENT, 8090), Map.entry(IDENTITY, 9000), Map.entry(IDENTITY_MANAGEMENT, 9010),
            Map.entry(STORE, 27117), Map.entry(KAFKA, 19092), Map.entry(KAFKA_CONTROLLER, 19093),
            Map.entry(MELDING, 8101), Map.entry(KLACHT, 8102), Map.entry(BELEID, 8103),
            Map.entry(RAPPORTAGE, 8104));
    private static final List<String> SERVICES = List.of(MELDING, KLACHT, BELEID, RAPPORTAGE);
    private static final Map<String, Integer> ALL = withSlots();

    public Ports {
        numbers = Map.copyOf(numbers);
    }

    private static Map<String, Integer> withSlots() {
        var all = new HashMap<>(FIXED);
        for (int slot = 1; slot < SLOTS; slot++) {
            for (var service : SERVICES) {
                all.put(slot(service, slot), FIXED.get(service) + 10 * slot);
            }
        }
        all.put(slot(GATEWAY, 1), 8082);
        all.put(slot(GATEWAY_MANAGEMENT, 1), 8092);
        return all;
    }

    /** Name of the port of another process of the same kind; the first has the name without more. */
    static String slot(String name, int slot) {
        return slot == 0 ? name : name + SLOT + slot;
    }

    /** The fixed ports, with the gateway on 8080. */
    public static Ports fixed() {
        return new Ports(ALL);
    }

    /**
     * All ports shifted equally, so that two platforms can run side by side.
     *
     * @param base the port of the gateway, 1024 up to and including 45000
     */
    public static Ports from(int base) {
        if (base < 1024 || base > 45000) {
            throw new StartFailure(Texts.get("port.base-invalid"));
        }
        var shifted = new LinkedHashMap<String, Integer>();
        ALL.forEach((name, number) -> shifted.put(name, number - BASE + base));
        return new Ports(shifted);
    }

    /**
     * Ports that are free at this moment: for tests. They lie below what operating systems give to outgoing
     * connections, so that a part that is away for a while finds its port free again.
     */
    public static Ports free() {
        var free = ThreadLocalRandom.current().ints(12_000, 32_000).distinct().filter(Ports::isFree)
                .limit(ALL.size()).iterator();
        return new Ports(ALL.keySet().stream().collect(Collectors.toMap(name -> name, name -> free.next())));
    }

    /** Can someone start listening on this port of loopback now? */
    static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Number of the port with this name. */
    public int numberOf(String name) {
        var number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("No port named " + name);
        }
        return number;
    }
}

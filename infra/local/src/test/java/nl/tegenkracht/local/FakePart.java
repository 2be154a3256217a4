package nl.tegenkracht.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * Een onderdeel van niets: antwoordt op de gereedheidsvraag. Met {@code nep.gedrag} doet het iets anders:
 * {@code stopt}, {@code nooit} (wordt nooit gereed) of {@code doof} (luistert niet naar SIGTERM).
 */
public final class FakePart {

    private FakePart() {
    }

    public static void main(String[] args) throws Exception {
        var out = System.out;
        if (args.length > 0) {
            out.println("onderhoud " + String.join(" ", args));
            System.exit(args[1].endsWith("=mislukt") ? 3 : 0);
        }
        switch (System.getProperty("nep.gedrag", "")) {
            case "stopt" -> {
                out.println("geen verbinding met de nepopslag");
                System.exit(7);
            }
            case "doof" -> Runtime.getRuntime().addShutdownHook(new Thread(FakePart::waitForever));
            default -> out.println("nepdeel begint");
        }
        listen(System.getProperty("nep.gedrag", "").equals("nooit") ? 503 : 200);
        waitForever();
    }

    private static void listen(int status) throws IOException {
        var server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.getInteger("nep.poort")), 8);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    private static void waitForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Map<String, String> properties(int port, String behavior) {
        return Map.of("nep.poort", Integer.toString(port), "nep.gedrag", behavior);
    }
}

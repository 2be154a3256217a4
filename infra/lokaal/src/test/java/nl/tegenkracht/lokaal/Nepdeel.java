package nl.tegenkracht.lokaal;

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
public final class Nepdeel {

    private Nepdeel() {
    }

    public static void main(String[] args) throws Exception {
        var uit = System.out;
        if (args.length > 0) {
            uit.println("onderhoud " + String.join(" ", args));
            System.exit(args[1].endsWith("=mislukt") ? 3 : 0);
        }
        switch (System.getProperty("nep.gedrag", "")) {
            case "stopt" -> {
                uit.println("geen verbinding met de nepopslag");
                System.exit(7);
            }
            case "doof" -> Runtime.getRuntime().addShutdownHook(new Thread(Nepdeel::wachtVoorAltijd));
            default -> uit.println("nepdeel begint");
        }
        luister(System.getProperty("nep.gedrag", "").equals("nooit") ? 503 : 200);
        wachtVoorAltijd();
    }

    private static void luister(int antwoord) throws IOException {
        var server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.getInteger("nep.poort")), 8);
        server.createContext("/actuator/health/readiness", vraag -> {
            vraag.sendResponseHeaders(antwoord, -1);
            vraag.close();
        });
        server.start();
    }

    private static void wachtVoorAltijd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Map<String, String> eigenschappen(int poort, String gedrag) {
        return Map.of("nep.poort", Integer.toString(poort), "nep.gedrag", gedrag);
    }
}

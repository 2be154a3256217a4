package nl.tegenkracht.gateway.proef;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Een dienst achter de deur die onthoudt wat zij kreeg, en doet wat de proef haar zegt. */
public final class Proefdienst implements AutoCloseable {

    /** Wat er binnenkwam. */
    public record Binnengekomen(String methode, String doel, Map<String, String> koppen, String inhoud) {

        public String token() {
            return koppen.get("authorization").substring("Bearer ".length());
        }
    }

    /** Wat de dienst doet met een verzoek waarvan de inhoud nog ongelezen is. */
    @FunctionalInterface
    public interface Gedrag {

        void doe(HttpExchange lijn, Binnengekomen verzoek) throws IOException;
    }

    private final HttpServer server;
    private final List<Binnengekomen> verzoeken = new CopyOnWriteArrayList<>();
    private volatile Gedrag gedrag;

    Proefdienst(int poort) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), poort), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::behandel);
        server.start();
        gewoon();
    }

    public int poort() {
        return server.getAddress().getPort();
    }

    /** Antwoordt op alles met 200. */
    public void gewoon() {
        gedrag = (lijn, verzoek) -> antwoord(lijn, 200, "text/html;charset=UTF-8", "<p>dienst</p>");
    }

    public void doe(Gedrag nieuw) {
        gedrag = nieuw;
    }

    public void vergeet() {
        verzoeken.clear();
    }

    public List<Binnengekomen> verzoeken() {
        return List.copyOf(verzoeken);
    }

    public Binnengekomen laatste() {
        return verzoeken.getLast();
    }

    public static void antwoord(HttpExchange lijn, int status, String soort, String inhoud) throws IOException {
        var bytes = inhoud.getBytes(StandardCharsets.UTF_8);
        lijn.getResponseHeaders().set("Content-Type", soort);
        lijn.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        lijn.getResponseBody().write(bytes);
    }

    private void behandel(HttpExchange lijn) throws IOException {
        try (lijn) {
            var inhoud = new String(lijn.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var koppen = new TreeMap<String, String>();
            lijn.getRequestHeaders()
                    .forEach(
                            (naam, waarden) -> koppen.put(naam.toLowerCase(java.util.Locale.ROOT), waarden.getFirst()));
            var verzoek = new Binnengekomen(lijn.getRequestMethod(), lijn.getRequestURI().toString(), koppen, inhoud);
            verzoeken.add(verzoek);
            gedrag.doe(lijn, verzoek);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

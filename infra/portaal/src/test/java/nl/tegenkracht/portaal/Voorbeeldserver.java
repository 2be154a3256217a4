package nl.tegenkracht.portaal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** Biedt de voorbeelden aan zoals de poort dat doet: strenge CSP, assets onder hun vingerafdruk, en een stroom. */
final class Voorbeeldserver implements AutoCloseable {

    private static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final HttpServer server;
    private final ExecutorService werkers = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, String> paginas;
    final BlockingQueue<String> stroom = new LinkedBlockingQueue<>();
    final BlockingQueue<String> formulieren = new LinkedBlockingQueue<>();

    Voorbeeldserver(Map<String, String> paginas) throws IOException {
        this.paginas = paginas;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(werkers);
        server.createContext("/", this::pagina);
        server.createContext("/assets/", Voorbeeldserver::asset);
        server.createContext("/stroom", this::stroom);
        server.createContext("/formulier", this::formulier);
        server.start();
    }

    String adres(String naam) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + naam;
    }

    private void pagina(HttpExchange uitwisseling) throws IOException {
        var inhoud = paginas.get(uitwisseling.getRequestURI().getPath().substring(1));
        antwoord(uitwisseling, inhoud == null ? 404 : 200, "text/html; charset=utf-8",
                (inhoud == null ? "" : inhoud).getBytes(StandardCharsets.UTF_8));
    }

    private static void asset(HttpExchange uitwisseling) throws IOException {
        var pad = uitwisseling.getRequestURI().getPath();
        var naam = pad.substring(pad.lastIndexOf('/') + 1);
        var inhoud = pad.startsWith(Assets.pad() + "/") ? Assets.lees(naam) : java.util.Optional.<byte[]>empty();
        antwoord(uitwisseling, inhoud.isPresent() ? 200 : 404, Assets.mediatype(naam), inhoud.orElse(new byte[0]));
    }

    private void formulier(HttpExchange uitwisseling) throws IOException {
        formulieren.add(new String(uitwisseling.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        antwoord(uitwisseling, 200, "text/html; charset=utf-8", "<title>ok</title>".getBytes(StandardCharsets.UTF_8));
    }

    private void stroom(HttpExchange uitwisseling) throws IOException {
        uitwisseling.getResponseHeaders().set("Content-Type", "text/event-stream");
        uitwisseling.sendResponseHeaders(200, 0);
        try (var uit = uitwisseling.getResponseBody()) {
            uit.write(": open\n\n".getBytes(StandardCharsets.UTF_8));
            uit.flush();
            while (true) {
                uit.write("data: %s%n%n".formatted(stroom.take()).getBytes(StandardCharsets.UTF_8));
                uit.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void antwoord(HttpExchange uitwisseling, int status, String soort, byte[] inhoud)
            throws IOException {
        uitwisseling.getResponseHeaders().set("Content-Type", soort);
        uitwisseling.getResponseHeaders().set("Content-Security-Policy", CSP);
        uitwisseling.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        uitwisseling.sendResponseHeaders(status, inhoud.length == 0 ? -1 : inhoud.length);
        try (var uit = uitwisseling.getResponseBody()) {
            uit.write(inhoud);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        werkers.shutdownNow();
    }
}

package nl.tegenkracht.local.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.jr.ob.JSON;

/** Receives what a filling sends, and takes the same form twice as once, as the services do. */
final class FakeGateway implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> received = new ConcurrentHashMap<>();
    private final List<String> repeated = new ArrayList<>();
    private final Set<String> opened = ConcurrentHashMap.newKeySet();

    FakeGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** The forms that were received, each under the account that sent it. */
    Map<String, String> received() {
        return received;
    }

    List<String> repeated() {
        return repeated;
    }

    /** Who opened the page of which dossier: a path below the services, with the account before it. */
    Set<String> opened() {
        return opened;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.equals("/inloggen") && exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().add("Set-Cookie", "tk=" + body.replaceAll(".*account=([a-z]+).*", "$1"));
            exchange.getResponseHeaders().add("Location", "/werk");
            send(exchange, 302, "");
        } else if (path.contains("/v1/") && !exchange.getRequestMethod().equals("GET")) {
            receive(exchange, path, body);
        } else {
            opened.add(who(exchange) + " " + path);
            exchange.getResponseHeaders().add("ETag", "\"1\"");
            send(exchange, 200, "<input name=\"_csrf\" value=\"x\"><input name=\"categorieen\">");
        }
    }

    private void receive(HttpExchange exchange, String path, String body) throws IOException {
        var form = String.valueOf(JSON.std.mapFrom(body).getOrDefault("id", path + body));
        if (received.putIfAbsent(form, who(exchange)) != null) {
            repeated.add(form);
        }
        exchange.getResponseHeaders().add("Location", path + "/" + form);
        send(exchange, 201, "");
    }

    private static String who(HttpExchange exchange) {
        return String.valueOf(exchange.getRequestHeaders().getFirst("Cookie")).replace("tk=", "");
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

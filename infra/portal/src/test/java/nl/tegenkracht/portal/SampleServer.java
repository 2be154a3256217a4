package nl.tegenkracht.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** Serves the samples as the gateway does: a strict CSP, assets under their fingerprint, and a stream. */
final class SampleServer implements AutoCloseable {

    private static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, String> pages;
    /** What is sent to the page that opened the stream last. */
    volatile BlockingQueue<String> stream = new LinkedBlockingQueue<>();
    final BlockingQueue<String> forms = new LinkedBlockingQueue<>();
    /** What was asked of the session: a GET only looks, a POST makes it longer. */
    final BlockingQueue<String> sessionRequests = new LinkedBlockingQueue<>();
    /** In seconds, and what is left of it after a POST. */
    volatile long rest = 1_800;
    volatile long restAfterPost = 1_800;

    SampleServer(Map<String, String> pages) throws IOException {
        this.pages = pages;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", this::page);
        server.createContext("/assets/", SampleServer::asset);
        server.createContext("/stroom", this::stream);
        server.createContext("/formulier", this::form);
        server.createContext("/taal", this::form);
        server.createContext("/sessie", this::session);
        server.createContext("/uitgelogd", this::form);
        server.start();
    }

    String url(String name) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
    }

    private void page(HttpExchange exchange) throws IOException {
        var body = pages.get(exchange.getRequestURI().getPath().substring(1));
        respond(exchange, body == null ? 404 : 200, "text/html; charset=utf-8",
                (body == null ? "" : body).getBytes(StandardCharsets.UTF_8));
    }

    private static void asset(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var name = path.substring(path.lastIndexOf('/') + 1);
        var body = path.startsWith(Assets.path() + "/") ? Assets.read(name) : Optional.<byte[]>empty();
        respond(exchange, body.isPresent() ? 200 : 404, Assets.mediaType(name), body.orElse(new byte[0]));
    }

    private void form(HttpExchange exchange) throws IOException {
        forms.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        respond(exchange, 200, "text/html; charset=utf-8", "<title>ok</title>".getBytes(StandardCharsets.UTF_8));
    }

    private void session(HttpExchange exchange) throws IOException {
        sessionRequests.add(exchange.getRequestMethod());
        if (exchange.getRequestMethod().equals("POST")) {
            rest = restAfterPost;
        }
        respond(exchange, 200, "application/json",
                "{\"rest\":%d,\"langer\":%b}".formatted(rest, restAfterPost > 0).getBytes(StandardCharsets.UTF_8));
    }

    private void stream(HttpExchange exchange) throws IOException {
        var messages = new LinkedBlockingQueue<String>();
        stream = messages;
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            out.write(": open\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            while (true) {
                out.write("data: %s%n%n".formatted(messages.take()).getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void respond(HttpExchange exchange, int status, String contentType, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.getResponseHeaders().set("Content-Security-Policy", CSP);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}

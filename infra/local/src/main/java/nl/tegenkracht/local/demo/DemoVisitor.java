package nl.tegenkracht.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who logged in at the gateway as everybody does, and keeps the cookies of that. */
final class DemoVisitor {

    /** The one password of all invented people; no secret. */
    private static final String PASSWORD = "tegenkracht";
    private static final String SESSION = "tk";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MAX_REDIRECTS = 12;

    private final HttpClient http;
    private final URI gateway;
    private final Map<String, String> cookies = new HashMap<>();

    private DemoVisitor(HttpClient http, URI gateway) {
        this.http = http;
        this.gateway = gateway;
    }

    static DemoVisitor loggedIn(HttpClient http, URI gateway, String account) {
        var visitor = new DemoVisitor(http, gateway);
        visitor.logIn(account);
        return visitor;
    }

    private void logIn(String account) {
        var form = follow(gateway.resolve("/inloggen?naar=/werk"));
        var csrf = CSRF.matcher(form.body());
        if (!csrf.find()) {
            throw new DemoFailure("No form to log in with: " + form.statusCode());
        }
        var answer = send(request(form.uri().resolve("/inloggen"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(
                        Map.of("account", account, "wachtwoord", PASSWORD, "_csrf", csrf.group(1))))));
        follow(form.uri().resolve(answer.headers().firstValue("location").orElse("/")));
        if (!cookies.containsKey(SESSION)) {
            throw new DemoFailure(account + " could not log in: " + answer.statusCode());
        }
    }

    private HttpResponse<String> follow(URI start) {
        var address = start;
        for (int i = 0; i < MAX_REDIRECTS; i++) {
            var answer = send(request(address));
            if (answer.statusCode() / 100 != 3) {
                return answer;
            }
            address = address.resolve(answer.headers().firstValue("location").orElseThrow());
        }
        throw new DemoFailure("Redirects without end");
    }

    HttpResponse<String> get(String path) {
        return send(request(gateway.resolve(path)));
    }

    /** From the API. */
    HttpResponse<String> getJson(String path) {
        return send(request(gateway.resolve(path)).setHeader("Accept", "application/json"));
    }

    /** @param version that the document was seen in, or {@code null} */
    HttpResponse<String> sendJson(String method, String path, String json, String version) {
        var request = request(gateway.resolve(path)).setHeader("Accept", "application/json")
                .header("Content-Type", "application/json").header("Sec-Fetch-Site", "same-origin")
                .method(method, BodyPublishers.ofString(json));
        return send(version == null ? request : request.header("If-Match", version));
    }

    void logOut() {
        send(request(gateway.resolve("/uitloggen")).header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(URI address) {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", "text/html")
                .header("Accept-Language", "nl");
        return cookies.isEmpty()
                ? request
                : request.header("Cookie", cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("set-cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted");
        }
    }

    private void keep(String header) {
        var cookie = header.split(";", 2)[0].split("=", 2);
        if (cookie[1].isEmpty() || header.contains("Max-Age=0")) {
            cookies.remove(cookie[0]);
        } else {
            cookies.put(cookie[0], cookie[1]);
        }
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

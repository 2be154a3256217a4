package nl.tegenkracht.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with a browser without a screen: keeps cookies as a browser on localhost does, follows nothing by itself.
 */
public final class WebVisitor {

    static final String PASSWORD = "tegenkracht";
    static final String FORM = "application/x-www-form-urlencoded";

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20)).followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int MAX_REDIRECTS = 12;
    /** The cookie of a session, in clear at localhost and over TLS. */
    private static final List<String> SESSION = List.of("tk", "__Host-tk");

    private final URI gateway;
    private final HttpClient http;
    private final Duration patience;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    WebVisitor(URI gateway) {
        this(gateway, HTTP, PATIENCE);
    }

    /** Somebody with a browser of their own: other connections, another address, less patience. */
    public WebVisitor(URI gateway, HttpClient http, Duration patience) {
        this.gateway = gateway;
        this.http = http;
        this.patience = patience;
    }

    /** Somebody who is logged in. */
    public static WebVisitor loggedInAs(URI gateway, String account) {
        return loggedInAs(gateway, HTTP, account);
    }

    /** Somebody who is logged in, with connections of their own. */
    static WebVisitor loggedInAs(URI gateway, HttpClient http, String account) {
        var visitor = new WebVisitor(gateway, http, PATIENCE);
        visitor.logIn(account);
        return visitor;
    }

    /** All of these, logged in side by side. */
    static Map<String, WebVisitor> loggedIn(URI gateway, Collection<String> accounts) {
        var visitors = new ConcurrentHashMap<String, WebVisitor>();
        Concurrently.aFew(accounts, account -> visitors.put(account, loggedInAs(gateway, account)));
        return visitors;
    }

    public void logIn(String account) {
        var result = logIn(account, gateway.resolve("/inloggen?naar=/werk"), "nowhere");
        if (SESSION.stream().noneMatch(cookies::containsKey) || result.response.status() != 200) {
            throw new IllegalStateException("Logging in as " + account + " failed: " + result.response.status());
        }
    }

    /** Logs in from an address, and then follows redirects up to an address that begins with {@code untilPrefix}. */
    RedirectResult logIn(String account, URI start, String untilPrefix) {
        var loginPage = follow(start, untilPrefix);
        var csrf = CSRF.matcher(loginPage.response.text());
        if (!csrf.find()) {
            throw new IllegalStateException("No login form at " + loginPage.url.getPath());
        }
        var response = send(HttpRequest.newBuilder(loginPage.url.resolve("/inloggen"))
                .header("Content-Type", FORM).header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(formEncode(
                        Map.of("account", account, "wachtwoord", PASSWORD, "_csrf", csrf.group(1))))));
        return follow(loginPage.url.resolve(response.header("location").orElseThrow()), untilPrefix);
    }

    /** Where redirects ended. */
    record RedirectResult(URI url, Response response) {}

    private RedirectResult follow(URI start, String untilPrefix) {
        var url = start;
        for (int i = 0; i < MAX_REDIRECTS; i++) {
            var response = send(HttpRequest.newBuilder(url).header("Accept", "text/html"));
            if (url.getPath().equals("/toegang") && response.status() == 200) {
                url = url.resolve("/inloggen?" + url.getRawQuery().replace("%2F", "/"));
                continue;
            }
            if (response.status() / 100 != 3) {
                return new RedirectResult(url, response);
            }
            url = url.resolve(response.header("location").orElseThrow());
            if (url.toString().startsWith(untilPrefix)) {
                return new RedirectResult(url, response);
            }
        }
        throw new IllegalStateException("Too many redirects from " + start.getPath());
    }

    /** Only the beginning of an answer that does not end: without content. */
    Response openStream(String path) {
        return openStream(withCookies(HttpRequest.newBuilder(URI.create(gateway + path))));
    }

    static Response openStream(HttpRequest.Builder builder) {
        var request = builder.setHeader("Accept", "text/event-stream").timeout(PATIENCE).build();
        try {
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var stream = response.body()) {
                var bytes = response.statusCode() == 200 ? new byte[0] : stream.readAllBytes();
                return Response.of(response.statusCode(), response.headers().map(), bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Response get(String path) {
        return request("GET", path, null, null);
    }

    /** A request as a page of this site would make it. */
    Response request(String method, String path, String contentType, String body) {
        return request(method, path, contentType, body, Map.of());
    }

    Response request(String method, String path, String contentType, String body, Map<String, String> headers) {
        var bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
        return requestBytes(method, path, contentType, bytes, headers);
    }

    Response requestBytes(String method, String path, String contentType, byte[] body, Map<String, String> headers) {
        var builder = HttpRequest.newBuilder(URI.create(gateway + path)).method(method, body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (!method.equals("GET")) {
            builder.header("Sec-Fetch-Site", "same-origin");
        }
        if (contentType != null) {
            builder.header("Content-Type", contentType);
        }
        headers.forEach(builder::setHeader);
        return shown(send(builder));
    }

    /** The page that answers a form, for which a browser goes to an address of its own; still under the id of the form. */
    private Response shown(Response response) {
        var address = response.header("location").filter(location -> location.contains("?antwoord="));
        return response.status() == 303 && address.isPresent()
                ? get(address.get()).withRequestId(response.requestId())
                : response;
    }

    Response submit(String path, Map<String, String> fields) {
        return request("POST", path, FORM, formEncode(fields));
    }

    public Response requestJson(String method, String path, String json) {
        return request(method, path, "application/json", json);
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    static String formEncode(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder withCookies(HttpRequest.Builder builder) {
        if (!cookies.isEmpty()) {
            builder.setHeader("Cookie",
                    cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return builder;
    }

    private Response send(HttpRequest.Builder builder) {
        var response = exchange(http, withCookies(builder).timeout(patience).build());
        response.headers().getOrDefault("set-cookie", List.of()).forEach(this::storeCookie);
        return response;
    }

    /** One request, without cookies and without keeping anything. */
    static Response exchange(HttpRequest request) {
        return exchange(HTTP, request);
    }

    private static Response exchange(HttpClient http, HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return Response.of(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri().getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void storeCookie(String header) {
        var cookie = header.split(";", 2)[0].split("=", 2);
        if (cookie[1].isEmpty() || header.contains("Max-Age=0")) {
            cookies.remove(cookie[0]);
        } else {
            cookies.put(cookie[0], cookie[1]);
        }
    }
}

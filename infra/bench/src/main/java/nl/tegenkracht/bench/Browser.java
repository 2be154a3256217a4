package nl.tegenkracht.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Follows a login as a browser does: cookies, redirects and the login form once. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    /** The one password of the invented people. */
    private static final String PASSWORD = "tegenkracht";
    private static final int MAX_STEPS = 12;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies).build();

    /**
     * Follows redirects and logs in on the way; gives the first address that begins with the target, without opening
     * it.
     */
    URI logIn(URI start, String account, String target) throws IOException, InterruptedException {
        var current = start;
        for (int step = 0; step < MAX_STEPS; step++) {
            var response = send(HttpRequest.newBuilder(current).header("Accept", "text/html").GET());
            if (response.statusCode() == 200) {
                response = fillIn(current, response.body(), account);
            }
            current = current.resolve(response.headers().firstValue("Location")
                    .orElseThrow(() -> new IllegalStateException("Logging in fails")));
            if (current.toString().startsWith(target)) {
                return current;
            }
        }
        throw new IllegalStateException("Logging in does not arrive");
    }

    HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).GET());
    }

    HttpResponse<String> send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        return http.send(builder.build(), BodyHandlers.ofString());
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> name + "=" + cookie.getValue()).findFirst()
                .orElseThrow(() -> new IllegalStateException("No session after logging in"));
    }

    static HttpRequest.Builder form(URI address, Map<String, String> fields) {
        return HttpRequest.newBuilder(address).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields(fields)));
    }

    static String fields(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> fillIn(URI current, String page, String account)
            throws IOException, InterruptedException {
        var csrf = CSRF.matcher(page);
        if (!csrf.find()) {
            throw new IllegalStateException("The login page has no form");
        }
        return send(form(current.resolve("/inloggen"),
                Map.of("account", account, "wachtwoord", PASSWORD, "_csrf", csrf.group(1)))
                .header("Accept", "text/html"));
    }
}

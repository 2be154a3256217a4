package nl.tegenkracht.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A browser with cookies that follows no redirect by itself: this way a test sees every step. */
class Browser {

    private static final String ACCEPT = "text/html,*/*;q=0.8";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    final CookieManager cookies = new CookieManager();
    private final HttpClient http;
    private final URI provider;

    Browser(URI provider) {
        this(provider, "127.0.0.1");
    }

    Browser(URI provider, String from) {
        this.provider = provider;
        http = HttpClient.newBuilder().cookieHandler(cookies).localAddress(InetAddress.ofLiteral(from)).build();
    }

    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(provider.resolve(address)).header("Accept", ACCEPT).GET());
    }

    /** Fills in the login page, as a person does. */
    HttpResponse<String> logIn(String account, String password) {
        return logIn(account, password, Map.of());
    }

    HttpResponse<String> logIn(String account, String password, Map<String, String> more) {
        var token = CSRF.matcher(get("/inloggen").body());
        if (!token.find()) {
            throw new IllegalStateException("The login page has no form");
        }
        var fields = new HashMap<>(Map.of("account", account, "wachtwoord", password, "_csrf", token.group(1)));
        fields.putAll(more);
        return send(HttpRequest.newBuilder(provider.resolve("/inloggen")).header("Accept", ACCEPT)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(
                        FormFields.encode(fields))));
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        try {
            return http.send(builder.build(), BodyHandlers.ofString());
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        } catch (InterruptedException error) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(error);
        }
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
                .findFirst().orElseThrow().getValue();
    }

    static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location")
                .orElseThrow(() -> new IllegalStateException("No redirect but " + response.statusCode()));
    }
}

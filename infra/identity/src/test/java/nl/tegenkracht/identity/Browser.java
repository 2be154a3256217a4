package nl.tegenkracht.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;

/** Een browser met koekjes die geen omleiding uit zichzelf volgt: zo ziet een test elke stap. */
class Browser {

    private static final String ACCEPT = "text/html,*/*;q=0.8";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    final CookieManager koekjes = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(koekjes).build();
    private final URI provider;

    Browser(URI provider) {
        this.provider = provider;
    }

    HttpResponse<String> haal(String adres) {
        return stuur(HttpRequest.newBuilder(provider.resolve(adres)).header("Accept", ACCEPT).GET());
    }

    /** Vult de inlogpagina in, zoals een mens dat doet. */
    HttpResponse<String> logIn(String account, String wachtwoord) {
        var token = CSRF.matcher(haal("/inloggen").body());
        if (!token.find()) {
            throw new IllegalStateException("De inlogpagina heeft geen formulier");
        }
        return stuur(HttpRequest.newBuilder(provider.resolve("/inloggen")).header("Accept", ACCEPT)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(
                        Formulier.van(Map.of("account", account, "wachtwoord", wachtwoord, "_csrf", token.group(1))))));
    }

    private HttpResponse<String> stuur(HttpRequest.Builder verzoek) {
        try {
            return http.send(verzoek.build(), BodyHandlers.ofString());
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        } catch (InterruptedException fout) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(fout);
        }
    }

    static String naar(HttpResponse<?> antwoord) {
        return antwoord.headers().firstValue("Location")
                .orElseThrow(() -> new IllegalStateException("Geen omleiding maar " + antwoord.statusCode()));
    }
}

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

/** Volgt een aanmelding zoals een browser dat doet: koekjes, omleidingen en één keer het inlogformulier. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    /** Het ene wachtwoord van de verzonnen mensen. */
    private static final String WACHTWOORD = "tegenkracht";
    private static final int STAPPEN = 12;

    private final CookieManager koekjes = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(koekjes).build();

    /** Volgt omleidingen en logt onderweg in; geeft het eerste adres dat met het doel begint, zonder het te openen. */
    URI logIn(URI begin, String account, String doel) throws IOException, InterruptedException {
        var hier = begin;
        for (int stap = 0; stap < STAPPEN; stap++) {
            var antwoord = stuur(HttpRequest.newBuilder(hier).header("Accept", "text/html").GET());
            if (antwoord.statusCode() == 200) {
                antwoord = vulIn(hier, antwoord.body(), account);
            }
            hier = hier.resolve(antwoord.headers().firstValue("Location")
                    .orElseThrow(() -> new IllegalStateException("Inloggen lukt niet")));
            if (hier.toString().startsWith(doel)) {
                return hier;
            }
        }
        throw new IllegalStateException("Inloggen komt niet aan");
    }

    HttpResponse<String> haal(URI adres) throws IOException, InterruptedException {
        return stuur(HttpRequest.newBuilder(adres).GET());
    }

    HttpResponse<String> stuur(HttpRequest.Builder verzoek) throws IOException, InterruptedException {
        return http.send(verzoek.build(), BodyHandlers.ofString());
    }

    String koekje(String naam) {
        return koekjes.getCookieStore().getCookies().stream().filter(koekje -> koekje.getName().equals(naam))
                .map(koekje -> naam + "=" + koekje.getValue()).findFirst()
                .orElseThrow(() -> new IllegalStateException("Geen sessie na het inloggen"));
    }

    static HttpRequest.Builder formulier(URI adres, Map<String, String> velden) {
        return HttpRequest.newBuilder(adres).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(velden(velden)));
    }

    static String velden(Map<String, String> velden) {
        return velden.entrySet().stream()
                .map(veld -> veld.getKey() + "=" + URLEncoder.encode(veld.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> vulIn(URI hier, String pagina, String account)
            throws IOException, InterruptedException {
        var csrf = CSRF.matcher(pagina);
        if (!csrf.find()) {
            throw new IllegalStateException("De inlogpagina heeft geen formulier");
        }
        return stuur(formulier(hier.resolve("/inloggen"),
                Map.of("account", account, "wachtwoord", WACHTWOORD, "_csrf", csrf.group(1)))
                .header("Accept", "text/html"));
    }
}

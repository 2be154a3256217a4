package nl.tegenkracht.keten;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Iemand met een browser zonder scherm: houdt cookies bij zoals een browser op localhost, volgt niets vanzelf. */
final class Bezoeker {

    static final String WACHTWOORD = "tegenkracht";
    static final String FORMULIER = "application/x-www-form-urlencoded";

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20)).followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Duration GEDULD = Duration.ofSeconds(60);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int HOOGSTENS = 12;

    private final URI deur;
    private final Map<String, String> koekjes = new ConcurrentHashMap<>();

    Bezoeker(URI deur) {
        this.deur = deur;
    }

    /** Iemand die is aangemeld. */
    static Bezoeker als(URI deur, String account) {
        var bezoeker = new Bezoeker(deur);
        bezoeker.meldAan(account);
        return bezoeker;
    }

    void meldAan(String account) {
        var terug = meldAan(account, deur.resolve("/inloggen?naar=/werk"), "geen");
        if (koekjes.get("tk") == null || terug.antwoord.status() != 200) {
            throw new IllegalStateException("Aanmelden van " + account + " lukt niet: " + terug.antwoord.status());
        }
    }

    /** Meldt aan vanaf een adres, en volgt daarna omleidingen tot aan een adres dat met {@code tot} begint. */
    Bezocht meldAan(String account, URI begin, String tot) {
        var pagina = volg(begin, tot);
        var csrf = CSRF.matcher(pagina.antwoord.tekst());
        if (!csrf.find()) {
            throw new IllegalStateException("Geen inlogformulier op " + pagina.adres.getPath());
        }
        var na = stuur(HttpRequest.newBuilder(pagina.adres.resolve("/inloggen"))
                .header("Content-Type", FORMULIER).header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(formulier(
                        Map.of("account", account, "wachtwoord", WACHTWOORD, "_csrf", csrf.group(1))))));
        return volg(pagina.adres.resolve(na.kop("location").orElseThrow()), tot);
    }

    /** Waar omleidingen op uitkwamen. */
    record Bezocht(URI adres, Antwoord antwoord) {}

    private Bezocht volg(URI begin, String tot) {
        var adres = begin;
        for (int i = 0; i < HOOGSTENS; i++) {
            var antwoord = stuur(HttpRequest.newBuilder(adres).header("Accept", "text/html"));
            if (antwoord.status() / 100 != 3) {
                return new Bezocht(adres, antwoord);
            }
            adres = adres.resolve(antwoord.kop("location").orElseThrow());
            if (adres.toString().startsWith(tot)) {
                return new Bezocht(adres, antwoord);
            }
        }
        throw new IllegalStateException("Te veel omleidingen vanaf " + begin.getPath());
    }

    /** Alleen het begin van een antwoord dat niet eindigt: zonder inhoud. */
    Antwoord begin(String pad) {
        return begin(metKoekjes(HttpRequest.newBuilder(URI.create(deur + pad))));
    }

    static Antwoord begin(HttpRequest.Builder verzoek) {
        var vraag = verzoek.setHeader("Accept", "text/event-stream").timeout(GEDULD).build();
        try {
            var antwoord = HTTP.send(vraag, HttpResponse.BodyHandlers.ofInputStream());
            try (var inhoud = antwoord.body()) {
                var alles = antwoord.statusCode() == 200 ? new byte[0] : inhoud.readAllBytes();
                return Antwoord.van(antwoord.statusCode(), antwoord.headers().map(), alles);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(vraag.uri().getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Antwoord haal(String pad) {
        return doe("GET", pad, null, null);
    }

    /** Een verzoek zoals een pagina van deze site het zou doen. */
    Antwoord doe(String methode, String pad, String soort, String inhoud) {
        return doe(methode, pad, soort, inhoud, Map.of());
    }

    Antwoord doe(String methode, String pad, String soort, String inhoud, Map<String, String> koppen) {
        var bytes = inhoud == null ? null : inhoud.getBytes(StandardCharsets.UTF_8);
        return bytes(methode, pad, soort, bytes, koppen);
    }

    Antwoord bytes(String methode, String pad, String soort, byte[] inhoud, Map<String, String> koppen) {
        var verzoek = HttpRequest.newBuilder(URI.create(deur + pad)).method(methode, inhoud == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(inhoud));
        if (!methode.equals("GET")) {
            verzoek.header("Sec-Fetch-Site", "same-origin");
        }
        if (soort != null) {
            verzoek.header("Content-Type", soort);
        }
        koppen.forEach(verzoek::setHeader);
        return stuur(verzoek);
    }

    Antwoord verstuur(String pad, Map<String, String> velden) {
        return doe("POST", pad, FORMULIER, formulier(velden));
    }

    Antwoord json(String methode, String pad, String json) {
        return doe(methode, pad, "application/json", json);
    }

    Map<String, String> koekjes() {
        return koekjes;
    }

    static String formulier(Map<String, String> velden) {
        return velden.entrySet().stream().map(veld -> veld.getKey() + "="
                + URLEncoder.encode(veld.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder metKoekjes(HttpRequest.Builder verzoek) {
        if (!koekjes.isEmpty()) {
            verzoek.setHeader("Cookie", koekjes.entrySet().stream().map(k -> k.getKey() + "=" + k.getValue())
                    .collect(Collectors.joining("; ")));
        }
        return verzoek;
    }

    private Antwoord stuur(HttpRequest.Builder verzoek) {
        var antwoord = verstuur(metKoekjes(verzoek).timeout(GEDULD).build());
        antwoord.koppen().getOrDefault("set-cookie", java.util.List.of()).forEach(this::bewaar);
        return antwoord;
    }

    /** Eén verzoek, zonder cookies en zonder iets te bewaren. */
    static Antwoord verstuur(HttpRequest verzoek) {
        try {
            var antwoord = HTTP.send(verzoek, HttpResponse.BodyHandlers.ofByteArray());
            return Antwoord.van(antwoord.statusCode(), antwoord.headers().map(), antwoord.body());
        } catch (IOException e) {
            throw new UncheckedIOException(verzoek.method() + " " + verzoek.uri().getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void bewaar(String kop) {
        var koekje = kop.split(";", 2)[0].split("=", 2);
        if (koekje[1].isEmpty() || kop.contains("Max-Age=0")) {
            koekjes.remove(koekje[0]);
        } else {
            koekjes.put(koekje[0], koekje[1]);
        }
    }
}

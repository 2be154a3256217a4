package nl.tegenkracht.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Een client van de provider: de poort of een portaal, zoals die zich hoort te gedragen. */
class Client {

    private static final String WISSEL = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String INLOGTOKEN = "urn:ietf:params:oauth:token-type:access_token";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    final String naam;
    final String terug;
    final String verifier = Id.random() + Id.random();
    private final URI provider;
    private final String geheim;
    private final HttpClient http = HttpClient.newHttpClient();

    Client(URI provider, Path sleutelmap, String naam, String terug) {
        this.provider = provider;
        this.naam = naam;
        this.terug = terug;
        try {
            geheim = Files.readString(sleutelmap.resolve(naam + ".geheim")).strip();
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    static Client poort(URI provider, Path sleutelmap) {
        return new Client(provider, sleutelmap, "poort", "http://localhost:8080/inloggen/terug");
    }

    /** Adres waar een mens heen gaat om in te loggen; {@code anders} vervangt velden, of wist ze met een lege waarde. */
    String inlogadres(Map<String, String> anders) {
        var velden = new LinkedHashMap<>(Map.of("response_type", "code", "client_id", naam, "redirect_uri", terug,
                "scope", "openid", "state", "staat", "nonce", "nonce", "code_challenge", sha256(verifier),
                "code_challenge_method", "S256"));
        velden.putAll(anders);
        velden.values().removeIf(String::isEmpty);
        return "/oauth2/authorize?" + Formulier.van(velden);
    }

    /** De hele weg: naar de inlogpagina, inloggen, terug met een code, en die inwisselen. */
    Antwoord logIn(Browser browser, String account) {
        return wisselCode(codeVoor(browser, account));
    }

    String codeVoor(Browser browser, String account) {
        browser.haal(inlogadres(Map.of()));
        var terug = Browser.naar(browser.haal(Browser.naar(browser.logIn(account, "tegenkracht"))));
        return Formulier.uit(terug).get("code");
    }

    Antwoord wisselCode(String code) {
        return token(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", terug, "code_verifier",
                verifier));
    }

    Antwoord ververs(String verversing) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", verversing));
    }

    Antwoord wissel(String inlogtoken, String audience, String domein) {
        return token(Map.of("grant_type", WISSEL, "subject_token", inlogtoken, "subject_token_type", INLOGTOKEN,
                "audience", audience, "resource", "urn:tegenkracht:datadomein:" + domein));
    }

    Antwoord token(Map<String, String> velden) {
        return post("/oauth2/token", Formulier.van(velden));
    }

    Antwoord trekIn(String token) {
        return post("/oauth2/revoke", Formulier.van(Map.of("token", token)));
    }

    Antwoord post(String adres, String formulier) {
        var naamEnGeheim = Base64.getEncoder().encodeToString((naam + ":" + geheim).getBytes(US_ASCII));
        var verzoek = HttpRequest.newBuilder(provider.resolve(adres)).header("Authorization", "Basic " + naamEnGeheim)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(formulier)).build();
        try {
            return new Antwoord(http.send(verzoek, BodyHandlers.ofString()));
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        } catch (InterruptedException fout) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(fout);
        }
    }

    static String sha256(String waarde) {
        try {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(waarde.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException fout) {
            throw new IllegalStateException(fout);
        }
    }

    /** Antwoord van de provider. */
    record Antwoord(HttpResponse<String> http) {

        int status() {
            return http.statusCode();
        }

        String veld(String naam) {
            return JSON.readTree(http.body()).path(naam).asString("");
        }

        String inlogtoken() {
            return veld("access_token");
        }

        /** De claims van een token in dit antwoord. */
        JsonNode claims(String token) {
            return JSON.readTree(Base64.getUrlDecoder().decode(veld(token).split("\\.")[1]));
        }
    }
}

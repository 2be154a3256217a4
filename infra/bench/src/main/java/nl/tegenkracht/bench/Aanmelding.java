package nl.tegenkracht.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Meldt verzonnen mensen aan: met een sessie bij de deur, of met een token voor een dienst zonder de deur. */
final class Aanmelding {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Proef proef;
    private final URI deur;
    private final URI identiteit;

    Aanmelding(Proef proef) {
        this.proef = proef;
        this.deur = URI.create("http://localhost:" + proef.poort("gateway"));
        this.identiteit = URI.create("http://localhost:" + proef.poort("identity"));
    }

    /** Het koekje van een verse sessie bij de deur. */
    String sessie(String account) throws IOException, InterruptedException {
        var browser = new Browser();
        browser.haal(browser.logIn(deur.resolve("/inloggen"), account, deur + "/inloggen/terug"));
        return browser.koekje("tk");
    }

    /** Een token dat alleen bij deze dienst in dit domein geldt, gehaald zoals de deur dat doet; vijf minuten geldig. */
    String token(String account, String domein, String dienst) throws IOException, InterruptedException {
        return ruil(inlogtoken(account), domein, dienst);
    }

    private String inlogtoken(String account) throws IOException, InterruptedException {
        var bewijs = (UUID.randomUUID() + "-" + UUID.randomUUID()).replace("-", "");
        var terug = deur + "/inloggen/terug";
        var browser = new Browser();
        var begin = identiteit.resolve("/oauth2/authorize?" + Browser.velden(Map.of("response_type", "code",
                "client_id", "poort", "scope", "openid", "redirect_uri", terug, "state", bewijs, "code_challenge",
                afdruk(bewijs), "code_challenge_method", "S256")));
        var code = browser.logIn(begin, account, terug).getQuery().replaceAll(".*code=([^&]+).*", "$1");
        return vraag(browser, Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", terug,
                "code_verifier", bewijs));
    }

    private String ruil(String inlogtoken, String domein, String dienst) throws IOException, InterruptedException {
        return vraag(new Browser(), Map.of("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token", inlogtoken, "subject_token_type", "urn:ietf:params:oauth:token-type:access_token",
                "audience", dienst + "@lokaal", "resource", "urn:tegenkracht:datadomein:" + domein));
    }

    private String vraag(Browser browser, Map<String, String> velden) throws IOException, InterruptedException {
        var geheim = Files.readString(proef.sleutels().resolve("poort.geheim")).strip();
        HttpRequest.Builder verzoek = Browser.formulier(identiteit.resolve("/oauth2/token"), velden).header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(("poort:" + geheim).getBytes(StandardCharsets.UTF_8)));
        var antwoord = browser.stuur(verzoek);
        if (antwoord.statusCode() != 200) {
            throw new IllegalStateException("Geen token: " + antwoord.statusCode());
        }
        return JSON.readTree(antwoord.body()).path("access_token").asString();
    }

    private static String afdruk(String bewijs) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(bewijs.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

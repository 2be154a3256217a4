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

/** Logs invented people in: with a session at the gateway, or with a token for a service without the gateway. */
final class LoginClient {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Testbed testbed;
    private final URI gateway;
    private final URI identity;

    LoginClient(Testbed testbed) {
        this.testbed = testbed;
        this.gateway = URI.create("http://localhost:" + testbed.port("gateway"));
        this.identity = URI.create("http://localhost:" + testbed.port("identity"));
    }

    /** The cookie of a fresh session at the gateway. */
    String session(String account) throws IOException, InterruptedException {
        var browser = new Browser();
        browser.get(browser.logIn(gateway.resolve("/inloggen"), account, gateway + "/inloggen/terug"));
        return browser.cookie("tk");
    }

    /**
     * A token that is only valid for this service in this domain, fetched as the gateway does; valid for five minutes.
     */
    String token(String account, String domain, String service) throws IOException, InterruptedException {
        return exchange(loginToken(account), domain, service);
    }

    private String loginToken(String account) throws IOException, InterruptedException {
        var verifier = (UUID.randomUUID() + "-" + UUID.randomUUID()).replace("-", "");
        var redirectUri = gateway + "/inloggen/terug";
        var browser = new Browser();
        var start = identity.resolve("/oauth2/authorize?" + Browser.fields(Map.of("response_type", "code",
                "client_id", "poort", "scope", "openid", "redirect_uri", redirectUri, "state", verifier,
                "code_challenge",
                challenge(verifier), "code_challenge_method", "S256")));
        var code = browser.logIn(start, account, redirectUri).getQuery().replaceAll(".*code=([^&]+).*", "$1");
        return requestToken(browser,
                Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", redirectUri,
                        "code_verifier", verifier));
    }

    private String exchange(String loginToken, String domain, String service) throws IOException, InterruptedException {
        return requestToken(new Browser(), Map.of("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token", loginToken, "subject_token_type", "urn:ietf:params:oauth:token-type:access_token",
                "audience", service + "@lokaal", "resource", "urn:tegenkracht:datadomein:" + domain));
    }

    private String requestToken(Browser browser, Map<String, String> fields) throws IOException, InterruptedException {
        var secret = Files.readString(testbed.keys().resolve("poort.geheim")).strip();
        HttpRequest.Builder builder = Browser.form(identity.resolve("/oauth2/token"), fields).header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(("poort:" + secret).getBytes(StandardCharsets.UTF_8)));
        var response = browser.send(builder);
        if (response.statusCode() != 200) {
            throw new IllegalStateException("No token: " + response.statusCode());
        }
        return JSON.readTree(response.body()).path("access_token").asString();
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

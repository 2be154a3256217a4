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

/** A client of the provider: the gateway or a portal, as it should behave. */
class Client {

    private static final String TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String ACCESS_TOKEN_TYPE = "urn:ietf:params:oauth:token-type:access_token";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    final String name;
    final String returnAddress;
    final String verifier = Id.random() + Id.random();
    private final URI provider;
    private final String secret;
    private final HttpClient http = HttpClient.newHttpClient();

    Client(URI provider, Path secretsDirectory, String name, String returnAddress) {
        this.provider = provider;
        this.name = name;
        this.returnAddress = returnAddress;
        try {
            secret = Files.readString(secretsDirectory.resolve(name + ".geheim")).strip();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    static Client gateway(URI provider, Path secretsDirectory) {
        return new Client(provider, secretsDirectory, "poort", "http://localhost:8080/inloggen/terug");
    }

    /** Address where a person goes to log in; {@code overrides} replaces fields, or erases them with an empty value. */
    String loginAddress(Map<String, String> overrides) {
        var fields = new LinkedHashMap<>(
                Map.of("response_type", "code", "client_id", name, "redirect_uri", returnAddress,
                        "scope", "openid", "state", "state", "nonce", "nonce", "code_challenge", sha256(verifier),
                        "code_challenge_method", "S256"));
        fields.putAll(overrides);
        fields.values().removeIf(String::isEmpty);
        return "/oauth2/authorize?" + FormFields.encode(fields);
    }

    /** The whole way: to the login page, log in, back with a code, and exchange that. */
    ProviderResponse logIn(Browser browser, String account) {
        return exchangeCode(codeFor(browser, account));
    }

    String codeFor(Browser browser, String account) {
        browser.get(loginAddress(Map.of()));
        var returnUrl = Browser.location(browser.get(Browser.location(browser.logIn(account, "tegenkracht"))));
        return FormFields.parse(returnUrl).get("code");
    }

    ProviderResponse exchangeCode(String code) {
        return token(
                Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", returnAddress, "code_verifier",
                        verifier));
    }

    ProviderResponse refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    ProviderResponse exchange(String loginToken, String audience, String domain) {
        return token(Map.of("grant_type", TOKEN_EXCHANGE, "subject_token", loginToken, "subject_token_type",
                ACCESS_TOKEN_TYPE, "audience", audience, "resource", "urn:tegenkracht:datadomein:" + domain));
    }

    ProviderResponse token(Map<String, String> fields) {
        return post("/oauth2/token", FormFields.encode(fields));
    }

    ProviderResponse revoke(String token) {
        return post("/oauth2/revoke", FormFields.encode(Map.of("token", token)));
    }

    ProviderResponse post(String address, String form) {
        var credentials = Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(US_ASCII));
        var request = HttpRequest.newBuilder(provider.resolve(address)).header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build();
        try {
            return new ProviderResponse(http.send(request, BodyHandlers.ofString()));
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        } catch (InterruptedException error) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(error);
        }
    }

    static String sha256(String value) {
        try {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(value.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException error) {
            throw new IllegalStateException(error);
        }
    }

    /** Response of the provider. */
    record ProviderResponse(HttpResponse<String> http) {

        int status() {
            return http.statusCode();
        }

        String field(String name) {
            return JSON.readTree(http.body()).path(name).asString("");
        }

        String loginToken() {
            return field("access_token");
        }

        /** The claims of a token in this response. */
        JsonNode claims(String token) {
            return JSON.readTree(Base64.getUrlDecoder().decode(field(token).split("\\.")[1]));
        }
    }
}

package nl.tegenkracht.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LoginFlowTest extends IdentityTestBase {

    @AfterEach
    void resetClock() {
        TestClock.offset = Duration.ZERO;
    }

    @Test
    void theLoginTokenCarriesExactlyWhatWasAgreed() {
        var claims = gateway().logIn(browser(), "merel").claims("access_token");

        assertThat(claims.propertyNames()).containsExactlyInAnyOrder("iss", "aud", "sub", "eigen_domein", "domeinen",
                "acr", "sid", "iat", "nbf", "exp", "jti");
        assertThat(claims.get("iss").asString()).isEqualTo("http://localhost:9000");
        assertThat(claims.get("aud").asString()).isEqualTo("tegenkracht-poort");
        assertThat(claims.get("eigen_domein").asString()).isEqualTo("ambtelijk");
        assertThat(texts(claims.get("domeinen"))).containsExactly("ambtelijk", "gemeenschappelijk");
        assertThat(claims.get("acr").asString()).isEqualTo("http://eidas.europa.eu/LoA/low");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(3600);
        assertThat(claims.get("sub").asString()).matches("[0-9a-f]{64}");
    }

    @Test
    void theIdTokenAlsoCarriesTheNameAndLivesFiveMinutes() {
        var response = gateway().logIn(browser(), "vera");
        var claims = response.claims("id_token");

        assertThat(claims.propertyNames()).containsExactlyInAnyOrder("iss", "aud", "azp", "sub", "nonce", "name",
                "eigen_domein", "domeinen", "acr", "sid", "auth_time", "iat", "exp", "jti");
        assertThat(claims.get("name").asString()).isEqualTo("Vera Wilgenhout");
        assertThat(claims.get("aud").asString()).isEqualTo("poort");
        assertThat(claims.get("nonce").asString()).isEqualTo("nonce");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
        assertThat(claims.get("sub")).isEqualTo(response.claims("access_token").get("sub"));
        assertThat(claims.get("sid")).isEqualTo(response.claims("access_token").get("sid"));
        assertThat(texts(claims.get("domeinen"))).as("an ambtsdrager may enter every served domain").containsExactly(
                "ambtelijk", "extern", "fractie-noord", "fractie-zuid", "gemeenschappelijk");
    }

    @Test
    void everyTokenIsSignedWithRs256AndThePublishedKey() throws Exception {
        var keys = JWKSet.parse(browser().get("/oauth2/jwks").body());
        var token = SignedJWT.parse(gateway().logIn(browser(), "merel").loginToken());
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();

        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(key.size()).isEqualTo(3072);
        assertThat(key.isPrivate()).as("only the public part is visible").isFalse();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    }

    @Test
    void withoutPkceOrWithAWeakFormThereIsNoCode() {
        for (var overrides : List.of(Map.of("code_challenge", "", "code_challenge_method", ""),
                Map.of("code_challenge_method", "plain"), Map.of("code_challenge_method", ""))) {
            var returnUrl = Browser.location(browser().get(gateway().loginAddress(overrides)));

            assertThat(FormFields.parse(returnUrl)).containsEntry("error", "invalid_request").doesNotContainKey("code");
        }
    }

    @Test
    void aWrongVerifierGetsNoToken() {
        var code = gateway().codeFor(browser(), "merel");

        assertThat(gateway().exchangeCode(code).field("error")).isEqualTo("invalid_grant");
    }

    @Test
    void anotherReturnAddressIsNotFollowed() {
        for (var address : List.of("http://localhost:8080/inloggen/terug/", "http://localhost:8080/",
                "http://localhost:8081/terug", "https://elsewhere.example/inloggen/terug")) {
            var response = browser().get(gateway().loginAddress(Map.of("redirect_uri", address)));

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.headers().firstValue("Location")).isEmpty();
            assertThat(response.body()).contains("Wij konden dit niet lezen").doesNotContain(address);
        }
    }

    @Test
    void aCodeWorksOnceAndReuseEndsTheLogin() {
        var gateway = gateway();
        var code = gateway.codeFor(browser(), "merel");
        var first = gateway.exchangeCode(code);

        assertThat(gateway.exchangeCode(code).field("error")).isEqualTo("invalid_grant");
        assertThat(gateway.exchange(first.loginToken(), "melding@ambtelijk", "ambtelijk").field("error"))
                .isEqualTo("invalid_grant");
    }

    @Test
    void refreshingGivesNewTokensOfTheSameSignInAndUsesUpTheOldOnes() {
        var gateway = gateway();
        var first = gateway.logIn(browser(), "merel");
        var second = gateway.refresh(first.field("refresh_token"));

        assertThat(second.status()).isEqualTo(200);
        for (var name : List.of("sid", "sub", "eigen_domein", "domeinen")) {
            assertThat(second.claims("access_token").get(name)).isEqualTo(first.claims("access_token").get(name));
        }
        assertThat(second.claims("id_token").get("auth_time")).isEqualTo(first.claims("id_token").get("auth_time"));
        assertThat(gateway.refresh(first.field("refresh_token")).field("error")).isEqualTo("invalid_grant");
        assertThat(gateway.exchange(first.loginToken(), "melding@ambtelijk", "ambtelijk").field("error"))
                .isEqualTo("invalid_grant");
    }

    @Test
    void afterTenHoursRefreshingNoLongerHelps() {
        var gateway = gateway();
        TestClock.offset = Duration.ofHours(-10).plusMinutes(4);
        var almostOver = gateway.logIn(browser(), "merel");
        TestClock.offset = Duration.ofHours(-10).minusMinutes(1);
        var over = gateway.logIn(browser(), "merel");

        var claims = almostOver.claims("access_token");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isBetween(200L, 240L);
        var exchange = gateway.exchange(almostOver.loginToken(), "melding@ambtelijk", "ambtelijk");
        assertThat(exchange.claims("access_token").get("exp")).as("never longer than the sign-in")
                .isEqualTo(claims.get("exp"));
        assertThat(over.field("error")).isEqualTo("invalid_grant");
    }

    @Test
    void aWrongClientSecretGetsNothing() throws Exception {
        var gateway = gateway();
        var code = gateway.codeFor(browser(), "merel");
        var fake = Files.createDirectories(DIRECTORY.resolve("fake"));
        Files.writeString(fake.resolve("poort.geheim"), "0".repeat(64));

        assertThat(Client.gateway(provider(), fake).exchangeCode(code).field("error")).isEqualTo("invalid_client");
    }

    @Test
    void whoHasToLogInAgainSeesTheLoginPageAlsoWhenLoggedInHere() {
        var browser = browser();
        var gateway = gateway();
        gateway.logIn(browser, "merel");
        assertThat(Browser.location(browser.get(gateway.loginAddress(Map.of())))).contains("code=");

        assertThat(Browser.location(browser.get(gateway.loginAddress(Map.of("prompt", "login")))))
                .isEqualTo("/inloggen");
        assertThat(Browser.location(browser.get(Browser.location(browser.logIn("merel", "tegenkracht")))))
                .startsWith(gateway.returnAddress).contains("code=", "state=state");
    }

    @Test
    void aTokenIsNotALoginHere() throws Exception {
        var token = gateway().logIn(browser(), "merel").loginToken();
        var request = HttpRequest.newBuilder(provider().resolve(gateway().loginAddress(Map.of())))
                .header("Accept", "text/html").header("Authorization", "Bearer " + token).build();
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request, BodyHandlers.ofString());

            assertThat(Browser.location(response)).endsWith("/inloggen");
        }
        assertThat(browser().get("/userinfo").statusCode()).isNotEqualTo(200);
    }

    @Test
    void theProviderOnlyAdvertisesWhatWorksHere() {
        for (var address : List.of("/.well-known/openid-configuration", "/.well-known/oauth-authorization-server")) {
            var metadata = browser().get(address).body();

            assertThat(metadata).contains("http://localhost:9000/oauth2/authorize", "token-exchange", "S256")
                    .doesNotContain("userinfo", "introspect", "client_credentials", "client_secret_post", "dpop");
        }
        assertThat(browser().get("/.well-known/openid-configuration").body())
                .contains("\"subject_types_supported\":[\"pairwise\"]");
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}

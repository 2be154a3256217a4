package nl.tegenkracht.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InlogstroomTest extends Opstelling {

    @AfterEach
    void zetDeKlokTerug() {
        Klok.verschil = Duration.ZERO;
    }

    @Test
    void hetInlogtokenDraagtPreciesWatIsAfgesproken() {
        var claims = poort().logIn(browser(), "merel").claims("access_token");

        assertThat(claims.propertyNames()).containsExactlyInAnyOrder("iss", "aud", "sub", "eigen_domein", "domeinen",
                "acr", "sid", "iat", "nbf", "exp", "jti");
        assertThat(claims.get("iss").asString()).isEqualTo("http://localhost:9000");
        assertThat(claims.get("aud").asString()).isEqualTo("tegenkracht-poort");
        assertThat(claims.get("eigen_domein").asString()).isEqualTo("ambtelijk");
        assertThat(teksten(claims.get("domeinen"))).containsExactly("ambtelijk", "gemeenschappelijk");
        assertThat(claims.get("acr").asString()).isEqualTo("http://eidas.europa.eu/LoA/low");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(3600);
        assertThat(claims.get("sub").asString()).matches("[0-9a-f]{64}");
    }

    @Test
    void hetIdTokenDraagtDaarbijDeNaamEnLeeftVijfMinuten() {
        var antwoord = poort().logIn(browser(), "vera");
        var claims = antwoord.claims("id_token");

        assertThat(claims.propertyNames()).containsExactlyInAnyOrder("iss", "aud", "azp", "sub", "nonce", "name",
                "eigen_domein", "domeinen", "acr", "sid", "auth_time", "iat", "exp", "jti");
        assertThat(claims.get("name").asString()).isEqualTo("Vera Wilgenhout");
        assertThat(claims.get("aud").asString()).isEqualTo("poort");
        assertThat(claims.get("nonce").asString()).isEqualTo("nonce");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
        assertThat(claims.get("sub")).isEqualTo(antwoord.claims("access_token").get("sub"));
        assertThat(claims.get("sid")).isEqualTo(antwoord.claims("access_token").get("sid"));
        assertThat(teksten(claims.get("domeinen"))).as("een ambtsdrager mag in elk bediend domein").containsExactly(
                "ambtelijk", "extern", "fractie-noord", "fractie-zuid", "gemeenschappelijk");
    }

    @Test
    void elkTokenIsMetRs256EnDeGepubliceerdeSleutelGetekend() throws Exception {
        var sleutels = JWKSet.parse(browser().haal("/oauth2/jwks").body());
        var token = SignedJWT.parse(poort().logIn(browser(), "merel").inlogtoken());
        var sleutel = sleutels.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();

        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(sleutel.size()).isEqualTo(3072);
        assertThat(sleutel.isPrivate()).as("alleen het openbare deel is te zien").isFalse();
        assertThat(token.verify(new RSASSAVerifier(sleutel))).isTrue();
    }

    @Test
    void zonderPkceOfMetEenZwakkeVormIsErGeenCode() {
        for (var anders : List.of(Map.of("code_challenge", "", "code_challenge_method", ""),
                Map.of("code_challenge_method", "plain"), Map.of("code_challenge_method", ""))) {
            var terug = Browser.naar(browser().haal(poort().inlogadres(anders)));

            assertThat(Formulier.uit(terug)).containsEntry("error", "invalid_request").doesNotContainKey("code");
        }
    }

    @Test
    void eenVerkeerdeVerifierKrijgtGeenToken() {
        var code = poort().codeVoor(browser(), "merel");

        assertThat(poort().wisselCode(code).veld("error")).isEqualTo("invalid_grant");
    }

    @Test
    void eenAnderTerugkeeradresWordtNietGevolgd() {
        for (var adres : List.of("http://localhost:8080/inloggen/terug/", "http://localhost:8080/",
                "http://localhost:8081/terug", "https://elders.example/inloggen/terug")) {
            var antwoord = browser().haal(poort().inlogadres(Map.of("redirect_uri", adres)));

            assertThat(antwoord.statusCode()).isEqualTo(400);
            assertThat(antwoord.headers().firstValue("Location")).isEmpty();
            assertThat(antwoord.body()).contains("Wij konden dit niet lezen").doesNotContain(adres);
        }
    }

    @Test
    void eenCodeWerktEenKeerEnHergebruikBeeindigtDeInlog() {
        var poort = poort();
        var code = poort.codeVoor(browser(), "merel");
        var eerste = poort.wisselCode(code);

        assertThat(poort.wisselCode(code).veld("error")).isEqualTo("invalid_grant");
        assertThat(poort.wissel(eerste.inlogtoken(), "melding@ambtelijk", "ambtelijk").veld("error"))
                .isEqualTo("invalid_grant");
    }

    @Test
    void verversenGeeftNieuweTokensVanDezelfdeAanmeldingEnMaaktDeOudeOp() {
        var poort = poort();
        var eerste = poort.logIn(browser(), "merel");
        var tweede = poort.ververs(eerste.veld("refresh_token"));

        assertThat(tweede.status()).isEqualTo(200);
        for (var naam : List.of("sid", "sub", "eigen_domein", "domeinen")) {
            assertThat(tweede.claims("access_token").get(naam)).isEqualTo(eerste.claims("access_token").get(naam));
        }
        assertThat(tweede.claims("id_token").get("auth_time")).isEqualTo(eerste.claims("id_token").get("auth_time"));
        assertThat(poort.ververs(eerste.veld("refresh_token")).veld("error")).isEqualTo("invalid_grant");
        assertThat(poort.wissel(eerste.inlogtoken(), "melding@ambtelijk", "ambtelijk").veld("error"))
                .isEqualTo("invalid_grant");
    }

    @Test
    void naTienUurHelptVerversenNietMeer() {
        var poort = poort();
        Klok.verschil = Duration.ofHours(-10).plusMinutes(4);
        var bijnaVoorbij = poort.logIn(browser(), "merel");
        Klok.verschil = Duration.ofHours(-10).minusMinutes(1);
        var voorbij = poort.logIn(browser(), "merel");

        var claims = bijnaVoorbij.claims("access_token");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isBetween(200L, 240L);
        var wissel = poort.wissel(bijnaVoorbij.inlogtoken(), "melding@ambtelijk", "ambtelijk");
        assertThat(wissel.claims("access_token").get("exp")).as("nooit langer dan de aanmelding")
                .isEqualTo(claims.get("exp"));
        assertThat(voorbij.veld("error")).isEqualTo("invalid_grant");
    }

    @Test
    void eenVerkeerdClientgeheimKrijgtNiets() throws Exception {
        var poort = poort();
        var code = poort.codeVoor(browser(), "merel");
        var vals = java.nio.file.Files.createDirectories(MAP.resolve("vals"));
        java.nio.file.Files.writeString(vals.resolve("poort.geheim"), "0".repeat(64));

        assertThat(Client.poort(provider(), vals).wisselCode(code).veld("error")).isEqualTo("invalid_client");
    }

    @Test
    void eenTokenIsHierGeenInlog() throws Exception {
        var token = poort().logIn(browser(), "merel").inlogtoken();
        var verzoek = java.net.http.HttpRequest.newBuilder(provider().resolve(poort().inlogadres(Map.of())))
                .header("Accept", "text/html").header("Authorization", "Bearer " + token).build();
        try (var http = java.net.http.HttpClient.newHttpClient()) {
            var antwoord = http.send(verzoek, java.net.http.HttpResponse.BodyHandlers.ofString());

            assertThat(Browser.naar(antwoord)).endsWith("/inloggen");
        }
        assertThat(browser().haal("/userinfo").statusCode()).isNotEqualTo(200);
    }

    @Test
    void deProviderVerteltAlleenWatHierOokWerkt() {
        for (var adres : List.of("/.well-known/openid-configuration", "/.well-known/oauth-authorization-server")) {
            var beschrijving = browser().haal(adres).body();

            assertThat(beschrijving).contains("http://localhost:9000/oauth2/authorize", "token-exchange", "S256")
                    .doesNotContain("userinfo", "introspect", "client_credentials", "client_secret_post", "dpop");
        }
        assertThat(browser().haal("/.well-known/openid-configuration").body())
                .contains("\"subject_types_supported\":[\"pairwise\"]");
    }

    private static List<String> teksten(JsonNode rij) {
        return rij.valueStream().map(JsonNode::asString).toList();
    }
}

package nl.tegenkracht.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.GuestCode;
import nl.tegenkracht.identity.key.CreateDeskKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The token desk by itself, as it stands beside an OpenID provider of somebody else: no login here, no people. */
@Tag("service")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TokenDeskTest {

    private static final TestIssuerServer ISSUER = new TestIssuerServer();

    /** Speaks for the people of one fractie only. */
    private static final TestIssuerServer OF_ZUID = new TestIssuerServer();
    private static final TestIssuerServer ABSENT = new TestIssuerServer();
    private static final RSAKey OTHER_KEY = TestIssuerServer.newKey();
    private static final Path SECRETS = secrets();
    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext context;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) throws IOException {
        var landscape = SECRETS.resolve("landschap.json");
        try (var content = TokenDeskTest.class.getResourceAsStream("/landschap.json")) {
            Files.write(landscape, content.readAllBytes());
        }
        registry.add("tegenkracht.demo", () -> false);
        registry.add("management.server.port", () -> 0);
        registry.add("tegenkracht.landscape", () -> landscape);
        registry.add("tegenkracht.key-directory", () -> SECRETS);
        registry.add("tegenkracht.issuers[0].issuer", ISSUER::issuer);
        registry.add("tegenkracht.issuers[1].issuer", OF_ZUID::issuer);
        registry.add("tegenkracht.issuers[1].domains", () -> "fractie-zuid");
        registry.add("tegenkracht.issuers[2].issuer", ABSENT::issuer);
        ABSENT.close();
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
        OF_ZUID.close();
    }

    @Test
    void aLoginTokenOfAConfiguredIssuerBecomesTheTokenOfOneDomainAndOneService() {
        var token = ISSUER.sign(ISSUER.claims("4711", "fractie-noord").claim("rollen", List.of("bevoegd-gezag"))
                .claim("acr", "http://eidas.europa.eu/LoA/substantial"));
        var claims = desk().exchange(token, "melding@fracties", "fractie-noord").claims("access_token");

        assertThat(claims.propertyNames()).containsExactlyInAnyOrder("iss", "aud", "datadomein", "sub", "hoedanigheid",
                "rollen", "ambten", "acr", "sid", "iat", "exp", "jti");
        assertThat(claims.get("iss").asString()).isEqualTo("http://localhost:9000");
        assertThat(claims.get("aud").asString()).isEqualTo("melding@fracties");
        assertThat(claims.get("datadomein").asString()).isEqualTo("fractie-noord");
        assertThat(claims.get("hoedanigheid").asString()).isEqualTo("medewerker");
        assertThat(texts(claims.get("rollen"))).containsExactly("bevoegd-gezag");
        assertThat(claims.get("acr").asString()).isEqualTo("http://eidas.europa.eu/LoA/substantial");
        assertThat(claims.get("sub").asString()).matches("[0-9a-f]{64}");
        assertThat(claims.toString()).doesNotContain("4711", "session-1", "Sparrenberg");
    }

    @Test
    void theCodeOfAGuestOpensTheOneServiceInTheOneDomainOfTheCode() {
        var code = GuestCode.create(new DataDomain("fractie-noord"), new SecureRandom());
        var claims = desk().exchange(code.loginToken(), "melding@fracties", "fractie-noord").claims("access_token");

        assertThat(claims.get("sub").asString()).isEqualTo(code.sub());
        assertThat(claims.get("hoedanigheid").asString()).isEqualTo("gast");
        assertThat(claims.toString()).doesNotContain(code.value());
        assertThat(received(code.loginToken(), "klacht@fracties", "fractie-noord")).isEqualTo("invalid_target");
        assertThat(received(code.loginToken(), "melding@fracties", "fractie-zuid")).isEqualTo("invalid_target");
        assertThat(received(code.loginToken(), "beleid@samen", "gemeenschappelijk")).isEqualTo("invalid_target");
    }

    /** Otherwise a made-up code would say which domains are served. */
    @Test
    void aCodeThatFitsNoDomainThatIsServedGetsOnePlaceTooWhereItOpensNothing() {
        for (var domain : List.of("fractie-oud", "fractie-west")) {
            var token = GuestCode.create(new DataDomain(domain), new SecureRandom()).loginToken();

            assertThat(List.of(received(token, "melding@ambtelijk", "ambtelijk"),
                    received(token, "melding@fracties", "fractie-noord"),
                    received(token, "melding@fracties", "fractie-zuid"), received(token, "melding@samen", "extern")))
                    .containsOnly("gast []", "invalid_target").containsOnlyOnce("gast []");
        }
    }

    @Test
    void whoLogsInElsewhereGetsNoFurtherThanTheirOwnEmployerAndWhatIsCommon() {
        var token = ISSUER.sign(ISSUER.claims("4711", "fractie-noord"));

        assertThat(received(token, "beleid@samen", "gemeenschappelijk")).isEqualTo("lezer []");
        assertThat(received(token, "melding@fracties", "fractie-zuid")).isEqualTo("invalid_target");
        assertThat(received(token, "melding@ambtelijk", "ambtelijk")).isEqualTo("invalid_target");
    }

    @Test
    void anOfficeInTheTokenOpensTheWallAndWithoutAnEmployerNothingDoes() {
        var ambt = List.of("vertrouwenspersoon:5f0c6b1e9a4d4c7e8b2f3a1d6c9e0b71", "koning:1", "vertrouwenspersoon");
        var vera = ISSUER.sign(ISSUER.claims("1", "ambtelijk").claim("ambten", ambt));
        var nobody = ISSUER.sign(ISSUER.claims("2", null).claim("ambten", ambt));

        var claims = desk().exchange(vera, "melding@fracties", "fractie-zuid").claims("access_token");
        assertThat(claims.get("hoedanigheid").asString()).isEqualTo("ambtsdrager");
        assertThat(texts(claims.get("ambten")))
                .containsExactly("vertrouwenspersoon:5f0c6b1e9a4d4c7e8b2f3a1d6c9e0b71");
        assertThat(received(nobody, "melding@fracties", "fractie-zuid")).isEqualTo("invalid_target");
        assertThat(received(nobody, "beleid@samen", "gemeenschappelijk")).isEqualTo("invalid_target");
    }

    @Test
    void claimsThatAreNotUnderstoodGiveNothing() {
        for (var claims : List.of(ISSUER.claims("1", "gemeenschappelijk"), ISSUER.claims("1", "Fractie Noord"),
                ISSUER.claims("1", "fractie-noord").claim("hoedanigheid", "ambtsdrager"),
                ISSUER.claims("1", "fractie-noord").claim("hoedanigheid", null),
                ISSUER.claims("1", "fractie-noord").claim("domein", List.of("fractie-noord")))) {
            assertThat(received(ISSUER.sign(claims), "melding@fracties", "fractie-noord"))
                    .isEqualTo("invalid_target");
        }
        assertThat(received(ISSUER.sign(ISSUER.claims("1", "fractie-noord").claim("rollen", List.of("Baas!", 7))),
                "melding@fracties", "fractie-noord")).isEqualTo("medewerker []");
    }

    @Test
    void anIssuerThatSpeaksForOneEmployerCannotLetAnybodyIntoAnother() {
        var own = OF_ZUID.sign(OF_ZUID.claims("1", "fractie-zuid").claim("ambten",
                List.of("vertrouwenspersoon:5f0c6b1e9a4d4c7e8b2f3a1d6c9e0b71")));
        var other = OF_ZUID.sign(OF_ZUID.claims("1", "fractie-noord"));

        assertThat(received(own, "melding@fracties", "fractie-zuid")).isEqualTo("medewerker []");
        assertThat(received(own, "melding@fracties", "fractie-noord")).isEqualTo("invalid_target");
        assertThat(received(other, "melding@fracties", "fractie-noord")).isEqualTo("invalid_target");
    }

    @Test
    void theSameSubjectAtTwoIssuersIsTwoPeople() {
        assertThat(subject(ISSUER)).isEqualTo(subject(ISSUER)).isNotEqualTo(subject(OF_ZUID));
    }

    @Test
    void theGatewayLearnsWhichDomainsAPersonMayEnterForAsLongAsTheLoginTokenLives() {
        var token = ISSUER.sign(ISSUER.claims("4711", "fractie-noord"));
        var answer = overview(token);
        var claims = answer.claims("access_token");

        assertThat(claims.propertyNames()).containsExactlyInAnyOrder("iss", "aud", "sub", "eigen_domein", "domeinen",
                "acr", "iat", "exp", "jti");
        assertThat(claims.get("aud").asString()).isEqualTo("tegenkracht-poort");
        assertThat(claims.get("sub").asString()).isEqualTo("4711");
        assertThat(claims.get("eigen_domein").asString()).isEqualTo("fractie-noord");
        assertThat(texts(claims.get("domeinen"))).containsExactly("fractie-noord", "gemeenschappelijk");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isBetween(290L, 300L);
        var nobody = overview(ISSUER.sign(ISSUER.claims("2", null))).claims("access_token");
        assertThat(texts(nobody.get("domeinen"))).isEmpty();
        assertThat(nobody.has("eigen_domein")).isFalse();
        assertThat(received(answer.loginToken(), "melding@fracties", "fractie-noord")).as("it opens nothing itself")
                .isEqualTo("invalid_grant");
    }

    @Test
    void whatIsNotALoginTokenOfAConfiguredIssuerIsRefusedInOneWay() throws JOSEException {
        var wrong = new WrongTokens(ISSUER, OF_ZUID).all();

        assertSoftly(softly -> wrong.forEach((name, token) -> softly
                .assertThat(received(token, "melding@fracties", "fractie-noord")).as(name).isEqualTo("invalid_grant")));
        assertThat(received(ISSUER.sign(ISSUER.claims("1", "fractie-noord").claim("more", "x".repeat(14_000))),
                "melding@fracties", "fractie-noord")).isEqualTo("too large");
    }

    @Test
    void unknownKeysDoNotMakeTheDeskFloodTheIssuer() {
        assertThat(subject(ISSUER)).isNotEmpty();
        int before = ISSUER.keysAsked.get();
        for (int i = 0; i < 50; i++) {
            desk().exchange(TestIssuerServer.sign(ISSUER.claims("4711", "fractie-noord").build(), OTHER_KEY,
                    JWSAlgorithm.RS256), "melding@fracties", "fractie-noord");
        }

        assertThat(ISSUER.keysAsked.get() - before).isLessThanOrEqualTo(2);
        assertThat(subject(ISSUER)).as("who has a good token notices nothing").isNotEmpty();
    }

    @Test
    void anIssuerThatIsAwayIsNoReasonToLogInAgain() {
        var response = desk().exchange(ABSENT.sign(ABSENT.claims("1", "fractie-noord")), "melding@fracties",
                "fractie-noord");

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.http().body()).isEqualTo("{\"error\":\"temporarily_unavailable\"}");
    }

    @Test
    void withoutTheDemoSwitchThereIsNoLoginHere() {
        var browser = new Browser(address());
        for (var path : List.of("/inloggen", "/", "/oauth2/authorize?response_type=code&client_id=poort",
                "/oauth2/revoke", "/connect/logout", "/userinfo", "/.well-known/openid-configuration")) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(browser.cookies.getCookieStore().getCookies()).isEmpty();
        assertThat(browser.get("/oauth2/jwks").statusCode()).isEqualTo(200);
        assertThat(context.getBeanDefinitionNames())
                .noneSatisfy(name -> assertThat(String.valueOf(context.getType(name))).contains("demologin"));
        assertThat(desk().token(Map.of("grant_type", "authorization_code", "code", "x", "redirect_uri", "x"))
                .status()).isEqualTo(400);
    }

    private Client desk() {
        return Client.gateway(address(), SECRETS);
    }

    private URI address() {
        return URI.create("http://localhost:" + port);
    }

    private Client.ProviderResponse overview(String token) {
        return desk().token(Map.of("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange", "subject_token",
                token, "subject_token_type", "urn:ietf:params:oauth:token-type:access_token", "requested_token_type",
                "urn:ietf:params:oauth:token-type:access_token", "audience", "tegenkracht-poort"));
    }

    private String subject(TestIssuerServer issuer) {
        return desk().exchange(issuer.sign(issuer.claims("4711", "fractie-zuid")), "melding@fracties", "fractie-zuid")
                .claims("access_token").get("sub").asString();
    }

    private String received(String token, String audience, String domain) {
        var response = desk().exchange(token, audience, domain);
        if (response.status() == 413) {
            return "too large";
        }
        if (response.status() != 200) {
            return response.field("error");
        }
        var claims = response.claims("access_token");
        return claims.get("hoedanigheid").asString() + " " + texts(claims.get("rollen"));
    }

    private static Path secrets() {
        try {
            var directory = Files.createTempDirectory(Path.of("target"), "desk");
            // What is there stays as it is, and a signing key of full length takes seconds to make.
            Files.writeString(directory.resolve("identiteit.jwk"),
                    new JWKSet(TestIssuerServer.newKey()).toString(false));
            CreateDeskKeys.run(System.out, Clock.systemUTC(), directory.toString());
            return directory;
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}

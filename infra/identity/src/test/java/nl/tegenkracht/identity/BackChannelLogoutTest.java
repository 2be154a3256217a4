package nl.tegenkracht.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway hears when a sign-in ends here, however it ends (record 0275). */
@Tag("timing")
class BackChannelLogoutTest extends IdentityTestBase {

    private static final BlockingQueue<String> TOLD = new LinkedBlockingQueue<>();
    private static final HttpServer GATEWAY = gatewayThatListens();
    private static volatile int answer = 200;

    @DynamicPropertySource
    static void theGateway(DynamicPropertyRegistry registry) {
        registry.add("tegenkracht.public-origin", () -> "http://localhost:" + GATEWAY.getAddress().getPort());
    }

    private static HttpServer gatewayThatListens() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/uitloggen/aanbieder", exchange -> {
                // Decided before the test hears of it, which then decides differently for the next.
                int now = answer;
                TOLD.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(now, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException error) {
            throw new IllegalStateException(error);
        }
    }

    @AfterAll
    static void stop() {
        GATEWAY.stop(0);
    }

    @BeforeEach
    void forget() {
        TOLD.clear();
        answer = 200;
    }

    @Test
    void whenSomeoneLogsOutItHearsOfThatSession() throws Exception {
        var browser = browser();
        var login = gatewayClient().logIn(browser, "merel");

        browser.get("/connect/logout?" + FormFields.encode(Map.of("id_token_hint", login.field("id_token"))));

        var token = SignedJWT.parse(told());
        var claims = token.getJWTClaimsSet();
        assertThat(token.getHeader().getType().getType()).isEqualTo("logout+jwt");
        var keys = JWKSet.parse(browser().get("/oauth2/jwks").body());
        assertThat(token.verify(new RSASSAVerifier(keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
        assertThat(claims.getStringClaim("sid"))
                .isEqualTo(SignedJWT.parse(login.field("id_token")).getJWTClaimsSet().getStringClaim("sid"));
        assertThat(claims.getAudience()).containsExactly("poort");
        assertThat(claims.getIssuer()).isEqualTo("http://localhost:9000");
        assertThat(claims.getJSONObjectClaim("events"))
                .containsOnlyKeys("http://schemas.openid.net/event/backchannel-logout");
        assertThat(claims.getSubject()).as("the session is enough").isNull();
        assertThat(claims.getClaims()).doesNotContainKey("nonce");
        assertThat(claims.getJWTID()).isNotBlank();
    }

    @Test
    void andWhenAnotherLogsInInTheSameBrowser() throws Exception {
        var browser = browser();
        var login = gatewayClient().logIn(browser, "noa");

        browser.logIn("zeno", "tegenkracht");

        assertThat(SignedJWT.parse(told()).getJWTClaimsSet().getStringClaim("sid"))
                .isEqualTo(SignedJWT.parse(login.field("id_token")).getJWTClaimsSet().getStringClaim("sid"));
    }

    @Test
    void whenItDoesNotAnswerItIsToldAgain() throws Exception {
        answer = 503;
        var browser = browser();
        gatewayClient().logIn(browser, "noa");
        browser.logIn("zeno", "tegenkracht");

        var first = told();
        answer = 200;

        assertThat(told()).isEqualTo(first);
    }

    private static String told() throws InterruptedException {
        var body = TOLD.poll(2, TimeUnit.MINUTES);
        assertThat(body).startsWith("logout_token=");
        return body.substring("logout_token=".length());
    }

    private Client gatewayClient() {
        return new Client(provider(), SECRETS, "poort",
                "http://localhost:" + GATEWAY.getAddress().getPort() + "/inloggen/terug");
    }
}

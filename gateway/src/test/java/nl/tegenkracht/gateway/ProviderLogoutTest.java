package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.tegenkracht.gateway.fixture.RawResponse;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.fixture.TestIdentityProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When the provider says that a login is over it is over here too; and only the provider can say so (record 0275). */
@Tag("service")
@Tag("timing")
class ProviderLogoutTest {

    private static final String ADDRESS = "/uitloggen/aanbieder";

    private final TestGateway testGateway = TestGateway.shared();
    private final RunningGateway gateway = testGateway.gateway();
    private final TestIdentityProvider provider = testGateway.identityProvider;
    private final String sid = UUID.randomUUID().toString();
    private String session;

    @BeforeEach
    void logIn() {
        provider.providerSession = sid;
        session = testGateway.session("noa");
        assertThat(isLoggedIn(session)).isTrue();
    }

    @Test
    void aSessionEndsWhenTheProviderSaysSo() {
        var other = testGateway.session("merel");
        provider.providerSession = UUID.randomUUID().toString();
        var elsewhere = testGateway.session("noa");

        assertThat(tell(provider.logoutToken(of(sid))).status()).isEqualTo(200);

        assertThat(isLoggedIn(session)).isFalse();
        assertThat(isLoggedIn(other)).as("of the same session at the provider").isFalse();
        assertThat(isLoggedIn(elsewhere)).as("the same person in another browser").isTrue();
    }

    @Test
    void whoIsLoggedOutEverywhereIsSoHere() {
        provider.providerSession = null;
        var unnamed = testGateway.session("noa");
        var other = testGateway.session("zeno");

        assertThat(tell(provider.logoutToken(claims -> claims.subject("noa"))).status()).isEqualTo(200);

        assertThat(isLoggedIn(session)).isFalse();
        assertThat(isLoggedIn(unnamed)).isFalse();
        assertThat(isLoggedIn(other)).isTrue();
    }

    @Test
    void aSessionThatIsNamedEndsNoOtherThatHasAName() {
        provider.providerSession = null;
        var unnamed = testGateway.session("noa");

        tell(provider.logoutToken(claims -> claims.subject("noa").claim("sid", "another")));

        assertThat(isLoggedIn(session)).isTrue();
        assertThat(isLoggedIn(unnamed)).as("the provider gave it no name to tell it by").isFalse();
    }

    @Test
    void anotherGatewayKnowsItWithinItsMemory() {
        try (var second = testGateway.open(Map.of())) {
            assertThat(second.get("/werk").withSession(session).send().status()).isEqualTo(200);
            tell(provider.logoutToken(of(sid)));
            await().atMost(Duration.ofMinutes(2)).untilAsserted(
                    () -> assertThat(second.get("/werk").withSession(session).send().status()).isEqualTo(302));
        }
    }

    @Test
    void aLogoutTokenCountsOnce() {
        provider.providerSession = null;
        var token = provider.logoutToken(claims -> claims.subject("noa"));
        tell(token);
        var later = testGateway.session("noa");

        try (var second = testGateway.open(Map.of())) {
            assertThat(second.request("POST", ADDRESS).form("logout_token=" + token).send().status()).isEqualTo(200);
        }
        assertThat(tell(token).status()).isEqualTo(200);

        assertThat(isLoggedIn(later)).isTrue();
    }

    @Test
    void aLoginThatWasUnderWayMeanwhileDoesNotBegin() {
        var another = UUID.randomUUID().toString();
        tell(provider.logoutToken(of(another)));
        provider.providerSession = another;

        assertThat(testGateway.logIn(gateway, "noa", "/inloggen").allHeaders("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("tk="));
    }

    @Test
    void whatIsNoLogoutTokenOfThisProviderForUsEndsNothing() {
        var wrong = new LinkedHashMap<String, String>();
        wrong.put("another key", provider.strangeLogoutToken(of(sid)));
        wrong.put("another issuer", changed(claims -> claims.issuer("http://localhost:1")));
        wrong.put("another audience", changed(claims -> claims.audience("portaal")));
        wrong.put("no audience", changed(claims -> claims.audience((String) null)));
        wrong.put("without a name of its own", changed(claims -> claims.jwtID(null)));
        wrong.put("no event", changed(claims -> claims.claim("events", null)));
        wrong.put("another event", changed(claims -> claims.claim("events", Map.of("http://example.org/x", Map.of()))));
        wrong.put("an event that is a text", changed(claims -> claims.claim("events",
                Map.of("http://schemas.openid.net/event/backchannel-logout", "yes"))));
        wrong.put("a nonce", changed(claims -> claims.claim("nonce", "n")));
        wrong.put("nobody", provider.logoutToken(claims -> claims));
        wrong.put("over", changed(claims -> claims.expirationTime(at(Duration.ofMinutes(-3)))));
        wrong.put("old, without an end", changed(claims -> claims.issueTime(at(Duration.ofMinutes(-11)))
                .expirationTime(null)));
        wrong.put("old, with an end far away", changed(claims -> claims.issueTime(at(Duration.ofMinutes(-11)))
                .expirationTime(at(Duration.ofDays(9)))));
        wrong.put("of tomorrow", changed(claims -> claims.issueTime(at(Duration.ofDays(1)))
                .expirationTime(at(Duration.ofDays(2)))));
        wrong.put("a login token", provider.bearer("noa"));
        wrong.put("nothing", "");
        wrong.forEach((what, token) -> {
            assertThat(tell(token).status()).as(what).isEqualTo(400);
            assertThat(isLoggedIn(session)).as(what).isTrue();
        });
    }

    @Test
    void whatElseIsSentThereIsRefused() {
        var token = provider.logoutToken(of(sid));
        for (var body : new String[]{"", "token=" + token, "logout_token=" + token + "&logout_token=" + token,
                "logout_token=" + token + "&filler=" + "x".repeat(20_000)}) {
            assertThat(gateway.request("POST", ADDRESS).form(body).send().status()).isEqualTo(400);
        }
        assertThat(gateway.get(ADDRESS + "?logout_token=" + token).send().status()).isEqualTo(405);
        assertThat(gateway.request("POST", ADDRESS + "?logout_token=" + token).form("").send().status())
                .isEqualTo(400);
        assertThat(isLoggedIn(session)).isTrue();
    }

    @Test
    void aProviderThatCannotBeAskedForItsKeysMaySendItAgain() {
        var other = testGateway.anotherProvider();
        try (other; var separate = testGateway.open(Map.of("tegenkracht.login.issuer", other.issuer()))) {
            other.unavailable = true;
            var token = other.logoutToken(of(sid));
            var response = separate.request("POST", ADDRESS).form("logout_token=" + token).send();
            assertThat(response.status()).isEqualTo(503);
            assertThat(response.header("Retry-After")).isPresent();
            other.unavailable = false;
            assertThat(separate.request("POST", ADDRESS).form("logout_token=" + token).send().status()).isEqualTo(200);
        }
    }

    private static UnaryOperator<JWTClaimsSet.Builder> of(String sid) {
        return claims -> claims.claim("sid", sid);
    }

    private String changed(UnaryOperator<JWTClaimsSet.Builder> change) {
        return provider.logoutToken(claims -> change.apply(of(sid).apply(claims)));
    }

    private Date at(Duration fromNow) {
        return Date.from(testGateway.clock.instant().plus(fromNow));
    }

    private RawResponse tell(String token) {
        return gateway.request("POST", ADDRESS).form("logout_token=" + token).send();
    }

    private boolean isLoggedIn(String session) {
        return gateway.get("/werk").withSession(session).send().status() == 200;
    }
}

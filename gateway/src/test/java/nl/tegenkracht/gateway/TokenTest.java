package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.tegenkracht.gateway.fixture.RawResponse;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.fixture.TestIdentityProvider;
import nl.tegenkracht.gateway.fixture.TestService;
import nl.tegenkracht.gateway.session.Sessions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which token ends up where. */
@Tag("service")
@Tag("timing")
class TokenTest {

    private final TestGateway testGateway = TestGateway.shared();
    private final RunningGateway gateway = testGateway.gateway();

    @Test
    void everyServiceGetsATokenThatIsValidOnlyThere() {
        var vera = testGateway.session("vera");
        gateway.get("/fractie-noord/melding").withSession(vera).send();
        gateway.get("/fractie-zuid/melding").withSession(vera).send();
        gateway.get("/fractie-zuid/klacht/v1/klachten").withSession(vera).send();
        var noord = TestIdentityProvider.claims(testGateway.melding.requests().get(0).token());
        var zuid = TestIdentityProvider.claims(testGateway.melding.requests().get(1).token());
        var klacht = TestIdentityProvider.claims(testGateway.klacht.last().token());
        assertThat(noord.getAudience()).containsExactly("melding@noord");
        assertThat(noord.getClaim("datadomein")).isEqualTo("fractie-noord");
        assertThat(zuid.getAudience()).containsExactly("melding@rest");
        assertThat(zuid.getClaim("datadomein")).isEqualTo("fractie-zuid");
        assertThat(klacht.getAudience()).containsExactly("klacht@rest");
        assertThat(List.of(noord, zuid, klacht)).allSatisfy(token -> {
            assertThat(token.getSubject()).startsWith("pseudonym-");
            assertThat(token.getClaim("domeinen")).isNull();
        });
    }

    @Test
    void aTokenIsRememberedAndRenewedInTime() {
        var noa = testGateway.session("noa");
        int start = testGateway.identityProvider.exchanged.get();
        for (int i = 0; i < 5; i++) {
            gateway.get("/fractie-noord/melding").withSession(noa).send();
        }
        assertThat(testGateway.identityProvider.exchanged).hasValue(start + 1);
        testGateway.clock.advance(Duration.ofSeconds(280));
        gateway.get("/fractie-noord/melding").withSession(noa).send();
        assertThat(testGateway.identityProvider.exchanged).hasValue(start + 2);
        assertThat(TestIdentityProvider.claims(testGateway.melding.last().token()).getExpirationTime().toInstant())
                .isAfter(testGateway.clock.instant().plusSeconds(240));
    }

    @Test
    void concurrentRequestsExchangeAndRefreshOnlyOnce() throws Exception {
        var noa = testGateway.session("noa");
        int exchanged = testGateway.identityProvider.exchanged.get();
        concurrently(() -> gateway.get("/fractie-noord/melding").withSession(noa).send());
        assertThat(testGateway.identityProvider.exchanged).hasValue(exchanged + 1);
        int refreshed = testGateway.identityProvider.refreshed.get();
        untilTokenNearlyExpires(noa);
        concurrently(() -> gateway.get("/fractie-noord/melding").withSession(noa).send());
        assertThat(testGateway.identityProvider.refreshed).hasValue(refreshed + 1);
    }

    @Test
    void twoGatewaysRefreshTheSameSessionWithoutLosingIt() {
        try (var second = testGateway.open(Map.of())) {
            var noa = testGateway.session(gateway, "noa");
            assertThat(second.get("/fractie-noord/melding").withSession(noa).send().status()).isEqualTo(200);
            untilTokenNearlyExpires(noa);
            assertThat(gateway.get("/fractie-noord/melding").withSession(noa).send().status()).isEqualTo(200);
            // The clock jumped; the first gateway records the last use outside the request.
            await().untilAsserted(
                    () -> assertThat(second.get("/fractie-noord/melding").withSession(noa).send().status())
                            .isEqualTo(200));
        }
    }

    @Test
    void twoGatewaysThatRefreshAtOnceLogNobodyOut() throws Exception {
        try (var second = testGateway.open(Map.of())) {
            testGateway.identityProvider.loginTokenSeconds = 3000;
            var sessions = IntStream.range(0, 10).mapToObj(i -> testGateway.session("noa")).toList();
            testGateway.clock.advance(Duration.ofMinutes(29));
            for (var session : sessions) {
                assertThat(second.get("/fractie-noord/melding").withSession(session).send().status()).isEqualTo(200);
            }
            await().untilAsserted(() -> assertThat(testGateway.lastUses(sessions)).allMatch(
                    use -> use.isAfter(testGateway.clock.instant().minus(Duration.ofMinutes(2)))));
            testGateway.clock.advance(Duration.ofMinutes(20).plusSeconds(30));
            int refreshed = testGateway.identityProvider.refreshed.get();
            for (var session : sessions) {
                concurrently(List.of(() -> gateway.get("/fractie-noord/melding").withSession(session).send(),
                        () -> second.get("/fractie-noord/melding").withSession(session).send()));
            }
            assertThat(testGateway.identityProvider.refreshed).hasValue(refreshed + sessions.size());
        }
    }

    @Test
    void aRefreshedTokenOfSomeoneElseEndsTheSession() {
        var noa = testGateway.session("noa");
        untilTokenNearlyExpires(noa);
        testGateway.identityProvider.refreshedAs = "vera";
        assertThat(gateway.get("/fractie-noord/melding").withSession(noa).send().status()).isEqualTo(302);
        assertThat(gateway.get("/fractie-noord/melding").withSession(noa).send().status()).isEqualTo(302);
    }

    @Test
    void bearersUnderAnUnknownKeyAskForTheKeysOnceInAWhile() {
        gateway.get("/fractie-noord/melding/v1/x").bearer(testGateway.identityProvider.bearer("noa")).send();
        int asked = testGateway.identityProvider.keysAsked.get();
        for (int i = 0; i < 50; i++) {
            assertThat(gateway.get("/fractie-noord/melding/v1/x")
                    .bearer(testGateway.identityProvider.bearerUnderAnotherKey("noa")).send().status()).isEqualTo(401);
        }
        assertThat(testGateway.identityProvider.keysAsked.get() - asked).isLessThanOrEqualTo(3);
        assertThat(gateway.get("/fractie-noord/melding/v1/x").bearer(testGateway.identityProvider.bearer("noa"))
                .send().status()).isEqualTo(200);
    }

    @Test
    void aRevokedBearerIsOverEverywhereAfterAMinute() {
        var bearer = testGateway.identityProvider.bearer("noa");
        for (var path : List.of("/fractie-noord/melding/v1/x", "/fractie-noord/klacht/v1/x")) {
            assertThat(gateway.get(path).bearer(bearer).send().status()).isEqualTo(200);
        }
        testGateway.identityProvider.withdrawn.add(bearer);
        testGateway.clock.advance(Duration.ofSeconds(61));
        for (var path : List.of("/fractie-noord/melding/v1/x", "/fractie-noord/klacht/v1/x")) {
            assertThat(gateway.get(path).bearer(bearer).send().status()).isEqualTo(401);
        }
    }

    @Test
    void whoLoggedOutAtTheProviderIsOutHereWithinAMinute() {
        var noa = testGateway.session("noa");
        assertThat(gateway.get("/fractie-noord/melding").withSession(noa).send().status()).isEqualTo(200);
        var login = gateway.context().getBean(Sessions.class).find(noa).orElseThrow().tokens().accessToken();
        testGateway.identityProvider.withdrawn.add(login);
        testGateway.clock.advance(Duration.ofSeconds(61));
        assertThat(gateway.get("/fractie-noord/melding").withSession(noa).send().status()).isEqualTo(302);
        assertThat(gateway.get("/werk").withSession(noa).send().status()).isEqualTo(302);
    }

    @Test
    void withoutTheDeskATokenIsUsedToItsEnd() {
        var noa = testGateway.session("noa");
        gateway.get("/fractie-noord/melding").withSession(noa).send();
        testGateway.identityProvider.unavailable = true;
        testGateway.clock.advance(Duration.ofMinutes(3));
        assertThat(gateway.get("/fractie-noord/melding").withSession(noa).send().status()).isEqualTo(200);
        testGateway.clock.advance(Duration.ofMinutes(2));
        assertThat(gateway.get("/fractie-noord/melding").withSession(noa).send().status()).isEqualTo(503);
    }

    @Test
    void whenTheLoginIsRevokedTheSessionIsOver() {
        var noa = testGateway.session("noa");
        untilTokenNearlyExpires(noa);
        testGateway.identityProvider.forgetRefreshTokens();
        assertThat(gateway.get("/fractie-noord/melding").withSession(noa).send().status()).isEqualTo(302);
        assertThat(gateway.get("/inloggen?naar=/werk").withSession(noa).send().location())
                .startsWith(testGateway.identityProvider.issuer());
    }

    @Test
    void whenTheServiceRejectsTheTokenTheGatewayFetchesAFreshOne() {
        var noa = testGateway.session("noa");
        gateway.get("/fractie-noord/melding").withSession(noa).send();
        var old = testGateway.melding.last().token();
        testGateway.melding
                .behave((exchange, request) -> TestService.respond(exchange, request.token().equals(old) ? 401 : 200,
                        "text/plain", "done"));
        assertThat(gateway.get("/fractie-noord/melding").withSession(noa).send().body()).isEqualTo("done");
        testGateway.melding.behave((exchange, request) -> TestService.respond(exchange, 401, "text/plain", "refused"));
        var response = gateway.get("/fractie-noord/melding").withSession(noa).send();
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.body()).doesNotContain("refused");
    }

    @Test
    void theDepartmentPortalEntersWithABearer() {
        var token = testGateway.identityProvider.bearer("noa");
        var response = gateway.get("/fractie-noord/melding/v1/meldingen").bearer(token).send();
        assertThat(response.status()).isEqualTo(200);
        assertThat(testGateway.melding.last().token()).isNotEqualTo(token);
        assertThat(TestIdentityProvider.claims(testGateway.melding.last().token()).getAudience())
                .containsExactly("melding@noord");
        assertThat(gateway.request("POST", "/fractie-noord/melding/v1/meldingen").bearer(token)
                .body("application/json", "{}".getBytes()).send().status()).isEqualTo(200);
        assertThat(gateway.get("/fractie-zuid/melding/v1/meldingen").bearer(token).send().status()).isEqualTo(404);
    }

    @Test
    void anInvalidBearerIsNoBearer() {
        var anonymous = gateway.get("/fractie-noord/melding/v1/meldingen").send();
        var issuer = testGateway.identityProvider.issuer();
        for (var token : List.of("nonsense", testGateway.identityProvider.forgedBearer("noa"),
                testGateway.identityProvider.bearer("noa", "http://kwaad.example", "tegenkracht-poort", 600),
                testGateway.identityProvider.bearer("noa", issuer, "melding@noord", 600),
                testGateway.identityProvider.bearer("noa", issuer, "poort", 600),
                testGateway.identityProvider.bearer("noa", issuer, "tegenkracht-poort", -60),
                withoutSignature(testGateway.identityProvider.bearer("noa")))) {
            for (var path : List.of("/fractie-noord/melding/v1/meldingen", "/fractie-nergens/melding/v1/x")) {
                assertThat(gateway.get(path).bearer(token).send().comparable()).isEqualTo(anonymous.comparable());
            }
        }
        assertThat(gateway.get("/fractie-noord/melding/v1/x").header("Authorization", "Basic bm9hOm5vYQ==").send()
                .comparable()).isEqualTo(anonymous.comparable());
        assertThat(testGateway.melding.requests()).isEmpty();
    }

    @Test
    void aCookieAndABearerTogetherAreRefused() {
        var response = gateway.get("/fractie-noord/melding/v1/meldingen").withSession(testGateway.session("noa"))
                .bearer(testGateway.identityProvider.bearer("noa")).send();
        assertThat(response.status()).isEqualTo(401);
        assertThat(gateway.get("/fractie-noord/melding/v1/meldingen").bearer(testGateway.identityProvider.bearer("noa"))
                .extraHeader("Authorization", "Bearer " + testGateway.identityProvider.bearer("zeno")).send().status())
                .isEqualTo(401);
        assertThat(testGateway.melding.requests()).isEmpty();
    }

    @Test
    void aBearerAlsoExpiresWhenItHasAlreadyBeenRead() {
        var token = testGateway.identityProvider.bearer("noa", testGateway.identityProvider.issuer(),
                "tegenkracht-poort", 120);
        assertThat(gateway.get("/fractie-noord/melding/v1/x").bearer(token).send().status()).isEqualTo(200);
        testGateway.clock.advance(Duration.ofSeconds(121));
        assertThat(gateway.get("/fractie-noord/melding/v1/x").bearer(token).send().status()).isEqualTo(401);
    }

    private static String withoutSignature(String token) {
        return "eyJhbGciOiJub25lIn0." + token.split("\\.")[1] + ".";
    }

    /** A login token is valid for an hour, and a session does not survive half an hour of silence. */
    private void untilTokenNearlyExpires(String session) {
        testGateway.clock.advance(Duration.ofMinutes(25));
        gateway.get("/fractie-noord/melding").withSession(session).send();
        testGateway.clock.advance(Duration.ofMinutes(25));
        gateway.get("/fractie-noord/melding").withSession(session).send();
        testGateway.clock.advance(Duration.ofMinutes(9).plusSeconds(30));
    }

    private static void concurrently(Callable<RawResponse> request) throws Exception {
        concurrently(IntStream.range(0, 16).mapToObj(i -> request).toList());
    }

    private static void concurrently(List<Callable<RawResponse>> requests) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var response : executor.invokeAll(requests)) {
                assertThat(response.get().status()).isEqualTo(200);
            }
        }
    }
}

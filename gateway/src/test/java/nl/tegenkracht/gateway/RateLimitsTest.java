package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.tegenkracht.gateway.fixture.RawRequest;
import nl.tegenkracht.gateway.fixture.RawResponse;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who asks too much waits alone: not their neighbors behind the same address, nor whoever is logged in there. */
@Tag("service")
class RateLimitsTest {

    private static final String PAGE = "/fractie-noord/melding";
    private static final String ATTACKER = "127.0.0.2";

    private final TestGateway testGateway = TestGateway.shared();

    @Test
    void whoLogsInTwiceHasOneShare() {
        var first = testGateway.session("noa");
        var second = testGateway.session("noa");
        var zeno = testGateway.session("zeno");
        try (var gateway = testGateway.open(Map.of("tegenkracht.rate-limits.authenticated", "6"))) {
            assertThat(statuses(8, i -> gateway.get(PAGE).withSession(i % 2 == 0 ? first : second)))
                    .contains(200).endsWith(429);
            assertThat(gateway.get("/fractie-zuid/melding").withSession(zeno).send().status()).isEqualTo(200);
        }
    }

    @Test
    void visitsOfTheLoginPageCloseItForNobody() {
        var gateway = testGateway.gateway();
        assertThat(statuses(330, i -> gateway.get("/inloggen").from(ATTACKER))).containsOnly(302);
    }

    @Test
    void whoeverWantsToLeaveCan() {
        try (var gateway = testGateway.open(Map.of("tegenkracht.rate-limits.anonymous", "1",
                "tegenkracht.rate-limits.login", "1"))) {
            assertThat(statuses(5, i -> gateway.request("POST", "/uitloggen").sameOrigin().form("")))
                    .containsOnly(303);
        }
    }

    @Test
    void aMadeUpSessionNeverGetsAsFarAsTheDatabase() {
        var session = testGateway.session("noa");
        var otherEnd = session.substring(0, session.length() - 1) + (session.endsWith("A") ? "B" : "A");
        try (var gateway = testGateway.open(Map.of("spring.mongodb.uri",
                "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50&connectTimeoutMS=50"))) {
            assertThat(gateway.get(PAGE).withSession(session).send().status()).isEqualTo(503);
            for (var madeUp : List.of(otherEnd, "A".repeat(43) + "." + "A".repeat(22), "x")) {
                assertThat(gateway.get(PAGE).withSession(madeUp).send().status()).as(madeUp).isEqualTo(302);
                assertThat(gateway.get("/werk").withSession(madeUp).send().status()).as(madeUp).isEqualTo(302);
            }
        }
    }

    @Test
    void idsWithoutAProofAreLookedUpOnlyNowAndThen() {
        try (var gateway = testGateway.open(Map.of("spring.mongodb.uri",
                "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=1&connectTimeoutMS=1"))) {
            assertThat(statuses(110, i -> gateway.get(PAGE).withSession("A".repeat(43)).from(ATTACKER)))
                    .startsWith(503).endsWith(302);
        }
    }

    @Test
    void strangersWithMadeUpSessionsCloseNeitherTheStartPageNorTheSessionsOfTheirAddress() {
        var noa = testGateway.session("noa");
        try (var gateway = testGateway.open(Map.of("tegenkracht.rate-limits.anonymous", "5"))) {
            assertThat(statuses(8, i -> gateway.get(PAGE).withSession("A".repeat(43) + "." + "B".repeat(22))))
                    .startsWith(302).endsWith(429);

            assertThat(gateway.get("/").send().status()).isEqualTo(200);
            assertThat(gateway.get(PAGE).withSession(noa).send().status()).isEqualTo(200);
            assertThat(gateway.get(PAGE).from("127.0.0.3").send().status()).isEqualTo(302);
        }
    }

    @Test
    void whoIsLoggedInReadsPublicPagesOnTheirOwnBudget() {
        var noa = testGateway.session("noa");
        try (var gateway = testGateway.open(Map.of("tegenkracht.rate-limits.anonymous", "5"))) {
            assertThat(statuses(8, i -> gateway.get("/"))).startsWith(200).endsWith(429);
            assertThat(gateway.get("/").withSession(noa).send().status()).isEqualTo(200);
            assertThat(gateway.get("/werk").withSession(noa).send().status()).isEqualTo(200);
        }
    }

    @Test
    void behindTheTrustedProxyEveryVisitorHasTheirOwnShare() {
        try (var gateway = behindProxy()) {
            assertThat(statuses(8, i -> forwarded(gateway, "127.0.0.9", "198.51.100.1"))).startsWith(302).endsWith(429);
            assertThat(forwarded(gateway, "127.0.0.9", "198.51.100.2").send().status()).isEqualTo(302);
            assertThat(forwarded(gateway, "127.0.0.9", "198.51.100.77, 198.51.100.1").send().status()).isEqualTo(429);
        }
    }

    @Test
    void anIpv6NetworkIsOneVisitor() {
        try (var gateway = behindProxy()) {
            assertThat(statuses(8, i -> forwarded(gateway, "127.0.0.9", "2001:db8:1:2::" + i))).endsWith(429);
            assertThat(forwarded(gateway, "127.0.0.9", "2001:db8:1:3::1").send().status()).isEqualTo(302);
        }
    }

    @Test
    void fromAnybodyElseAClaimedAddressCountsForNothing() {
        try (var gateway = behindProxy()) {
            assertThat(statuses(8, i -> forwarded(gateway, ATTACKER, "198.51.100." + i))).startsWith(302).endsWith(429);
        }
    }

    private RunningGateway behindProxy() {
        return testGateway.open(Map.of("tegenkracht.rate-limits.anonymous", "5", "tegenkracht.proxy.trusted",
                "127.0.0.8/31"));
    }

    private static RawRequest forwarded(RunningGateway gateway, String from, String visitor) {
        return gateway.get(PAGE).from(from).header("X-Forwarded-For", visitor);
    }

    private static List<Integer> statuses(int count, IntFunction<RawRequest> request) {
        return IntStream.range(0, count).mapToObj(request).map(RawRequest::send).map(RawResponse::status).toList();
    }
}

package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.tegenkracht.gateway.fixture.RawResponse;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.fixture.TestIdentityProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long a bearer counts that was revoked at a provider of which the desk hears nothing (record 0276). */
@Tag("service")
class BearersTest {

    private final TestGateway testGateway = TestGateway.shared();
    private final TestIdentityProvider provider = testGateway.anotherProvider();

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void aBearerThatWasRevokedIsRefusedWithinAMinute() {
        provider.introspects = true;
        try (var gateway = open(Map.of())) {
            var bearer = provider.bearer("noa");
            for (int i = 0; i < 5; i++) {
                assertThat(ask(gateway, bearer).status()).isEqualTo(200);
            }
            assertThat(provider.introspected).as("once for all of them").hasValue(1);

            provider.withdrawn.add(bearer);
            afterAMinute();

            assertThat(ask(gateway, bearer).status()).isEqualTo(401);
            assertThat(ask(gateway, provider.bearer("noa")).status()).as("another").isEqualTo(200);
        }
    }

    @Test
    void whenTheProviderDoesNotAnswerNobodyEntersUnasked() {
        provider.introspects = true;
        provider.keepsToItself = true;
        try (var gateway = open(Map.of())) {
            assertThat(ask(gateway, provider.bearer("noa")).status()).isEqualTo(503);
            provider.keepsToItself = false;
            assertThat(ask(gateway, provider.bearer("noa")).status()).isEqualTo(200);
        }
    }

    @Test
    void whatIsNoTokenOfTheProviderIsNotAskedAbout() {
        provider.introspects = true;
        try (var gateway = open(Map.of())) {
            assertThat(ask(gateway, provider.forgedBearer("noa")).status()).isEqualTo(401);
            assertThat(ask(gateway, testGateway.identityProvider.bearer("noa")).status()).isEqualTo(401);
            assertThat(provider.introspected).hasValue(0);
        }
    }

    @Test
    void whereNobodyCanBeAskedABearerCountsForAQuarterOfAnHour() {
        provider.loginTokenSeconds = 36_000;
        try (var gateway = open(Map.of())) {
            var bearer = provider.bearer("noa");
            testGateway.clock.advance(Duration.ofMinutes(14));
            assertThat(ask(gateway, bearer).status()).isEqualTo(200);
            testGateway.clock.advance(Duration.ofMinutes(2));
            afterAMinute();
            assertThat(ask(gateway, bearer).status()).isEqualTo(401);
            assertThat(ask(gateway, provider.bearer("noa")).status()).isEqualTo(200);
        }
    }

    @Test
    void andTheSameWhereItMayNotBeAsked() {
        provider.introspects = true;
        provider.loginTokenSeconds = 36_000;
        try (var gateway = open(
                Map.of("tegenkracht.login.introspection", false, "tegenkracht.login.bearer-age", "1m"))) {
            var bearer = provider.bearer("noa");
            testGateway.clock.advance(Duration.ofMinutes(2));
            assertThat(ask(gateway, bearer).status()).isEqualTo(401);
            assertThat(provider.introspected).hasValue(0);
        }
    }

    /** The desk hears of its own logins, and is asked every minute. */
    @Test
    void ofTheDesksOwnLoginsABearerCountsToItsEnd() {
        var bearer = testGateway.identityProvider.bearer("noa");
        testGateway.clock.advance(Duration.ofMinutes(30));
        assertThat(ask(testGateway.gateway(), bearer).status()).isEqualTo(200);
    }

    private static RawResponse ask(RunningGateway gateway, String bearer) {
        return gateway.get("/fractie-noord/melding/v1/x").bearer(bearer).send();
    }

    private void afterAMinute() {
        testGateway.clock.advance(Duration.ofSeconds(61));
    }

    private RunningGateway open(Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put("tegenkracht.login.issuer", provider.issuer());
        return testGateway.open(all);
    }
}

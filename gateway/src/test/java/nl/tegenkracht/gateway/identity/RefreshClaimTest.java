package nl.tegenkracht.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import nl.tegenkracht.gateway.GatewayProperties;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.fixture.TestIdentityProvider;
import nl.tegenkracht.gateway.session.Session;
import nl.tegenkracht.gateway.session.Sessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two gateways, each with its own memory, one store, and refresh tokens that work once. */
@Tag("service")
class RefreshClaimTest {

    private static final Executor BACKGROUND = Executors.newVirtualThreadPerTaskExecutor();
    private static final Runnable NOTHING = () -> {};

    private final TestGateway testGateway = TestGateway.shared();
    private TestIdentityProvider provider;
    private RunningGateway first;
    private RunningGateway second;
    private Session session;

    @BeforeEach
    void logIn() {
        provider = testGateway.identityProvider;
        first = testGateway.gateway();
        second = testGateway.open(Map.of());
        provider.loginTokenSeconds = 30;
        session = sessions(first).find(testGateway.session("noa")).orElseThrow();
        provider.loginTokenSeconds = 3600;
    }

    @AfterEach
    void close() {
        second.close();
    }

    @Test
    void theSecondGatewayWaitsForWhatTheFirstGets() throws Exception {
        var asked = new CountDownLatch(1);
        var secondIsThere = new CountDownLatch(1);
        provider.beforeRefreshAnswer = () -> {
            asked.countDown();
            awaitQuietly(secondIsThere);
        };
        var firstToken = CompletableFuture.supplyAsync(() -> refresh(first, NOTHING).loginToken(session), BACKGROUND);
        asked.await();
        provider.beforeRefreshAnswer = NOTHING;
        var secondToken = CompletableFuture
                .supplyAsync(() -> refresh(second, secondIsThere::countDown).loginToken(session), BACKGROUND)
                .whenComplete((token, error) -> secondIsThere.countDown());
        assertThat(firstToken.get()).isEqualTo(secondToken.get()).isNotEqualTo(session.tokens().accessToken());
        assertThat(sessions(second).reload(session.key())).isPresent();
    }

    @Test
    void whoDiesWithTheClaimHoldsItForTenSeconds() {
        assertThat(sessions(first).claimRefresh(session)).isTrue();
        var start = testGateway.clock.instant();
        var other = refresh(second, () -> testGateway.clock.advance(Duration.ofSeconds(1)));
        assertThat(other.loginToken(session)).isNotEqualTo(session.tokens().accessToken());
        assertThat(Duration.between(start, testGateway.clock.instant())).isGreaterThanOrEqualTo(Duration.ofSeconds(10));
    }

    /** Another gateway may claim it again and again, for a provider that does not answer there. */
    @Test
    void nobodyWaitsForEverForAnotherGateway() {
        assertThat(sessions(first).claimRefresh(session)).isTrue();
        assertThatThrownBy(() -> refresh(second, NOTHING).loginToken(session))
                .isInstanceOf(IdentityProviderUnavailable.class);
        assertThat(sessions(second).reload(session.key())).as("the session").isPresent();
    }

    @Test
    void aProviderThatDoesNotAnswerCostsNobodyTheSession() {
        var gateway = refresh(first, NOTHING);
        provider.unavailable = true;
        assertThatThrownBy(() -> gateway.loginToken(session)).isInstanceOf(IdentityProviderUnavailable.class);
        provider.unavailable = false;
        assertThat(refresh(second, NOTHING).loginToken(session)).isNotEqualTo(session.tokens().accessToken());
    }

    @Test
    void aTokenThatCannotBeCheckedNowIsKeptForTheFormerIsSpent() {
        var context = first.context();
        var unable = new LoginTokens(context.getBean(GatewayProperties.class), context.getBean(LoginProperties.class),
                context.getBean(LoginDiscovery.class), context.getBean(TokenDesk.class),
                context.getBean(LiveBearers.class), testGateway.clock) {

            @Override
            public Optional<LoginClaims> read(String token) {
                throw new IdentityProviderUnavailable(null);
            }
        };
        var refresh = new TokenRefresh(context.getBean(ProviderClient.class), unable, sessions(first),
                testGateway.clock, BACKGROUND);
        assertThat(refresh.loginToken(session)).isNotEqualTo(session.tokens().accessToken());
        assertThat(sessions(second).reload(session.key())).get().satisfies(renewed -> assertThat(
                renewed.tokens().refreshToken()).isNotEqualTo(session.tokens().refreshToken()));
    }

    @Test
    void whoseTokenWasRefusedGetsWhatAnotherGatewayStored() {
        var supplier = refresh(second, NOTHING).loginTokens(sessions(second).reload(session.key()).orElseThrow());
        var fresh = refresh(first, NOTHING).loginToken(session);
        assertThat(supplier.get()).isEqualTo(fresh);
        var late = refresh(second, NOTHING).loginTokens(sessions(second).byKey(session.key()).orElseThrow());
        assertThat(late.get()).isEqualTo(late.get()).isEqualTo(fresh);
    }

    private static Sessions sessions(RunningGateway gateway) {
        return gateway.context().getBean(Sessions.class);
    }

    private TokenRefresh refresh(RunningGateway gateway, Runnable whileWaiting) {
        var context = gateway.context();
        return new TokenRefresh(context.getBean(ProviderClient.class), context.getBean(LoginTokens.class),
                sessions(gateway), context.getBean(Clock.class), BACKGROUND) {

            @Override
            Executor after(Duration pause) {
                return task -> {
                    whileWaiting.run();
                    BACKGROUND.execute(task);
                };
            }
        };
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException error) {
            Thread.currentThread().interrupt();
        }
    }
}

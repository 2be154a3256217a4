package nl.tegenkracht.demologin.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private static final LoginSource HERE = LoginSource.address("127.0.0.1");
    private static final LoginSource DEVICE = LoginSource.device("d");

    private Instant now = Instant.parse("2026-11-21T09:00:00Z");
    private final LoginThrottle throttle = new LoginThrottle(clock());

    @Test
    void theWaitDoublesEveryTimeAndIsNeverLongerThanAQuarterOfAnHour() {
        var expected = List.of(0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900);
        for (int seconds : expected) {
            assertThat(throttle.mayTry(HERE.at("merel"), "merel")).isTrue();
            if (seconds > 0) {
                now = now.plusSeconds(seconds - 1);
                assertThat(throttle.mayTry(HERE.at("merel"), "merel")).as("after %s seconds minus one", seconds)
                        .isFalse();
                now = now.plusSeconds(1);
            }
        }
    }

    @Test
    void aSuccessfulAttemptClearsTheSlate() {
        for (int attempt = 1; attempt <= 4; attempt++) {
            throttle.mayTry(HERE.at("merel"), "merel");
        }
        throttle.succeeded(HERE.at("merel"), "merel");

        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(throttle.mayTry(HERE.at("merel"), "merel")).isTrue();
        }
        assertThat(throttle.mayTry(HERE.at("merel"), "merel")).isFalse();
    }

    @Test
    void makingManyAttemptsAtOnceDoesNotGiveMoreOfThem() {
        var allowed = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int attempt = 0; attempt < 200; attempt++) {
                threads.submit(() -> {
                    if (throttle.mayTry(HERE.at("merel"), "merel")) {
                        allowed.incrementAndGet();
                    }
                });
            }
        }

        assertThat(allowed).hasValue(5);
    }

    @Test
    void whoGuessesSlowsOnlyThemselves() {
        guess(HERE, 10);

        assertThat(throttle.mayTry(HERE.at("merel"), "merel")).isFalse();
        assertThat(throttle.mayTry(HERE.at("geert"), "geert")).as("another account").isTrue();
        assertThat(throttle.mayTry(LoginSource.address("127.0.0.2").at("merel"), "merel")).as("another address")
                .isTrue();
        assertThat(throttle.mayTry(DEVICE.at("merel"), "merel")).as("a known device at that address").isTrue();
    }

    @Test
    void guessingFromManyAddressesMakesEveryUnknownOneWaitBeforeItsFirstAttempt() {
        for (int address = 2; address < 32; address++) {
            guess(LoginSource.address("127.0.0." + address), 1);
        }

        assertThat(throttle.mayTry(HERE.at("merel"), "merel")).isFalse();
        now = now.plusSeconds(29);
        assertThat(throttle.mayTry(HERE.at("merel"), "merel")).isFalse();
        now = now.plusSeconds(1);
        assertThat(throttle.mayTry(HERE.at("merel"), "merel")).as("nobody is locked out").isTrue();
        assertThat(throttle.mayTry(HERE.at("merel"), "merel")).as("no free attempts").isFalse();
        assertThat(throttle.mayTry(DEVICE.at("merel"), "merel")).as("a device that logged in before notices nothing")
                .isTrue();
        assertThat(throttle.mayTry(HERE.at("geert"), "geert")).as("another account").isTrue();
        now = now.plus(Duration.ofHours(2));
        assertThat(throttle.mayTry(LoginSource.address("127.0.0.99").at("merel"), "merel")).as("when it is over")
                .isTrue();
    }

    @Test
    void aHouseholdOfIpv6AddressesIsOneSource() {
        assertThat(LoginSource.address("2001:db8:1:2::1")).isEqualTo(LoginSource.address("2001:db8:1:2:ffff::9"))
                .isNotEqualTo(LoginSource.address("2001:db8:1:3::1"));
    }

    private void guess(LoginSource source, int times) {
        for (int attempt = 0; attempt < times; attempt++) {
            throttle.mayTry(source.at("merel"), "merel");
        }
    }

    private Clock clock() {
        return new Clock() {

            @Override
            public ZoneId getZone() {
                return ZoneId.of("UTC");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}

package nl.tegenkracht.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private Instant now = Instant.parse("2026-11-21T09:00:00Z");
    private final LoginThrottle throttle = new LoginThrottle(clock());

    @Test
    void theWaitDoublesEveryTimeAndIsNeverLongerThanAQuarterOfAnHour() {
        var expected = List.of(0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900);
        for (int seconds : expected) {
            assertThat(throttle.mayTry("merel")).isTrue();
            if (seconds > 0) {
                now = now.plusSeconds(seconds - 1);
                assertThat(throttle.mayTry("merel")).as("after %s seconds minus one", seconds).isFalse();
                now = now.plusSeconds(1);
            }
        }
    }

    @Test
    void aSuccessfulAttemptClearsTheSlate() {
        for (int attempt = 1; attempt <= 4; attempt++) {
            throttle.mayTry("merel");
        }
        throttle.succeeded("merel");

        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(throttle.mayTry("merel")).isTrue();
        }
        assertThat(throttle.mayTry("merel")).isFalse();
    }

    @Test
    void makingManyAttemptsAtOnceDoesNotGiveMoreOfThem() {
        var allowed = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int attempt = 0; attempt < 200; attempt++) {
                threads.submit(() -> {
                    if (throttle.mayTry("merel")) {
                        allowed.incrementAndGet();
                    }
                });
            }
        }

        assertThat(allowed).hasValue(5);
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

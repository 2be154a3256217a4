package nl.tegenkracht.gateway.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.tegenkracht.edge.AddressPrefix;
import org.springframework.stereotype.Component;

/**
 * Slows guessing of codes, as the login does with passwords: after five attempts from one address each next one waits
 * twice as long, a quarter of an hour at most. Only what opens nothing counts, whether it fits a domain or not: a
 * good code comes in from a slowed address too, so nobody keeps out whoever shares it.
 */
@Component
class GuestThrottle {

    private static final int FREE_ATTEMPTS = 5;
    private static final Duration FIRST_DELAY = Duration.ofSeconds(5);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);
    private static final int MOST_ADDRESSES = 50_000;

    private final Cache<String, Attempts> attempts = Caffeine.newBuilder().maximumSize(MOST_ADDRESSES)
            .expireAfterWrite(LONGEST_DELAY.multipliedBy(2)).build();
    private final Clock clock;

    GuestThrottle(Clock clock) {
        this.clock = clock;
    }

    private record Attempts(int number, Instant freeFrom) {}

    /** Counts an attempt; if it comes too early it does not count, and the answer is how long to wait. */
    Optional<Duration> count(String clientAddress) {
        var now = clock.instant();
        var wait = new Duration[1];
        attempts.asMap().compute(AddressPrefix.of(clientAddress).value(), (address, earlier) -> {
            if (earlier != null && now.isBefore(earlier.freeFrom())) {
                wait[0] = Duration.between(now, earlier.freeFrom());
                return earlier;
            }
            int number = earlier == null ? 1 : earlier.number() + 1;
            return new Attempts(number, now.plus(delay(number)));
        });
        return Optional.ofNullable(wait[0]);
    }

    private static Duration delay(int number) {
        if (number < FREE_ATTEMPTS) {
            return Duration.ZERO;
        }
        var delay = FIRST_DELAY.multipliedBy(1L << Math.min(number - FREE_ATTEMPTS, 20));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }
}

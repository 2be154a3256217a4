package nl.tegenkracht.identity.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Throttle on guessing passwords: after five failures an account waits, twice as long every time and a quarter of an
 * hour at most. Not so long that one could lock another out on purpose.
 */
@Component
class LoginThrottle {

    private static final int FREE_ATTEMPTS = 5;
    private static final Duration FIRST_DELAY = Duration.ofSeconds(5);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

    private record ThrottleState(int attempts, Instant freeFrom) {}

    private final Map<String, ThrottleState> states = new ConcurrentHashMap<>();
    private final Clock clock;

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /**
     * Whether an attempt is allowed now. It counts as failed beforehand, so that making many attempts at once does not
     * give more of them; an attempt during the wait does not count.
     */
    boolean mayTry(String account) {
        var now = clock.instant();
        var allowed = new boolean[1];
        states.compute(account, (key, state) -> {
            allowed[0] = state == null || !now.isBefore(state.freeFrom());
            return allowed[0] ? afterAttempt(state == null ? 1 : state.attempts() + 1, now) : state;
        });
        return allowed[0];
    }

    void succeeded(String account) {
        states.remove(account);
    }

    private static ThrottleState afterAttempt(int attempts, Instant now) {
        return new ThrottleState(attempts, now.plus(delay(attempts)));
    }

    private static Duration delay(int attempts) {
        if (attempts < FREE_ATTEMPTS) {
            return Duration.ZERO;
        }
        var delay = FIRST_DELAY.multipliedBy(1L << Math.min(attempts - FREE_ATTEMPTS, 20));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }
}

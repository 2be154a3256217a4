package nl.tegenkracht.demologin.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Throttle on guessing passwords. Each source waits for itself, per account: after five failures, twice as long every
 * time and a quarter of an hour at most. Where one account is guessed from many sources, an unknown source gets no free
 * attempts and waits before its first. A device that logged in before only pays for what it tried itself: nobody can
 * lock another out.
 */
@Component
class LoginThrottle {

    private static final int FREE_ATTEMPTS = 5;
    private static final Duration FIRST_DELAY = Duration.ofSeconds(5);
    private static final Duration DELAY_UNDER_ATTACK = Duration.ofSeconds(30);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);
    private static final int ATTACK = 20;
    private static final Duration ATTACK_WINDOW = Duration.ofHours(1);
    private static final int MOST_STATES = 10_000;

    private record ThrottleState(int attempts, Instant freeFrom) {}

    private final Map<String, ThrottleState> states = new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ThrottleState> eldest) {
            return size() > MOST_STATES;
        }
    };
    private final Map<String, Deque<Instant>> byUnknownSources = new HashMap<>();
    private final Clock clock;

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /**
     * Whether an attempt is allowed now. It counts as failed beforehand, so that making many attempts at once does not
     * give more of them; an attempt during the wait does not count.
     *
     * @param source  from where this account is tried
     * @param account an account that exists, or one name for all that do not
     */
    synchronized boolean mayTry(LoginSource source, String account) {
        var now = clock.instant();
        var attacked = !source.known() && attacked(account, now);
        var key = source.key();
        var state = states.get(key);
        if (state == null && attacked) {
            states.put(key, new ThrottleState(FREE_ATTEMPTS, now.plus(DELAY_UNDER_ATTACK)));
            return false;
        }
        if (state != null && now.isBefore(state.freeFrom())) {
            return false;
        }
        states.put(key, afterAttempt(state == null ? 1 : state.attempts() + 1, attacked, now));
        if (!source.known()) {
            remember(account, now);
        }
        return true;
    }

    synchronized void succeeded(LoginSource source, String account) {
        states.remove(source.key());
        if (!source.known() && byUnknownSources.containsKey(account)) {
            byUnknownSources.get(account).pollLast();
        }
    }

    private boolean attacked(String account, Instant now) {
        var recent = byUnknownSources.get(account);
        if (recent == null) {
            return false;
        }
        recent.removeIf(attempt -> attempt.isBefore(now.minus(ATTACK_WINDOW)));
        return recent.size() > ATTACK;
    }

    /** One more than it takes to see an attack is enough to know. */
    private void remember(String account, Instant now) {
        var recent = byUnknownSources.computeIfAbsent(account, key -> new ArrayDeque<>());
        recent.addLast(now);
        if (recent.size() > ATTACK + 1) {
            recent.removeFirst();
        }
    }

    private static ThrottleState afterAttempt(int attempts, boolean attacked, Instant now) {
        int counted = attacked ? Math.max(attempts, FREE_ATTEMPTS) : attempts;
        return new ThrottleState(counted, now.plus(delay(counted)));
    }

    private static Duration delay(int attempts) {
        if (attempts < FREE_ATTEMPTS) {
            return Duration.ZERO;
        }
        var delay = FIRST_DELAY.multipliedBy(1L << Math.min(attempts - FREE_ATTEMPTS, 20));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }
}

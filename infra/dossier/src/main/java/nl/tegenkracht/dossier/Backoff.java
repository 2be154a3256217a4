package nl.tegenkracht.dossier;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Lets those who collided go on one after the other: each waits a little, and at random. */
final class Backoff {

    private static final long FIRST = Duration.ofMillis(1).toNanos();
    private static final long LONGEST = Duration.ofMillis(50).toNanos();

    private Backoff() {
    }

    static void pause(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest(attempt)) + 1);
    }

    /** Twice as long after each attempt, up to a limit. */
    static long longest(int attempt) {
        return Math.min(LONGEST, FIRST << Math.min(attempt, 10));
    }
}

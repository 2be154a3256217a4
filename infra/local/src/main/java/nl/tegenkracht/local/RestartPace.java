package nl.tegenkracht.local;

import java.time.Duration;

/**
 * When a part that is gone is started again: after 1 second, then 2, 4 and so on up to 60, and after 1 again once it
 * ran for ten minutes. Moments are durations since the watcher began: its clock never jumps.
 */
final class RestartPace {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    /** After so many, twice as long would be longer than the longest. */
    private static final int DOUBLINGS = 6;
    private static final Duration STEADY = Duration.ofMinutes(10);
    private static final int ALARMING = 3;

    private int inARow;
    private Duration restartedAt;
    private Duration dueAt;

    /** The part is gone: may it be started again now? */
    boolean isDue(Duration now) {
        if (dueAt == null) {
            if (restartedAt != null && now.minus(restartedAt).compareTo(STEADY) >= 0) {
                inARow = 0;
            }
            dueAt = now.plus(pause());
        }
        return now.compareTo(dueAt) >= 0;
    }

    /** It was started again, or that was tried. */
    void restarted(Duration now) {
        inARow++;
        restartedAt = now;
        dueAt = null;
    }

    /** It is there, maybe because somebody else started it. */
    void present() {
        dueAt = null;
    }

    /** Restarts without ten good minutes in between. */
    int inARow() {
        return inARow;
    }

    /** Does it keep dying, so that somebody must look? */
    boolean alarming() {
        return inARow >= ALARMING;
    }

    private Duration pause() {
        return inARow >= DOUBLINGS ? LONGEST : FIRST.multipliedBy(1L << inARow);
    }
}

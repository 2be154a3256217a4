package nl.tegenkracht.core.domain;

import java.time.Duration;

/**
 * How long one question to the store may take. Whoever waits for a page hears that it does not answer before the gateway
 * gives up; a job or a reader of events, for which nobody waits, has as long as the settings of the store say.
 */
public final class Patience {

    /** Well within the five seconds of the gateway (record 0294). */
    public static final Duration OF_A_REQUEST = Duration.ofSeconds(3);

    private static final ScopedValue<Boolean> SOMEBODY_WAITS = ScopedValue.newInstance();

    private Patience() {
    }

    /** Whether somebody waits for what is done now. */
    public static boolean isShort() {
        return SOMEBODY_WAITS.isBound();
    }

    /** Does work for which somebody waits. */
    public static <T, X extends Throwable> T waiting(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(SOMEBODY_WAITS, true).call(work);
    }
}

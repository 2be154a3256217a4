package nl.tegenkracht.storage.job;

import java.time.Duration;

/**
 * How long a lease lasts.
 *
 * @param lasts  without being renewed: so long after its instance died another takes over
 * @param renews how often it is renewed while the work goes on
 * @param most   how long work may go on: longer only if it hangs, and then it is broken off
 */
record LeaseTimes(Duration lasts, Duration renews, Duration most) {

    static final LeaseTimes USUAL = new LeaseTimes(Duration.ofSeconds(30), Duration.ofSeconds(8),
            Duration.ofMinutes(30));
}

package nl.tegenkracht.core.domain;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks every second whether the landscape has changed, on a thread of its own: no other work holds it up. */
public final class LandscapeFollower implements AutoCloseable {

    private final ScheduledExecutorService follower = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("landscape").factory());

    public LandscapeFollower(DomainRegister domains) {
        follower.scheduleWithFixedDelay(domains::refresh, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        follower.shutdownNow();
    }
}

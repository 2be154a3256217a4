package nl.tegenkracht.gateway.route;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.tegenkracht.contracts.LogCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Guards the total time of every forwarded request. The timeout of a connection applies per read; with that alone a
 * service that trickles could hold its place forever. It has a thread of its own, so that it never waits behind a job
 * that asks the database.
 */
@Component
class Deadline implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Deadline.class);

    private final Set<InFlight> inFlight = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService guard = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("deadline").daemon().factory());

    Deadline() {
        guard.scheduleWithFixedDelay(this::abortOverdue, 200, 200, TimeUnit.MILLISECONDS);
    }

    void track(InFlight started) {
        inFlight.add(started);
    }

    void release(InFlight completed) {
        inFlight.remove(completed);
    }

    private void abortOverdue() {
        long now = System.nanoTime();
        for (var each : inFlight) {
            if (each.isOverdue(now)) {
                inFlight.remove(each);
                abort(each);
            }
        }
    }

    /** One that cannot be broken off must not end the guarding of all others. */
    private static void abort(InFlight overdue) {
        try {
            overdue.abort();
        } catch (RuntimeException error) {
            LOG.warn(LogCode.DEADLINE_NOT_KEPT.pattern(), error.getClass().getSimpleName());
        }
    }

    @Override
    public void destroy() {
        guard.shutdownNow();
    }
}

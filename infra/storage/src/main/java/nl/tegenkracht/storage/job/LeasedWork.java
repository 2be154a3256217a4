package nl.tegenkracht.storage.job;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.jobs.JobFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does work in the current domain under a lease, renewing it for as long as the work goes on. */
final class LeasedWork {

    private static final Logger LOG = LoggerFactory.getLogger(LeasedWork.class);

    private final Lease lease;
    private final LeaseTimes times;
    private final ExecutorService threads;
    private final Map<DataDomain, Set<String>> held = new ConcurrentHashMap<>();

    LeasedWork(Lease lease, LeaseTimes times, ExecutorService threads) {
        this.lease = lease;
        this.times = times;
        this.threads = threads;
    }

    /** Whether this instance is the one to do it. */
    boolean take(DomainJob job) {
        if (job.lease() == null) {
            return true;
        }
        var taken = lease.acquire(job.lease(), times.lasts());
        if (taken) {
            held.computeIfAbsent(DomainContext.current(), one -> ConcurrentHashMap.newKeySet()).add(job.lease());
        }
        return taken;
    }

    /** Does what was taken. */
    void run(DomainJob job, Callable<Void> work) throws Exception {
        if (job.lease() == null) {
            work.call();
            return;
        }
        var domain = DomainContext.current();
        var began = System.nanoTime();
        var working = threads.submit(() -> DomainContext.in(domain, work::call));
        try {
            attend(job, working, began);
            keep(job, Duration.ofNanos(System.nanoTime() - began));
        } catch (Exception e) {
            leaveToOthers(job, working);
            throw e;
        }
    }

    /** What fails here may go well elsewhere. Work that was broken off may still be at it: that lease has to run out. */
    private void leaveToOthers(DomainJob job, Future<Void> working) {
        if (!working.isCancelled()) {
            lease.release(job.lease());
        }
    }

    private void attend(DomainJob job, Future<Void> working, long began) throws Exception {
        var until = began + times.lasts().toNanos();
        while (!hasEnded(working)) {
            until = renewed(job, until);
            if (System.nanoTime() - Math.min(until, began + times.most().toNanos()) > 0) {
                working.cancel(true);
                LOG.error(LogCode.JOB_BROKEN_OFF.pattern(), job.name());
                throw new JobFailed();
            }
        }
    }

    private boolean hasEnded(Future<Void> working) throws Exception {
        try {
            working.get(times.renews().toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            working.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Until when it is ours. A store that does not answer takes no lease away: that only time does. */
    private long renewed(DomainJob job, long until) {
        var now = System.nanoTime();
        try {
            return lease.renew(job.lease(), times.lasts()) ? now + times.lasts().toNanos() : now;
        } catch (RuntimeException e) {
            return until;
        }
    }

    /** Until it is due again, so that it is not done by every instance in turn. */
    private void keep(DomainJob job, Duration took) {
        var rest = job.hold().minus(took);
        if (rest.isPositive()) {
            lease.renew(job.lease(), rest);
        } else {
            lease.release(job.lease());
        }
    }

    void releaseAll() {
        held.forEach((domain, names) -> threads
                .submit(() -> DomainContext.run(domain, () -> names.forEach(lease::release))));
    }
}

package nl.tegenkracht.storage.job;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.domain.DomainRegister;
import nl.tegenkracht.jobs.JobFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does a job in every domain, one after the other. What fails or takes long in one stops no other: after its turn it goes
 * on beside them, renewing its lease, and is not begun once more meanwhile.
 */
public final class DomainJobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DomainJobs.class);
    private static final Duration STOPPING = Duration.ofSeconds(2);

    private final DomainRegister domains;
    private final LeasedWork leased;
    private final ExecutorService threads = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("domain-job-", 0).factory());
    private final Set<Place> running = ConcurrentHashMap.newKeySet();

    public DomainJobs(DomainRegister domains, Lease lease) {
        this(domains, lease, LeaseTimes.USUAL);
    }

    DomainJobs(DomainRegister domains, Lease lease, LeaseTimes times) {
        this.domains = domains;
        this.leased = new LeasedWork(lease, times, threads);
    }

    /** A job in a domain. */
    private record Place(String job, DataDomain domain) {}

    /**
     * One round over the domains.
     *
     * @throws JobFailed if in one of them it did not go well, or not in its turn
     */
    public void run(DomainJob job, Runnable work) {
        var wentWell = true;
        for (var domain : domains.served().stream().filter(job.where()).sorted().toList()) {
            wentWell &= hasEndedWell(job, domain, work);
        }
        if (!wentWell) {
            throw new JobFailed();
        }
    }

    private boolean hasEndedWell(DomainJob job, DataDomain domain, Runnable work) {
        var place = new Place(job.name(), domain);
        if (!running.add(place)) {
            return false;
        }
        var turn = threads.submit(() -> DomainContext.in(domain, () -> tryIt(job, work, () -> running.remove(place))));
        try {
            return turn.get(job.turn().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            LOG.warn(LogCode.JOB_OVERRAN.pattern(), job.name(), job.turn().toSeconds());
        } catch (ExecutionException e) {
            LOG.warn(LogCode.SWEEP_INTERRUPTED.pattern(), job.name(), e.getCause().getClass().getSimpleName());
        } catch (InterruptedException e) {
            turn.cancel(true);
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private boolean tryIt(DomainJob job, Runnable work, Runnable ended) {
        try {
            if (isOurs(job, ended)) {
                leased.run(job, andThen(work, ended));
            }
            return true;
        } catch (JobFailed e) {
            return false;
        } catch (Exception e) {
            LOG.warn(LogCode.SWEEP_INTERRUPTED.pattern(), job.name(), e.getClass().getSimpleName());
            return false;
        }
    }

    private boolean isOurs(DomainJob job, Runnable ended) {
        var ours = false;
        try {
            ours = leased.take(job);
            return ours;
        } finally {
            if (!ours) {
                ended.run();
            }
        }
    }

    /** Not before the work itself ended, also when nobody waits for it any more. */
    private static Callable<Void> andThen(Runnable work, Runnable ended) {
        return () -> {
            try {
                work.run();
            } finally {
                ended.run();
            }
            return null;
        };
    }

    /** What this instance still holds another may do at once. */
    @Override
    public void close() {
        if (threads.isShutdown()) {
            return;
        }
        leased.releaseAll();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOPPING.toNanos(), TimeUnit.NANOSECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}

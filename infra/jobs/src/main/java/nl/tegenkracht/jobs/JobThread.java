package nl.tegenkracht.jobs;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.tegenkracht.contracts.LogCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread of one job. */
final class JobThread {

    private static final Logger LOG = LoggerFactory.getLogger(JobThread.class);

    private final Job job;
    private final JobMeters meters;
    private ScheduledExecutorService thread;

    JobThread(Job job, JobMeters meters) {
        this.job = job;
        this.meters = meters;
    }

    void start() {
        thread = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("job-" + job.name()).factory());
        thread.scheduleWithFixedDelay(this::run, job.first().toNanos(), job.every().toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Whatever comes out, the next time comes. */
    private void run() {
        try {
            job.work().run();
            meters.succeeded();
        } catch (JobFailed e) {
            meters.failed();
        } catch (RuntimeException | Error e) {
            meters.failed();
            LOG.warn(LogCode.SWEEP_INTERRUPTED.pattern(), job.name(), e.getClass().getSimpleName());
        }
    }

    void stop() {
        thread.shutdown();
    }

    /** What does not end in this time is interrupted. */
    void await(Duration time) {
        try {
            if (!thread.awaitTermination(time.toNanos(), TimeUnit.NANOSECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}

package nl.tegenkracht.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;

/**
 * Runs every job on a thread of its own (record 0292). They begin after the service answers, and end after the last
 * request; what does not end by itself then is interrupted.
 */
final class Jobs implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int AFTER_THE_WEB_SERVER = DEFAULT_PHASE - 4096;

    private final List<JobThread> threads;
    private final Duration patience;
    private volatile boolean running;

    Jobs(List<Job> jobs, Environment settings, MeterRegistry meters) {
        this(jobs, settings, meters, PATIENCE);
    }

    /** @param patience so long what is running may take to end by itself when all stop */
    Jobs(List<Job> jobs, Environment settings, MeterRegistry meters, Duration patience) {
        if (jobs.stream().map(Job::name).distinct().count() != jobs.size()) {
            throw new IllegalArgumentException("Two jobs have the same name");
        }
        this.patience = patience;
        this.threads = jobs.stream().map(job -> new JobThread(scheduled(job, settings),
                new JobMeters(job.name(), meters))).toList();
    }

    private static Job scheduled(Job job, Environment settings) {
        var prefix = "tegenkracht.jobs." + job.name();
        return job.on(settings.getProperty(prefix + ".first", Duration.class, job.first()),
                settings.getProperty(prefix + ".every", Duration.class, job.every()));
    }

    @Override
    public void start() {
        threads.forEach(JobThread::start);
        running = true;
    }

    @Override
    public void stop() {
        threads.forEach(JobThread::stop);
        var end = System.nanoTime() + patience.toNanos();
        threads.forEach(thread -> thread.await(Duration.ofNanos(Math.max(0, end - System.nanoTime()))));
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_WEB_SERVER;
    }
}

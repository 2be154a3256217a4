package nl.tegenkracht.jobs;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.concurrent.TimeUnit;

/** How often a job ran and failed, and how long ago it last went well: before the first time, since the start. */
final class JobMeters {

    private final Counter runs;
    private final Counter failures;
    private volatile long succeeded = System.nanoTime();

    JobMeters(String job, MeterRegistry meters) {
        runs = Counter.builder("tegenkracht.job.runs").tag("job", job)
                .description("How often a job was done").register(meters);
        failures = Counter.builder("tegenkracht.job.failures").tag("job", job)
                .description("How often a job failed, at least in part").register(meters);
        TimeGauge.builder("tegenkracht.job.success.age", () -> System.nanoTime() - succeeded, TimeUnit.NANOSECONDS)
                .tag("job", job).description("How long ago a job last went well").register(meters);
    }

    void succeeded() {
        runs.increment();
        succeeded = System.nanoTime();
    }

    void failed() {
        runs.increment();
        failures.increment();
    }
}

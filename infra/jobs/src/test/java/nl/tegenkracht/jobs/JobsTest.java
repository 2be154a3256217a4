package nl.tegenkracht.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.mock.env.MockEnvironment;

@Tag("timing")
class JobsTest {

    private static final Duration SOON = Duration.ofMillis(1);
    private static final Duration LATER = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MockEnvironment settings = settings();
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger done = new AtomicInteger();
    private Jobs jobs;

    @AfterEach
    void stop() {
        released.countDown();
        if (jobs != null) {
            jobs.stop();
        }
    }

    @Test
    void aJobThatHangsKeepsNoOtherWaiting() {
        start(job("hangs", this::hang), job("goes-on", done::incrementAndGet));

        await().until(() -> done.get() > 3);
    }

    @Test
    void aJobThatHangsIsNotStartedOnceMore() {
        start(job("hangs", () -> {
            done.incrementAndGet();
            hang();
        }), job("goes-on", () -> {}));
        await().until(() -> count("tegenkracht.job.runs", "goes-on") > 20);

        assertThat(done).hasValue(1);
    }

    @Test
    void whateverComesOutOfAJobTheNextTimeComes() {
        start(job("fails", () -> {
            throw done.incrementAndGet() % 2 == 0 ? new IllegalStateException("one") : new JobFailed();
        }), job("breaks", () -> {
            throw new StackOverflowError();
        }));

        await().until(() -> done.get() > 4 && count("tegenkracht.job.failures", "breaks") > 2);
        assertThat(count("tegenkracht.job.failures", "fails")).isPositive();
    }

    @Test
    void aMeterSaysHowLongAgoAJobWentWell() {
        start(job("fails", () -> {
            throw new JobFailed();
        }), job("goes-on", done::incrementAndGet));
        await().until(() -> age("fails") > 0.2 && done.get() > 3);

        assertThat(age("goes-on")).isLessThan(age("fails"));
        assertThat(count("tegenkracht.job.failures", "goes-on")).isZero();
    }

    @Test
    void howOftenAJobIsDoneCanBeSet() {
        settings.setProperty("tegenkracht.jobs.rare.first", "1ms");
        settings.setProperty("tegenkracht.jobs.rare.every", "2ms");
        start(new Job("rare", LATER, LATER, done::incrementAndGet));

        await().until(() -> done.get() > 2);
    }

    @Test
    void whatIsRunningWhenThePartStopsMayEndAndWhatHangsIsInterrupted() {
        var interrupted = new CountDownLatch(1);
        start(job("hangs", () -> {
            done.incrementAndGet();
            try {
                released.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        }));
        await().untilAtomic(done, org.hamcrest.Matchers.is(1));

        jobs.stop();

        await().until(() -> interrupted.getCount() == 0);
        assertThat(jobs.isRunning()).isFalse();
    }

    @Test
    void afterAStopTheyCanBeStartedAgain() {
        start(job("goes-on", done::incrementAndGet));
        jobs.stop();
        var before = done.get();
        jobs.start();

        await().until(() -> done.get() > before);
    }

    @Test
    void twoJobsOfOneNameAreAMistake() {
        assertThatThrownBy(() -> start(job("same", () -> {}), job("same", () -> {})))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Job("Fractie Noord", SOON, SOON, () -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static MockEnvironment settings() {
        var environment = new MockEnvironment();
        environment.setConversionService(new ApplicationConversionService());
        return environment;
    }

    private void start(Job... all) {
        jobs = new Jobs(List.of(all), settings, meters, PATIENCE);
        jobs.start();
    }

    private static Job job(String name, Runnable work) {
        return new Job(name, SOON, SOON, work);
    }

    private void hang() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private double count(String meter, String job) {
        return meters.get(meter).tag("job", job).counter().count();
    }

    private double age(String job) {
        return meters.get("tegenkracht.job.success.age").tag("job", job).timeGauge().value(TimeUnit.SECONDS);
    }
}

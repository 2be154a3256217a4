package nl.tegenkracht.gateway.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * One line per request, with its time (UTC). Written all at once a few times per second: no request waits for the log,
 * and a rush does not cost a write per request.
 */
@Component
class AccessLog implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger("access");
    /** Whoever floods the log gets no memory for it: what is beyond this is only counted. */
    private static final int MAX_QUEUED = 20_000;
    /** Often, so that a batch stays small: a thousand lines at once are felt by whoever asks something just then. */
    private static final Duration EVERY = Duration.ofMillis(50);

    private final ConcurrentLinkedQueue<LogLine> lines = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queued = new AtomicInteger();
    private final AtomicInteger skipped = new AtomicInteger();
    private final Clock clock;
    private volatile boolean running;

    AccessLog(Clock clock) {
        this.clock = clock;
    }

    private record LogLine(Instant at, String text) {

        @Override
        public String toString() {
            return at.truncatedTo(ChronoUnit.MILLIS) + " access " + text;
        }
    }

    void add(String text) {
        if (queued.incrementAndGet() <= MAX_QUEUED) {
            lines.add(new LogLine(clock.instant(), text));
        } else {
            queued.decrementAndGet();
            skipped.incrementAndGet();
        }
    }

    @Bean
    Job accessLogJob() {
        return new Job("access-log", EVERY, EVERY, this::flush);
    }

    void flush() {
        var batch = new StringBuilder();
        for (var line = lines.poll(); line != null; line = lines.poll()) {
            queued.decrementAndGet();
            batch.append(batch.isEmpty() ? "" : System.lineSeparator()).append(line);
        }
        if (!batch.isEmpty()) {
            LOG.info("{}", batch);
        }
        int overflow = skipped.getAndSet(0);
        if (overflow > 0) {
            LOG.warn(LogCode.ACCESS_LINES_DROPPED.pattern(), overflow);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Whatever is still queued is written when the gateway stops in an orderly way. */
    @Override
    public void stop() {
        running = false;
        flush();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}

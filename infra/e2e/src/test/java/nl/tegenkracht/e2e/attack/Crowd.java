package nl.tegenkracht.e2e.attack;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.awaitility.core.ConditionTimeoutException;

/** Everybody who wants to go on with their work, at work until closed. */
final class Crowd implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(45);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration IMPATIENT = Duration.ofMillis(100);

    private final Map<Victim, Latencies> latencies = new LinkedHashMap<>();
    private final ScheduledThreadPoolExecutor threads;

    private Crowd(List<Victim> victims, UnaryOperator<Duration> pause) {
        this.threads = new ScheduledThreadPoolExecutor(victims.size());
        victims.forEach(victim -> {
            var own = new Latencies(victim.expected());
            latencies.put(victim, own);
            threads.scheduleWithFixedDelay(() -> victim.visitOnce(own), 0, pause.apply(victim.every()).toMillis(),
                    TimeUnit.MILLISECONDS);
        });
    }

    static Crowd of(List<Victim> victims) {
        return new Crowd(victims, pause -> pause);
    }

    /** Who was kept waiting, and does not pause any longer than a page takes. */
    static Crowd impatient(List<Victim> victims) {
        return new Crowd(victims, _ -> IMPATIENT);
    }

    Map<Victim, Latencies> latencies() {
        return latencies;
    }

    /** Until everybody has been at work long enough to notice an attack; who gets no answers at all ends it too. */
    void awaitVisits() {
        awaitAtMost(LONGEST, () -> latencies.entrySet().stream()
                .allMatch(entry -> entry.getValue().count() >= entry.getKey().visits()));
    }

    /** Until the work of everybody goes well again. */
    boolean awaitRecovery(Duration atMost, Duration limit) {
        return awaitAtMost(atMost, () -> latencies.entrySet().stream().allMatch(
                entry -> entry.getValue().endWell(3, limit.multipliedBy(entry.getKey().waits()))));
    }

    private static boolean awaitAtMost(Duration atMost, java.util.concurrent.Callable<Boolean> condition) {
        try {
            await().pollInterval(POLL).atMost(atMost).until(condition);
            return true;
        } catch (ConditionTimeoutException notReached) {
            return false;
        }
    }

    /** Ends the work; what was seen of it stays. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}

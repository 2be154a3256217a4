package nl.tegenkracht.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Stops processes of this platform, and no others: first what leans on the rest, the store last. */
final class Shutdown {

    /** Longer than a part takes that is being asked until the last moment (record 0295). */
    private static final Duration GRACEFUL = Duration.ofSeconds(20);
    private static final Duration FORCED = Duration.ofSeconds(5);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(20);

    private final RunState runState;
    private final DesiredState desired;
    private final Duration grace;

    Shutdown(Path data) {
        this(data, GRACEFUL);
    }

    /** @param grace how long a process may take to stop gracefully */
    Shutdown(Path data, Duration grace) {
        this.runState = new RunState(data);
        this.desired = new DesiredState(data);
        this.grace = grace;
    }

    /** Stops everything of this platform that is running, the training of AOT caches too. */
    List<RunState.RunningProcess> stopAll() {
        desired.allDown();
        var stopped = new ArrayList<>(runState.find(BackgroundWatch.NAME).stream().toList());
        stop(stopped);
        // Only now: what the watcher was just starting is among it.
        var running = runState.all();
        stop(running);
        stopped.addAll(running);
        return stopped;
    }

    void stop(List<RunState.RunningProcess> running) {
        running.forEach(process -> desired.down(process.part()));
        var layers = new TreeMap<Integer, List<RunState.RunningProcess>>(Comparator.reverseOrder());
        layers.putAll(running.stream().collect(Collectors.groupingBy(RunState.RunningProcess::layer)));
        for (var layer : layers.values()) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                layer.forEach(process -> threads.submit(() -> stop(process)));
            }
        }
    }

    private void stop(RunState.RunningProcess running) {
        if (runState.isOurs(running)) {
            running.process().destroy();
        }
        if (!awaitEnd(running.process(), grace)) {
            kill(running);
        }
        runState.remove(running.part());
    }

    void kill(RunState.RunningProcess running) {
        if (runState.isOurs(running)) {
            running.process().destroyForcibly();
            awaitEnd(running.process(), FORCED);
        }
    }

    /** By looking: {@code onExit()} notices the end of a process that is not a child only after seconds. */
    static boolean awaitEnd(ProcessHandle process, Duration atMost) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (RunState.isAlive(process)) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(POLL_INTERVAL.toNanos());
        }
        return true;
    }
}

package nl.tegenkracht.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Stopt processen van dit platform, en geen andere: eerst wat op de rest leunt, de opslag het laatst. */
final class Shutdown {

    private static final Duration GRACEFUL = Duration.ofSeconds(10);
    private static final Duration FORCED = Duration.ofSeconds(5);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(20);

    private final RunState runState;
    private final Duration grace;

    Shutdown(Path data) {
        this(data, GRACEFUL);
    }

    /** @param grace hoe lang een proces over netjes stoppen mag doen */
    Shutdown(Path data, Duration grace) {
        this.runState = new RunState(data);
        this.grace = grace;
    }

    /** Stopt alles wat van dit platform loopt, ook het trainen van AOT-caches. */
    List<RunState.RunningProcess> stopAll() {
        var running = runState.all();
        stop(running);
        return running;
    }

    void stop(List<RunState.RunningProcess> running) {
        var layers = new TreeMap<Integer, List<RunState.RunningProcess>>(Comparator.reverseOrder());
        layers.putAll(running.stream().collect(Collectors.groupingBy(RunState.RunningProcess::layer)));
        for (var layer : layers.values()) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                layer.forEach(l -> threads.submit(() -> stop(l)));
            }
        }
    }

    private void stop(RunState.RunningProcess l) {
        if (runState.isOurs(l)) {
            l.process().destroy();
        }
        if (!awaitEnd(l.process(), grace)) {
            kill(l);
        }
        runState.remove(l.part());
    }

    void kill(RunState.RunningProcess l) {
        if (runState.isOurs(l)) {
            l.process().destroyForcibly();
            awaitEnd(l.process(), FORCED);
        }
    }

    /** Zelf kijken: {@code onExit()} merkt het einde van een proces dat geen kind is pas na seconden. */
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

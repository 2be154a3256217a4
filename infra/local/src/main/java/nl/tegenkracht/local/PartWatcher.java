package nl.tegenkracht.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Starts a part again whose process is gone although it ought to run. A part that is slow or does not answer is left
 * alone: from outside nobody can tell that from one that is busy. Ends when it is asked to, never halfway a restart.
 */
final class PartWatcher {

    private static final long ROUND_MS = 500;
    /** When everything has started. */
    private static final Duration FIRST_VERIFICATION = Duration.ofMinutes(1);

    private final Path data;
    private final PrintStream out;
    private final DesiredState desired;
    private final RunState runState;
    private final AuditWatch auditWatch;
    private final Map<String, RestartPace> paces = new HashMap<>();
    private final long startedAt = System.nanoTime();
    private volatile boolean stopping;

    PartWatcher(Path data, PrintStream out) {
        this.data = data;
        this.out = out;
        this.desired = new DesiredState(data);
        this.runState = new RunState(data);
        this.auditWatch = new AuditWatch(data, FIRST_VERIFICATION, line -> log("ERROR", line));
    }

    /** Watches until the process has to stop. */
    synchronized void watch() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "watch-stop"));
        try {
            while (!stopping) {
                desired.up().forEach(this::look);
                auditWatch.look(now());
                TimeUnit.MILLISECONDS.timedWait(this, ROUND_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        stopping = true;
        synchronized (this) {
            auditWatch.stop();
            notifyAll();
        }
    }

    private void look(String part) {
        var pace = paces.computeIfAbsent(part, name -> new RestartPace());
        if (stopping) {
            return;
        }
        if (runState.gone(part).isEmpty()) {
            pace.present();
        } else if (pace.isDue(now())) {
            restart(part, pace);
        }
    }

    /** Whoever is starting or restarting at this moment goes first; the next round looks again. */
    private void restart(String part, RestartPace pace) {
        try (var lock = PlatformLock.acquire(data, Texts.get("start.busy"))) {
            var gone = runState.gone(part).filter(still -> desired.isUp(part) && !stopping);
            if (gone.isPresent()) {
                restart(gone.get(), pace);
            }
        } catch (StartFailure busy) {
            pace.present();
        }
    }

    private void restart(RunState.GoneProcess gone, RestartPace pace) {
        pace.restarted(now());
        try {
            var process = PartProcess.of(data, gone);
            process.start(process.openLog());
            log("WARN", Texts.get("watch.restarted", gone.part(), pace.inARow()));
        } catch (IOException | RuntimeException e) {
            log("ERROR", Texts.get("watch.not-restarted", gone.part(), e.getClass().getSimpleName()));
        }
        if (pace.alarming()) {
            log("ERROR", Texts.get("watch.keeps-dying", gone.part(), pace.inARow()));
        }
    }

    private Duration now() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    private void log(String level, String line) {
        out.println(Instant.now() + " " + level + " watch - " + line);
    }
}

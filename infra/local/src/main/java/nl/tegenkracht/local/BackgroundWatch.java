package nl.tegenkracht.local;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The process that starts again what dies ({@link PartWatcher}): puts it there, finds it, ends it. */
final class BackgroundWatch {

    static final String NAME = "watch";
    /** Ends before everything else, or it would bring back what stops. */
    private static final int LAYER = 5;
    private static final Duration POLL_INTERVAL = Duration.ofMillis(20);

    private final LocalSettings settings;
    private final RunState runState;
    private final DesiredState desired;

    BackgroundWatch(LocalSettings settings) {
        this.settings = settings;
        this.runState = new RunState(settings.data());
        this.desired = new DesiredState(settings.data());
    }

    Optional<RunState.RunningProcess> running() {
        return runState.find(NAME);
    }

    /** Is nobody watching although somebody should? */
    boolean isMissing() {
        return desired.isUp(NAME) && running().isEmpty();
    }

    /** @return whether it was not there yet and is now */
    boolean start() {
        if (running().isPresent()) {
            return false;
        }
        try {
            var watch = new RunnerProcess(settings, NAME, LAYER, List.of()).start(NAME);
            desired.up(NAME);
            awaitFindable(watch.process());
            return true;
        } catch (IOException e) {
            throw new StartFailure(Texts.get("watch.not-started", e.getMessage()), e);
        }
    }

    void stop() {
        desired.down(NAME);
        new Shutdown(settings.data()).stop(running().stream().toList());
    }

    /** {@code kill -9}. */
    void kill() {
        running().ifPresent(new Shutdown(settings.data())::kill);
    }

    /** A second watcher must find the first, also in the moment that its program is not fully there. */
    private void awaitFindable(ProcessHandle process) {
        var findable = false;
        while (!findable && !Shutdown.awaitEnd(process, POLL_INTERVAL)) {
            findable = running().isPresent();
        }
    }
}

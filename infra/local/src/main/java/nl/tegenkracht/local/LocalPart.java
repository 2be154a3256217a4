package nl.tegenkracht.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One part of a platform: starts it, sees whether it is alive and ready, stops it or kills it. */
public final class LocalPart {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(200);
    private static final int LINES = 25;

    private final PartSpec spec;
    private final LocalSettings settings;
    private final RunState runState;
    private PartLog partLog;
    private RunState.RunningProcess started;

    LocalPart(PartSpec spec, LocalSettings settings) {
        this.spec = spec;
        this.settings = settings;
        this.runState = new RunState(settings.data());
    }

    /** Short name: {@code store}, {@code broker}, {@code melding} ... */
    public String name() {
        return spec.name();
    }

    /** File with everything the part says. */
    public Path log() {
        return settings.log(name());
    }

    /** Process number, if it is alive. */
    public Optional<Long> pid() {
        return running().map(running -> running.process().pid());
    }

    public boolean isAlive() {
        return running().isPresent();
    }

    /** Where it listens; of the ports it has, the first. */
    public URI address() {
        return URI.create("http://localhost:" + settings.ports().numberOf(spec.ports().getFirst()));
    }

    /** Is it alive and can it take work? */
    public boolean isReady() {
        return isAlive() && spec.readiness().isReady();
    }

    /**
     * Starts the process if it is not alive already; does not wait until it is ready.
     *
     * @throws StartFailure if the program is missing or cannot be started
     */
    public void start() {
        start(prepare());
    }

    /** Has another version been built since the start? */
    boolean outdated() {
        return spec.program() instanceof PartSpec.BootJar boot
                && running().filter(running -> !running.version().equals(JarUnpacker.version(boot.jar()))).isPresent();
    }

    /** Unpacks if needed; that takes a while. */
    LaunchCommand prepare() {
        var launch = LaunchCommand.of(spec, settings);
        return settings.archiving() ? launch.archiving() : launch;
    }

    /** After it ended: its next start is shorter. */
    void keepArchive() {
        try {
            LaunchCommand.of(spec, settings).keepArchive();
        } catch (IOException e) {
            throw new StartFailure(Texts.get("file.not-written", settings.programs()), e);
        }
    }

    synchronized void start(LaunchCommand launch) {
        if (isAlive()) {
            return;
        }
        spec.readiness().beforeStart();
        var process = new PartProcess(settings.data(), name(), spec.layer(), launch.version(), launch.command());
        partLog = process.openLog();
        try {
            started = process.start(partLog);
        } catch (IOException e) {
            throw new StartFailure(Texts.get("part.not-started", name(), e.getMessage()), e);
        }
    }

    /**
     * Waits until it is ready.
     *
     * @throws StartFailure if it stops, or is not ready in time
     */
    public void awaitReady() throws InterruptedException {
        var process = running().orElseThrow(() -> failure("part.not-running", Duration.ZERO)).process();
        var startedAt = System.nanoTime();
        while (!spec.readiness().isReady()) {
            var elapsed = Duration.ofNanos(System.nanoTime() - startedAt);
            if (!RunState.isAlive(process)) {
                throw failure("part.stopped", elapsed);
            }
            if (elapsed.compareTo(settings.patience()) > 0) {
                throw failure("part.not-ready", elapsed);
            }
            Shutdown.awaitEnd(process, POLL_INTERVAL);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    /** {@code kill -9}: as if it died, so a watcher starts it again. Returns when it is gone. */
    public void kill() {
        running().ifPresent(new Shutdown(settings.data())::kill);
    }

    /** Asks the process to stop, and kills it if that takes too long. Returns when it is gone. */
    public void stop() {
        new Shutdown(settings.data()).stop(running().stream().toList());
    }

    /** @param grace how long it may take to stop gracefully */
    public void stop(Duration grace) {
        new Shutdown(settings.data(), grace).stop(running().stream().toList());
    }

    PartSpec spec() {
        return spec;
    }

    /** Whoever started it knows the process; it can only be found again once the program is fully there. */
    synchronized Optional<RunState.RunningProcess> running() {
        return Optional.ofNullable(started).filter(running -> RunState.isAlive(running.process()))
                .or(() -> runState.find(name()));
    }

    private synchronized StartFailure failure(String key, Duration elapsed) {
        var lines = partLog == null ? List.<String>of() : partLog.lastLines(LINES);
        return new StartFailure(Texts.get(key, name(), elapsed.toSeconds()), log(), lines);
    }
}

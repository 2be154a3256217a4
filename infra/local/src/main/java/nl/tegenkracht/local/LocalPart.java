package nl.tegenkracht.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Eén onderdeel van een platform: start het, kijkt of het leeft en gereed is, stopt het of slaat het dood. */
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

    /** Korte naam: {@code store}, {@code broker}, {@code melding} ... */
    public String name() {
        return spec.name();
    }

    /** Bestand met alles wat het onderdeel zegt. */
    public Path log() {
        return settings.log(name());
    }

    /** Procesnummer, als het leeft. */
    public Optional<Long> pid() {
        return running().map(l -> l.process().pid());
    }

    public boolean isAlive() {
        return running().isPresent();
    }

    /** Leeft het en kan het werk aan? */
    public boolean isReady() {
        return isAlive() && spec.readiness().isReady();
    }

    /**
     * Start het proces als het niet al leeft; wacht niet tot het gereed is.
     *
     * @throws StartFailure als het programma ontbreekt of niet te starten is
     */
    public void start() {
        start(prepare());
    }

    /** Is er sinds de start een andere versie gebouwd? */
    boolean outdated() {
        return spec.program() instanceof PartSpec.BootJar boot
                && running().filter(l -> !l.version().equals(JarUnpacker.version(boot.jar()))).isPresent();
    }

    /** Pakt zo nodig uit; dat duurt even. */
    LaunchCommand prepare() {
        return LaunchCommand.of(spec, settings);
    }

    synchronized void start(LaunchCommand launch) {
        if (isAlive()) {
            return;
        }
        spec.readiness().beforeStart();
        partLog = PartLog.open(log());
        try {
            var process = Jvm.detached(launch.command()).directory(Files.createDirectories(settings.data()).toFile())
                    .redirectInput(new File("/dev/null")).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start().toHandle();
            started = runState.write(name(), process, spec.layer(), launch.version());
        } catch (IOException e) {
            throw new StartFailure("Het onderdeel " + name() + " is niet te starten: " + e.getMessage(), e);
        }
    }

    /**
     * Wacht tot het gereed is.
     *
     * @throws StartFailure als het stopt, of niet op tijd gereed is
     */
    public void awaitReady() throws InterruptedException {
        var process = running().orElseThrow(() -> failure("loopt niet")).process();
        var startedAt = System.nanoTime();
        while (!spec.readiness().isReady()) {
            var elapsed = Duration.ofNanos(System.nanoTime() - startedAt);
            if (!RunState.isAlive(process)) {
                throw failure("is na " + elapsed.toSeconds() + " s uit zichzelf gestopt");
            }
            if (elapsed.compareTo(settings.patience()) > 0) {
                throw failure("is na " + elapsed.toSeconds() + " s nog niet gereed");
            }
            Shutdown.awaitEnd(process, POLL_INTERVAL);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    /** {@code kill -9}: het proces krijgt geen kans iets af te maken. Keert terug als het weg is. */
    public void kill() {
        running().ifPresent(new Shutdown(settings.data())::kill);
    }

    /** Vraagt het proces te stoppen, en slaat het dood als dat te lang duurt. Keert terug als het weg is. */
    public void stop() {
        new Shutdown(settings.data()).stop(running().stream().toList());
    }

    /** @param grace hoe lang het over netjes stoppen mag doen */
    void stop(Duration grace) {
        new Shutdown(settings.data(), grace).stop(running().stream().toList());
    }

    PartSpec spec() {
        return spec;
    }

    /** Wie zelf startte weet het proces; terugzoeken kan pas als het programma er helemaal staat. */
    synchronized Optional<RunState.RunningProcess> running() {
        return Optional.ofNullable(started).filter(l -> RunState.isAlive(l.process())).or(() -> runState.find(name()));
    }

    private synchronized StartFailure failure(String problem) {
        var lines = partLog == null ? List.<String>of() : partLog.lastLines(LINES);
        return new StartFailure("Het onderdeel " + name() + " " + problem + ".", log(), lines);
    }
}

package nl.tegenkracht.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All parts of Tegenkracht on this machine. For the end-to-end tests:
 *
 * <pre>{@code
 * var settings = LocalSettings.of(root).withData(directory).withPorts(Ports.free())
 *     .withProperty("melding", "tegenkracht.benoemingen", "...");
 * try (var platform = Platform.start(settings)) {
 *     platform.part("melding").kill();
 *     platform.start();
 * }
 * }</pre>
 */
public final class Platform implements AutoCloseable {

    private final LocalSettings settings;
    private final Function<LocalSettings, List<PartSpec>> wiring;
    private final List<LocalPart> parts;

    Platform(LocalSettings settings, Function<LocalSettings, List<PartSpec>> wiring) {
        this.settings = settings;
        this.wiring = wiring;
        this.parts = wiring.apply(settings).stream().map(spec -> new LocalPart(spec, settings))
                .toList();
    }

    /** The platform as it is; starts nothing. */
    public static Platform of(LocalSettings settings) {
        return new Platform(settings, Wiring::specs);
    }

    /**
     * Starts everything and returns when everything is ready.
     *
     * @throws StartFailure if that fails; what had been started has then stopped again
     */
    public static Platform start(LocalSettings settings) {
        var platform = of(settings);
        platform.start();
        return platform;
    }

    /** Starts what is not running and waits until everything is ready; from then on it is watched. */
    public void start() {
        try (var lock = PlatformLock.acquire(settings.data(), Texts.get("start.busy"));
                var progress = Progress.none()) {
            startup(progress).start();
            watch(settings.watched());
        }
    }

    /** @return whether somebody watches who did not before */
    boolean watch(boolean watched) {
        if (watched) {
            AuditWatch.prepare(this);
        } else {
            backgroundWatch().stop();
        }
        return watched && backgroundWatch().start();
    }

    BackgroundWatch backgroundWatch() {
        return new BackgroundWatch(settings);
    }

    /**
     * Stops everything, gracefully if possible; the training in the background too.
     *
     * @return whether anything was running
     */
    public boolean stop() {
        var stopped = shutdown().stopAll();
        training().cleanUp();
        if (settings.archiving()) {
            parts.forEach(LocalPart::keepArchive);
        }
        return !stopped.isEmpty();
    }

    /** Writing an archive takes its time. */
    private Shutdown shutdown() {
        return settings.archiving()
                ? new Shutdown(settings.data(), settings.patience())
                : new Shutdown(settings.data());
    }

    /** {@code kill -9} on everything at once, the watcher too: nothing comes back. */
    public void kill() {
        backgroundWatch().kill();
        parts.parallelStream().forEach(LocalPart::kill);
    }

    /**
     * Lets a service do one maintenance job for one domain beside itself, and waits until that is done.
     *
     * @param job such as {@code republish}
     * @throws StartFailure if it fails
     */
    public void runJob(String service, String job, String domain) {
        new DomainMaintenance(this, new PrintStream(OutputStream.nullOutputStream())).runJob(service, job, domain);
    }

    /** The part with this name. */
    public LocalPart part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No part named " + name));
    }

    /** Process number of the watcher, if it is alive. */
    public Optional<Long> watcher() {
        return backgroundWatch().running().map(running -> running.process().pid());
    }

    public List<LocalPart> parts() {
        return parts;
    }

    public LocalSettings settings() {
        return settings;
    }

    /** Where the gateway can be found. */
    public URI address() {
        return URI.create("http://localhost:" + settings.ports().numberOf(Ports.GATEWAY));
    }

    @Override
    public void close() {
        stop();
    }

    AotTraining training() {
        return new AotTraining(this);
    }

    /** The same parts with another data directory and other ports. */
    Platform besideThis(LocalSettings otherSettings) {
        return new Platform(otherSettings, wiring);
    }

    Startup startup(Progress progress) {
        return new Startup(settings, parts, progress);
    }
}

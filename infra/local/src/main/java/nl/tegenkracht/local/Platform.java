package nl.tegenkracht.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/**
 * Alle onderdelen van Tegenkracht op deze machine. Voor de ketentests:
 *
 * <pre>{@code
 * var instellingen = Instellingen.van(wortel).metData(map).metPoorten(Poorten.vrij())
 *     .metEigenschap("melding", "tegenkracht.benoemingen", "...");
 * try (var platform = Platform.start(instellingen)) {
 *     platform.deel("melding").kill();
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

    /** Het platform zoals het is; start niets. */
    public static Platform of(LocalSettings settings) {
        return new Platform(settings, Wiring::specs);
    }

    /**
     * Start alles en keert terug als alles gereed is.
     *
     * @throws StartFailure als dat niet lukt; wat gestart was is dan weer gestopt
     */
    public static Platform start(LocalSettings settings) {
        var platform = of(settings);
        platform.start();
        return platform;
    }

    /** Start wat niet loopt en wacht tot alles gereed is. */
    public void start() {
        try (var progress = Progress.none()) {
            startup(progress).start();
        }
    }

    /**
     * Stopt alles, netjes als het kan; ook het trainen op de achtergrond.
     *
     * @return of er iets liep
     */
    public boolean stop() {
        var stopped = new Shutdown(settings.data()).stopAll();
        training().cleanUp();
        return !stopped.isEmpty();
    }

    /** {@code kill -9} op alles tegelijk. */
    public void kill() {
        parts.parallelStream().forEach(LocalPart::kill);
    }

    /**
     * Laat een dienst naast zichzelf één onderhoudstaak doen voor één domein, en wacht tot die klaar is.
     *
     * @param job zoals {@code herpubliceer}
     * @throws StartFailure als die mislukt
     */
    public void runJob(String service, String job, String domain) {
        new DomainMaintenance(this, new PrintStream(OutputStream.nullOutputStream())).runJob(service, job, domain);
    }

    /** Het onderdeel met deze naam. */
    public LocalPart part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Geen onderdeel met de naam " + name));
    }

    public List<LocalPart> parts() {
        return parts;
    }

    public LocalSettings settings() {
        return settings;
    }

    /** Waar de gateway te vinden is. */
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

    /** Dezelfde onderdelen met een andere datamap en andere poorten. */
    Platform besideThis(LocalSettings otherSettings) {
        return new Platform(otherSettings, wiring);
    }

    Startup startup(Progress progress) {
        return new Startup(settings, parts, progress);
    }
}

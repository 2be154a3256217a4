package nl.tegenkracht.lokaal;

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

    private final Instellingen instellingen;
    private final Function<Instellingen, List<Onderdeel>> bedrading;
    private final List<Deel> delen;

    Platform(Instellingen instellingen, Function<Instellingen, List<Onderdeel>> bedrading) {
        this.instellingen = instellingen;
        this.bedrading = bedrading;
        this.delen = bedrading.apply(instellingen).stream().map(onderdeel -> new Deel(onderdeel, instellingen))
                .toList();
    }

    /** Het platform zoals het is; start niets. */
    public static Platform van(Instellingen instellingen) {
        return new Platform(instellingen, Bedrading::onderdelen);
    }

    /**
     * Start alles en keert terug als alles gereed is.
     *
     * @throws StartFout als dat niet lukt; wat gestart was is dan weer gestopt
     */
    public static Platform start(Instellingen instellingen) {
        var platform = van(instellingen);
        platform.start();
        return platform;
    }

    /** Start wat niet loopt en wacht tot alles gereed is. */
    public void start() {
        try (var voortgang = Voortgang.geen()) {
            opstart(voortgang).start();
        }
    }

    /**
     * Stopt alles, netjes als het kan; ook het trainen op de achtergrond.
     *
     * @return of er iets liep
     */
    public boolean stop() {
        var liep = new Afsluiting(instellingen.data()).stopAlles();
        training().ruimOp();
        return !liep.isEmpty();
    }

    /** {@code kill -9} op alles tegelijk. */
    public void kill() {
        delen.parallelStream().forEach(Deel::kill);
    }

    /**
     * Laat een dienst naast zichzelf één onderhoudstaak doen voor één domein, en wacht tot die klaar is.
     *
     * @param taak zoals {@code herpubliceer}
     * @throws StartFout als die mislukt
     */
    public void taak(String dienst, String taak, String domein) {
        new Onderhoud(this, new PrintStream(OutputStream.nullOutputStream())).taak(dienst, taak, domein);
    }

    /** Het onderdeel met deze naam. */
    public Deel deel(String naam) {
        return delen.stream().filter(deel -> deel.naam().equals(naam)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Geen onderdeel met de naam " + naam));
    }

    public List<Deel> delen() {
        return delen;
    }

    public Instellingen instellingen() {
        return instellingen;
    }

    /** Waar de gateway te vinden is. */
    public URI adres() {
        return URI.create("http://localhost:" + instellingen.poorten().van(Poorten.GATEWAY));
    }

    @Override
    public void close() {
        stop();
    }

    Training training() {
        return new Training(this);
    }

    /** Dezelfde onderdelen met een andere datamap en andere poorten. */
    Platform naastDit(Instellingen anders) {
        return new Platform(anders, bedrading);
    }

    Opstart opstart(Voortgang voortgang) {
        return new Opstart(instellingen, delen, voortgang);
    }
}

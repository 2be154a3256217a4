package nl.tegenkracht.gateway.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;

/**
 * Eén doorgestuurd verzoek zolang het loopt. Wordt gesloten als het antwoord weg is, hoe het ook afliep: dan is de
 * verbinding terug of verbroken, en de plaats vrij.
 */
final class Lopend implements AutoCloseable {

    /** Onder deze naam vindt de deur het terug om het te sluiten. */
    static final String ATTRIBUUT = Lopend.class.getName();

    private final Zekering zekering;
    private final long tot;
    private volatile HttpUriRequestBase verzoek;
    private volatile ClassicHttpResponse antwoord;
    private volatile boolean begrensd = true;
    private volatile boolean afgebroken;
    private boolean dicht;

    Lopend(Zekering zekering, Routeklasse klasse) {
        this.zekering = zekering;
        this.tot = System.nanoTime() + klasse.wachttijd().toNanos();
    }

    void begin(HttpUriRequestBase nieuw) {
        this.verzoek = nieuw;
    }

    void kreeg(ClassicHttpResponse nieuw, boolean stroom) {
        this.antwoord = nieuw;
        this.begrensd = !stroom;
    }

    boolean teLaat(long nu) {
        return begrensd && nu - tot > 0;
    }

    boolean afgebroken() {
        return afgebroken;
    }

    /** Verbreekt de verbinding met de dienst; wie leest, merkt dat meteen. */
    void breekAf() {
        afgebroken = true;
        var huidig = verzoek;
        if (huidig != null) {
            huidig.cancel();
        }
        sluitAntwoord();
    }

    /** Sluit alleen het antwoord, voor een tweede poging. */
    void sluitAntwoord() {
        var huidig = antwoord;
        if (huidig != null) {
            try {
                huidig.close();
            } catch (IOException fout) {
                throw new UncheckedIOException(fout);
            }
        }
    }

    @Override
    public synchronized void close() {
        if (!dicht) {
            dicht = true;
            zekering.buiten();
            sluitAntwoord();
        }
    }
}

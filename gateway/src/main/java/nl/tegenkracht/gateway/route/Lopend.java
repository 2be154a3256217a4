package nl.tegenkracht.gateway.route;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

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
    private volatile boolean begrensd = true;
    private volatile boolean afgebroken;
    private boolean uitgelezen;
    private boolean dicht;

    Lopend(Zekering zekering, Routeklasse klasse) {
        this.zekering = zekering;
        this.tot = System.nanoTime() + klasse.wachttijd().toNanos();
    }

    void begin(HttpUriRequestBase nieuw) {
        this.verzoek = nieuw;
    }

    /** Het antwoord is begonnen; een stroom mag daarna duren. */
    void begonnen(boolean stroom) {
        this.begrensd = !stroom;
    }

    boolean teLaat(long nu) {
        return begrensd && nu - tot > 0;
    }

    boolean afgebroken() {
        return afgebroken;
    }

    /** Het antwoord is tot het einde gelezen: de verbinding is al terug bij de andere. */
    void uitgelezen() {
        uitgelezen = true;
    }

    /** Verbreekt de verbinding met de dienst; wie leest, merkt dat meteen. */
    void breekAf() {
        afgebroken = true;
        verbreek();
    }

    /** Alleen verbreken maakt een half gelezen antwoord los; sluiten zou wachten tot de dienst is uitgesproken. */
    private void verbreek() {
        var huidig = verzoek;
        if (huidig != null) {
            huidig.cancel();
        }
    }

    @Override
    public synchronized void close() {
        if (dicht) {
            return;
        }
        dicht = true;
        zekering.buiten();
        if (!uitgelezen) {
            verbreek();
        }
    }
}

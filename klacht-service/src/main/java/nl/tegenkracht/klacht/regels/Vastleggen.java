package nl.tegenkracht.klacht.regels;

import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.clock.LegalClock;
import nl.tegenkracht.starter.refusal.Stale;
import org.springframework.stereotype.Component;

/**
 * Legt de regels van de dag van indiening vast in een klacht die binnenkwam toen zij nog niet bekend waren. Dat gebeurt
 * zodra iemand met toegang de klacht daarna voor het eerst ziet (besluit 0181).
 */
@Component
public class Vastleggen {

    private final Dossiers<Klacht> dossiers;
    private final Regelboek regelboek;
    private final LegalClock klok;

    Vastleggen(Dossiers<Klacht> dossiers, Regelboek regelboek, LegalClock klok) {
        this.dossiers = dossiers;
        this.regelboek = regelboek;
        this.klok = klok;
    }

    /** De klacht met vastgelegde regels, als die nu bekend zijn. */
    public Dossier<Klacht> bij(Dossier<Klacht> dossier, Caller beller) {
        return dossier.state().regels() != null
                ? dossier
                : regelboek.op(dossier.state().ingediendOp()).map(geldend -> leg(dossier, geldend, beller))
                        .orElse(dossier);
    }

    private Dossier<Klacht> leg(Dossier<Klacht> dossier, Geldend geldend, Caller beller) {
        try {
            return dossiers.update(dossier, dossier.state().legRegelsVast(geldend, klok.now()), beller);
        } catch (Stale intussen) {
            return dossiers.get(dossier.id(), beller);
        }
    }
}

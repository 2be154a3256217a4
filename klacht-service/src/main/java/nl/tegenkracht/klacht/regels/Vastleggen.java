package nl.tegenkracht.klacht.regels;

import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.starter.beveiliging.Beller;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.klok.Rechtsklok;
import nl.tegenkracht.starter.weigering.Verouderd;
import org.springframework.stereotype.Component;

/**
 * Legt de regels van de dag van indiening vast in een klacht die binnenkwam toen zij nog niet bekend waren. Dat gebeurt
 * zodra iemand met toegang de klacht daarna voor het eerst ziet (besluit 0181).
 */
@Component
public class Vastleggen {

    private final Dossiers<Klacht> dossiers;
    private final Regelboek regelboek;
    private final Rechtsklok klok;

    Vastleggen(Dossiers<Klacht> dossiers, Regelboek regelboek, Rechtsklok klok) {
        this.dossiers = dossiers;
        this.regelboek = regelboek;
        this.klok = klok;
    }

    /** De klacht met vastgelegde regels, als die nu bekend zijn. */
    public Dossier<Klacht> bij(Dossier<Klacht> dossier, Beller beller) {
        return dossier.staat().regels() != null
                ? dossier
                : regelboek.op(dossier.staat().ingediendOp()).map(geldend -> leg(dossier, geldend, beller))
                        .orElse(dossier);
    }

    private Dossier<Klacht> leg(Dossier<Klacht> dossier, Geldend geldend, Beller beller) {
        try {
            return dossiers.wijzig(dossier, dossier.staat().legRegelsVast(geldend, klok.nu()), beller);
        } catch (Verouderd intussen) {
            return dossiers.vind(dossier.id(), beller);
        }
    }
}

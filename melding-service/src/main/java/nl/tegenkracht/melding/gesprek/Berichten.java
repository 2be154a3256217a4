package nl.tegenkracht.melding.gesprek;

import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Rol;
import nl.tegenkracht.melding.inhoud.Inhoud;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.dossier.StukReference;
import nl.tegenkracht.starter.clock.LegalClock;
import nl.tegenkracht.starter.refusal.Stale;
import org.springframework.stereotype.Component;

/** Schrijft een bericht in het gesprek. Twee mensen die tegelijk schrijven hebben daar geen last van. */
@Component
public class Berichten {

    /** Vaker dan dit botst een gesprek tussen twee mensen niet; daarna is er iets anders mis. */
    private static final int POGINGEN = 50;

    private final Dossiers<Melding> dossiers;
    private final Inhoud inhoud;
    private final LegalClock klok;

    Berichten(Dossiers<Melding> dossiers, Inhoud inhoud, LegalClock klok) {
        this.dossiers = dossiers;
        this.inhoud = inhoud;
        this.klok = klok;
    }

    /**
     * Neemt het bericht op. Hetzelfde formulier nog eens geeft het gesprek met het eerste bericht.
     *
     * @throws nl.tegenkracht.starter.refusal.NotFound als de melding niet bestaat of niet voor deze beller
     */
    public Dossier<Melding> schrijf(String melding, NieuwBericht bericht, Caller beller) {
        var dossier = dossiers.get(melding, beller);
        if (isOpgenomen(bericht, dossier)) {
            return dossier;
        }
        var tekst = inhoud.schrijf(dossier, bericht.tekst(), beller);
        for (var poging = 1; poging <= POGINGEN; poging++) {
            try {
                return neemOp(dossier, bericht, tekst, beller);
            } catch (Stale intussen) {
                dossier = dossiers.get(melding, beller);
                if (isOpgenomen(bericht, dossier)) {
                    return dossier;
                }
            }
        }
        throw new Stale();
    }

    private Dossier<Melding> neemOp(Dossier<Melding> dossier, NieuwBericht bericht, StukReference tekst,
            Caller beller) {
        var rol = Rol.van(dossier.roleOf(beller).orElseThrow());
        return dossiers.update(dossier, dossier.state().neemOp(bericht.id(), tekst, rol, klok.now()), beller);
    }

    private static boolean isOpgenomen(NieuwBericht bericht, Dossier<Melding> dossier) {
        return dossier.state().bericht(bericht.id()).isPresent();
    }
}

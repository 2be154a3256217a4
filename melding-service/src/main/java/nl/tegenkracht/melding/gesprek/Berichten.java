package nl.tegenkracht.melding.gesprek;

import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Rol;
import nl.tegenkracht.melding.inhoud.Inhoud;
import nl.tegenkracht.starter.beveiliging.Beller;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.dossier.Stukverwijzing;
import nl.tegenkracht.starter.klok.Rechtsklok;
import nl.tegenkracht.starter.weigering.Verouderd;
import org.springframework.stereotype.Component;

/** Schrijft een bericht in het gesprek. Twee mensen die tegelijk schrijven hebben daar geen last van. */
@Component
public class Berichten {

    /** Vaker dan dit botst een gesprek tussen twee mensen niet; daarna is er iets anders mis. */
    private static final int POGINGEN = 50;

    private final Dossiers<Melding> dossiers;
    private final Inhoud inhoud;
    private final Rechtsklok klok;

    Berichten(Dossiers<Melding> dossiers, Inhoud inhoud, Rechtsklok klok) {
        this.dossiers = dossiers;
        this.inhoud = inhoud;
        this.klok = klok;
    }

    /**
     * Neemt het bericht op. Hetzelfde formulier nog eens geeft het gesprek met het eerste bericht.
     *
     * @throws nl.tegenkracht.starter.weigering.NietGevonden als de melding niet bestaat of niet voor deze beller
     */
    public Dossier<Melding> schrijf(String melding, NieuwBericht bericht, Beller beller) {
        var dossier = dossiers.vind(melding, beller);
        if (isOpgenomen(bericht, dossier)) {
            return dossier;
        }
        var tekst = inhoud.schrijf(dossier, bericht.tekst(), beller);
        for (var poging = 1; poging <= POGINGEN; poging++) {
            try {
                return neemOp(dossier, bericht, tekst, beller);
            } catch (Verouderd intussen) {
                dossier = dossiers.vind(melding, beller);
                if (isOpgenomen(bericht, dossier)) {
                    return dossier;
                }
            }
        }
        throw new Verouderd();
    }

    private Dossier<Melding> neemOp(Dossier<Melding> dossier, NieuwBericht bericht, Stukverwijzing tekst,
            Beller beller) {
        var rol = Rol.van(dossier.rolVan(beller).orElseThrow());
        return dossiers.wijzig(dossier, dossier.staat().neemOp(bericht.id(), tekst, rol, klok.nu()), beller);
    }

    private static boolean isOpgenomen(NieuwBericht bericht, Dossier<Melding> dossier) {
        return dossier.staat().bericht(bericht.id()).isPresent();
    }
}

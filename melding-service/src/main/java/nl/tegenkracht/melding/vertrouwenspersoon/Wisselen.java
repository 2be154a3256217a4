package nl.tegenkracht.melding.vertrouwenspersoon;

import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Rol;
import nl.tegenkracht.melding.inhoud.Inhoud;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.clock.LegalClock;
import nl.tegenkracht.starter.refusal.Refused;
import nl.tegenkracht.starter.refusal.Stale;
import org.springframework.stereotype.Component;

/** De melder kiest een andere vertrouwenspersoon; de vorige verliest de toegang meteen (besluit 0171). */
@Component
public class Wisselen {

    private final Dossiers<Melding> dossiers;
    private final Inhoud inhoud;
    private final Vertrouwenspersonen vertrouwenspersonen;
    private final LegalClock klok;

    Wisselen(Dossiers<Melding> dossiers, Inhoud inhoud, Vertrouwenspersonen vertrouwenspersonen, LegalClock klok) {
        this.dossiers = dossiers;
        this.inhoud = inhoud;
        this.vertrouwenspersonen = vertrouwenspersonen;
        this.klok = klok;
    }

    /**
     * Geeft de melding aan de gekozen vertrouwenspersoon. Is zij al bij deze, dan verandert er niets: zo geeft een
     * herhaald formulier het eerste resultaat.
     *
     * @param versie de versie die de melder voor zich had
     * @throws Refused als een ander dan de melder wisselt, of als de keuze niet kan
     * @throws Stale als er intussen iets veranderd is
     */
    public Dossier<Melding> wissel(String melding, long versie, Wisseling wisseling, Caller beller) {
        var dossier = dossiers.get(melding, beller);
        eisMelder(dossier, beller);
        var nieuwe = vertrouwenspersonen.kenmerk(wisseling.vertrouwenspersoon());
        if (dossier.state().vertrouwenspersoon().equals(nieuwe)) {
            return dossier;
        }
        if (dossier.version() != versie) {
            throw new Stale();
        }
        var betrokken = inhoud.relaas(dossier, beller).betrokken();
        var keuze = vertrouwenspersonen.keuze(wisseling.vertrouwenspersoon(), beller, betrokken);
        return dossiers.update(dossier, dossier.state().wijsToe(keuze, nieuwe, klok.now()), beller);
    }

    private static void eisMelder(Dossier<Melding> dossier, Caller beller) {
        if (dossier.roleOf(beller).map(Rol::van).orElseThrow() != Rol.MELDER) {
            throw new Refused("Alleen wie gemeld heeft, kiest de vertrouwenspersoon.", "KR-2021 art. 5 lid 3");
        }
    }
}

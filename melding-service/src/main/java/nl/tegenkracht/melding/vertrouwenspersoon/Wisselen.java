package nl.tegenkracht.melding.vertrouwenspersoon;

import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.melding.content.DossierContent;
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
    private final DossierContent content;
    private final Vertrouwenspersonen vertrouwenspersonen;
    private final LegalClock clock;

    Wisselen(Dossiers<Melding> dossiers, DossierContent content, Vertrouwenspersonen vertrouwenspersonen,
            LegalClock clock) {
        this.dossiers = dossiers;
        this.content = content;
        this.vertrouwenspersonen = vertrouwenspersonen;
        this.clock = clock;
    }

    /**
     * Geeft de melding aan de gekozen vertrouwenspersoon. Is zij al bij deze, dan verandert er niets: zo geeft een
     * herhaald formulier het eerste resultaat.
     *
     * @param version de versie die de melder voor zich had
     * @throws Refused als een ander dan de melder wisselt, of als de keuze niet kan
     * @throws Stale als er intussen iets veranderd is
     */
    public Dossier<Melding> wissel(String melding, long version, Wisseling wisseling, Caller caller) {
        var dossier = dossiers.get(melding, caller);
        requireMelder(dossier, caller);
        var successor = vertrouwenspersonen.pseudonym(wisseling.vertrouwenspersoon());
        if (dossier.state().vertrouwenspersoon().equals(successor)) {
            return dossier;
        }
        if (dossier.version() != version) {
            throw new Stale();
        }
        var involved = content.relaas(dossier, caller).betrokken();
        var choice = vertrouwenspersonen.choice(wisseling.vertrouwenspersoon(), caller, involved);
        return dossiers.update(dossier, dossier.state().wijsToe(choice, successor, clock.now()), caller);
    }

    private static void requireMelder(Dossier<Melding> dossier, Caller caller) {
        if (dossier.roleOf(caller).map(Role::of).orElseThrow() != Role.MELDER) {
            throw new Refused("Alleen wie gemeld heeft, kiest de vertrouwenspersoon.", "KR-2021 art. 5 lid 3");
        }
    }
}

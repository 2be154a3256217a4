package nl.tegenkracht.melding.melden;

import nl.tegenkracht.melding.dossier.Aanmelding;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.inhoud.Inhoud;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.dossier.Indieningen;
import nl.tegenkracht.starter.clock.LegalClock;
import org.springframework.stereotype.Component;

/** Iemand doet een melding bij een vertrouwenspersoon naar keuze. */
@Component
class Melden {

    private final Dossiers<Melding> dossiers;
    private final Inhoud inhoud;
    private final Vertrouwenspersonen vertrouwenspersonen;
    private final Indieningen indieningen;
    private final LegalClock klok;

    Melden(Dossiers<Melding> dossiers, Inhoud inhoud, Vertrouwenspersonen vertrouwenspersonen,
            Indieningen indieningen, LegalClock klok) {
        this.dossiers = dossiers;
        this.inhoud = inhoud;
        this.vertrouwenspersonen = vertrouwenspersonen;
        this.indieningen = indieningen;
        this.klok = klok;
    }

    /**
     * Legt de melding vast. Hetzelfde formulier nog eens geeft de eerste melding, ook als de keuze intussen niet meer
     * zou kunnen.
     *
     * @throws nl.tegenkracht.starter.refusal.Refused met reden en artikel
     */
    Dossier<Melding> meld(NieuweMelding nieuwe, Caller beller) {
        return dossiers.find(nieuwe.id(), beller).orElseGet(() -> leg(nieuwe, beller));
    }

    private Dossier<Melding> leg(NieuweMelding nieuwe, Caller beller) {
        var aanmelding = aanmelding(nieuwe, beller);
        aanmelding.eisToegestaan();
        indieningen.requireOpen(beller.domain());
        var opening = dossiers.draft(nieuwe.id());
        var relaas = inhoud.schrijf(opening, nieuwe.relaas(), beller);
        return dossiers.create(opening, Melding.ontvang(aanmelding, relaas, klok.now()), beller);
    }

    private Aanmelding aanmelding(NieuweMelding nieuwe, Caller beller) {
        return new Aanmelding(beller.pseudonym(), beller.hoedanigheid(), nieuwe.categorie(),
                vertrouwenspersonen.keuze(nieuwe.vertrouwenspersoon(), beller, nieuwe.betrokken()),
                vertrouwenspersonen.kenmerk(nieuwe.vertrouwenspersoon()));
    }
}

package nl.tegenkracht.melding.melden;

import nl.tegenkracht.melding.dossier.MeldingIntake;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.content.DossierContent;
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
    private final DossierContent content;
    private final Vertrouwenspersonen vertrouwenspersonen;
    private final Indieningen indieningen;
    private final LegalClock clock;

    Melden(Dossiers<Melding> dossiers, DossierContent content, Vertrouwenspersonen vertrouwenspersonen,
            Indieningen indieningen, LegalClock clock) {
        this.dossiers = dossiers;
        this.content = content;
        this.vertrouwenspersonen = vertrouwenspersonen;
        this.indieningen = indieningen;
        this.clock = clock;
    }

    /**
     * Legt de melding vast. Hetzelfde formulier nog eens geeft de eerste melding, ook als de keuze intussen niet meer
     * zou kunnen.
     *
     * @throws nl.tegenkracht.starter.refusal.Refused met reden en artikel
     */
    Dossier<Melding> meld(NewMelding newMelding, Caller caller) {
        return dossiers.find(newMelding.id(), caller).orElseGet(() -> receive(newMelding, caller));
    }

    private Dossier<Melding> receive(NewMelding newMelding, Caller caller) {
        var intake = intake(newMelding, caller);
        intake.requireAllowed();
        indieningen.requireOpen(caller.domain());
        var opening = dossiers.draft(newMelding.id());
        var relaas = content.write(opening, newMelding.relaas(), caller);
        return dossiers.create(opening, Melding.ontvang(intake, relaas, clock.now()), caller);
    }

    private MeldingIntake intake(NewMelding newMelding, Caller caller) {
        return new MeldingIntake(caller.pseudonym(), caller.hoedanigheid(), newMelding.categorie(),
                vertrouwenspersonen.choice(newMelding.vertrouwenspersoon(), caller, newMelding.betrokken()),
                vertrouwenspersonen.pseudonym(newMelding.vertrouwenspersoon()));
    }
}

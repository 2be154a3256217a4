package nl.tegenkracht.melding.melden;

import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.FormReused;
import nl.tegenkracht.core.refusal.Stale;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.dossier.filing.Filing;
import nl.tegenkracht.dossier.filing.FilingLimits;
import nl.tegenkracht.dossier.concept.Concepten;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.Melder;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.MeldingIntake;
import nl.tegenkracht.melding.dossier.MeldingSoort;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import org.springframework.stereotype.Component;

/** Someone makes a melding with a vertrouwenspersoon of their choice. */
@Component
class Melden {

    private final Dossiers<Melding> dossiers;
    private final DossierContent content;
    private final Vertrouwenspersonen vertrouwenspersonen;
    private final FilingLimits filingLimits;
    private final Concepten concepten;
    private final LegalClock clock;

    Melden(Dossiers<Melding> dossiers, DossierContent content, Vertrouwenspersonen vertrouwenspersonen,
            FilingLimits filingLimits, Concepten concepten, LegalClock clock) {
        this.dossiers = dossiers;
        this.content = content;
        this.vertrouwenspersonen = vertrouwenspersonen;
        this.filingLimits = filingLimits;
        this.concepten = concepten;
        this.clock = clock;
    }

    /**
     * Lets only who can make a melding here see the form.
     *
     * @throws nl.tegenkracht.core.refusal.Refused outside one's own domain
     */
    void requirePossible(Caller caller) {
        Melder.of(caller);
    }

    /**
     * Records the melding. The same form once more gives the first melding, even if the choice would meanwhile no
     * longer be possible.
     *
     * @throws FormReused if the caller made a melding with this form before, with something else in it
     * @throws nl.tegenkracht.core.refusal.Refused with reason and artikel
     * @throws nl.tegenkracht.core.refusal.TooManyFilings if the caller made more today than anybody needs
     */
    Dossier<Melding> meld(NewMelding newMelding, Melder melder, Caller caller) {
        var sent = send(newMelding, melder, caller);
        concepten.remove(newMelding.id(), caller);
        return sent;
    }

    private Dossier<Melding> send(NewMelding newMelding, Melder melder, Caller caller) {
        var id = dossiers.idOf(newMelding.id(), caller);
        var earlier = dossiers.find(id, caller);
        if (earlier.isPresent()) {
            return repeated(earlier.get(), newMelding, caller);
        }
        try {
            return receive(id, newMelding, melder, caller);
        } catch (Stale sentTwiceAtOnce) {
            return repeated(dossiers.get(id, caller), newMelding, caller);
        }
    }

    private Dossier<Melding> repeated(Dossier<Melding> first, NewMelding again, Caller caller) {
        var melding = first.state();
        var chosen = vertrouwenspersonen.pseudonym(again.vertrouwenspersoon());
        if (melding.categorieen().equals(again.categorieen()) && asksTheSame(melding, again)
                && melding.toewijzingen().getFirst().aan().equals(chosen)
                && content.relaas(first, caller).equals(again.relaas())) {
            return first;
        }
        throw new FormReused();
    }

    /** Also if the melder wanted advice only, and more since. */
    private static boolean asksTheSame(Melding first, NewMelding again) {
        return first.soort() == again.asked()
                || first.soort() == MeldingSoort.MELDING && again.asked() == MeldingSoort.ALLEEN_ADVIES;
    }

    private Dossier<Melding> receive(String id, NewMelding newMelding, Melder melder, Caller caller) {
        var intake = intake(newMelding, melder, caller);
        filingLimits.count(Filing.MELDING, caller);
        var draft = dossiers.draft(id);
        var relaas = content.write(draft, newMelding.relaas(), caller);
        return dossiers.create(draft, Melding.ontvang(intake, relaas, clock.now()), caller);
    }

    private MeldingIntake intake(NewMelding newMelding, Melder melder, Caller caller) {
        return new MeldingIntake(melder, newMelding.categorieen(),
                vertrouwenspersonen.choice(newMelding.vertrouwenspersoon(), caller, newMelding.betrokken()),
                vertrouwenspersonen.pseudonym(newMelding.vertrouwenspersoon()), newMelding.asked());
    }
}

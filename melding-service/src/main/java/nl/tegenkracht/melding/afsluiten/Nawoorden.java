package nl.tegenkracht.melding.afsluiten;

import java.util.Optional;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.FormReused;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.dossier.filing.Filing;
import nl.tegenkracht.dossier.filing.FilingLimits;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.web.input.Input;
import org.springframework.stereotype.Component;

/** After a melding was closed, the melder says what came of it, if they like (record 0355). */
@Component
public class Nawoorden {

    private final Dossiers<Melding> dossiers;
    private final DossierContent content;
    private final FilingLimits filingLimits;
    private final LegalClock clock;

    Nawoorden(Dossiers<Melding> dossiers, DossierContent content, FilingLimits filingLimits, LegalClock clock) {
        this.dossiers = dossiers;
        this.content = content;
        this.filingLimits = filingLimits;
        this.clock = clock;
    }

    /**
     * Reads the nawoord and adds it. The same form once more adds nothing.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     * @throws Refused if anyone but the melder does this, or if the melding is not closed
     * @throws FormReused if the caller sent something else with this form before
     */
    public Dossier<Melding> write(String melding, Input input, Caller caller) {
        var dossier = dossiers.get(melding, caller);
        var nawoord = NewNawoord.read(input);
        Role.MELDER.require(dossier, caller, "melding.refused.only-melder-ends", "KR-2021 art. 5 lid 3");
        return isAdded(nawoord, dossier, caller) ? dossier : add(dossier, nawoord, caller);
    }

    private Dossier<Melding> add(Dossier<Melding> dossier, NewNawoord nawoord, Caller caller) {
        dossier.state().closing().requireClosed();
        filingLimits.count(Filing.BERICHT, caller);
        var text = content.writeNawoord(dossier, nawoord.nawoord(), caller);
        return dossiers.change(dossier, found -> isAdded(nawoord, found, caller)
                ? Optional.empty()
                : Optional.of(found.state().closing().nawoord(nawoord.id(), text, clock.now())), caller);
    }

    private boolean isAdded(NewNawoord nawoord, Dossier<Melding> dossier, Caller caller) {
        var earlier = dossier.state().nawoorden().stream().filter(one -> one.id().equals(nawoord.id())).findFirst();
        return FormReused.isRepeat(earlier,
                first -> content.nawoord(dossier, first, caller).equals(nawoord.nawoord()));
    }
}

package nl.tegenkracht.melding.doorbreking;

import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.FormReused;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.core.refusal.Stale;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.dossier.filing.Filing;
import nl.tegenkracht.dossier.filing.FilingLimits;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.Doorbreking;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.MeldingDoorbreking;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.SeenVersion;
import org.springframework.stereotype.Component;

/** The vertrouwenspersoon breaks confidentiality: announces it to the melder, and says later that it was done. */
@Component
class Doorbreken {

    private final Dossiers<Melding> dossiers;
    private final DossierContent content;
    private final FilingLimits filingLimits;
    private final LegalClock clock;

    Doorbreken(Dossiers<Melding> dossiers, DossierContent content, FilingLimits filingLimits, LegalClock clock) {
        this.dossiers = dossiers;
        this.content = content;
        this.filingLimits = filingLimits;
        this.clock = clock;
    }

    /**
     * Announces it. The same form once more announces nothing more.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     * @throws Refused if anyone but the vertrouwenspersoon of the melding does this
     * @throws FormReused if the caller announced something else with this form
     * @throws Stale if something has changed meanwhile
     * @throws nl.tegenkracht.core.refusal.TooManyFilings if the caller wrote more today than anybody does
     */
    Dossier<Melding> announce(String melding, Input input, SeenVersion seen, Caller caller) {
        var dossier = held(melding, caller);
        var version = seen.of(dossier.version(), input);
        var announced = NewDoorbreking.read(input);
        if (FormReused.isRepeat(dossier.state().doorbreking().byId(announced.id()), first -> isSame(dossier, first,
                announced, caller))) {
            return dossier;
        }
        dossier.requireVersion(version);
        filingLimits.count(Filing.BERICHT, caller);
        var text = content.write(dossier, announced.text(), caller);
        return dossiers.update(dossier,
                dossier.state().doorbreking().announce(announced.id(), announced.ground(), text, clock.now()), caller);
    }

    /**
     * Says that it was done, or that it will not be. What was said last and is said again gives the first result.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     * @throws NotFound if nothing was announced under that id
     * @throws Refused if anyone but who announced it does this, or if it is over
     * @throws Stale if something has changed meanwhile
     */
    Dossier<Melding> decide(String melding, Input input, SeenVersion seen, Caller caller) {
        var dossier = held(melding, caller);
        var version = seen.of(dossier.version(), input);
        var afloop = Afloop.read(input);
        var found = dossier.state().doorbreking().byId(afloop.doorbreking());
        if (found.filter(one -> isSaidAlready(dossier, one, afloop, caller)).isPresent()) {
            return dossier;
        }
        dossier.requireVersion(version);
        var current = found.orElseThrow(NotFound::new);
        dossier.state().doorbreking().requireAnnounced(current);
        var report = content.writeBreach(dossier, afloop.verslag(), caller);
        return dossiers.update(dossier,
                dossier.state().doorbreking().decide(current, afloop.done(), report, clock.now()), caller);
    }

    private Dossier<Melding> held(String melding, Caller caller) {
        var dossier = dossiers.get(melding, caller);
        Role.VERTROUWENSPERSOON.require(dossier, caller, "melding.refused.only-vertrouwenspersoon-breaches",
                MeldingDoorbreking.ARTIKEL);
        return dossier;
    }

    private boolean isSame(Dossier<Melding> dossier, Doorbreking first, NewDoorbreking again, Caller caller) {
        return first.grond() == again.ground() && content.doorbreking(dossier, first, caller).equals(again.text());
    }

    private boolean isSaidAlready(Dossier<Melding> dossier, Doorbreking current, Afloop afloop, Caller caller) {
        return !current.isAnnounced() && current.gedaan() == afloop.done()
                && content.breachReport(dossier, current, caller).strip().equals(afloop.verslag().strip());
    }
}

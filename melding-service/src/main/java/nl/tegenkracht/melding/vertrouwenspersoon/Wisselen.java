package nl.tegenkracht.melding.vertrouwenspersoon;

import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.core.refusal.Stale;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.SeenVersion;
import org.springframework.stereotype.Component;

/** Wisselen: the melder chooses another vertrouwenspersoon; the previous one loses access at once (record 0171). */
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
     * Reads the choice and gives the melding to the chosen vertrouwenspersoon. If that one already has it, nothing changes: so a repeated
     * form gives the first result.
     *
     * @param seen the version the melder was looking at
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     * @throws Refused if anyone but the melder does this, or if the choice is not possible
     * @throws Stale if something has changed meanwhile
     */
    public Dossier<Melding> wissel(String melding, Input input, SeenVersion seen, Caller caller) {
        var dossier = dossiers.get(melding, caller);
        var version = seen.of(dossier.version(), input);
        var wisseling = Wisseling.read(input);
        Role.MELDER.require(dossier, caller, "melding.refused.only-melder", "KR-2021 art. 5 lid 3");
        var successor = vertrouwenspersonen.pseudonym(wisseling.vertrouwenspersoon());
        if (dossier.state().vertrouwenspersoon().equals(successor)) {
            return dossier;
        }
        dossier.state().requireOpen();
        dossier.requireVersion(version);
        var involved = content.relaas(dossier, caller).betrokken();
        var choice = vertrouwenspersonen.choice(wisseling.vertrouwenspersoon(), caller, involved);
        return dossiers.update(dossier, dossier.state().wijsToe(choice, successor, clock.now()), caller);
    }
}

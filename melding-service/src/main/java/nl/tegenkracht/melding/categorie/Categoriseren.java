package nl.tegenkracht.melding.categorie;

import java.util.Optional;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.Stale;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.melding.melden.Categorieen;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.SeenVersion;
import org.springframework.stereotype.Component;

/** The vertrouwenspersoon who has a melding registers what it is about; the melder reads the outcome. */
@Component
class Categoriseren {

    private final Dossiers<Melding> dossiers;
    private final Categorieen categorieen;

    Categoriseren(Dossiers<Melding> dossiers, Categorieen categorieen) {
        this.dossiers = dossiers;
        this.categorieen = categorieen;
    }

    /** @throws NotFound for everybody but the vertrouwenspersoon who has the melding */
    Dossier<Melding> held(String melding, Caller caller) {
        return Optional.of(dossiers.get(melding, caller)).filter(found -> Role.VERTROUWENSPERSOON.isOf(found, caller))
                .orElseThrow(NotFound::new);
    }

    /**
     * Registers it, also when the melding was closed. The same once more changes nothing.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     * @throws NotFound for everybody but the vertrouwenspersoon who has the melding
     * @throws Stale if something has changed meanwhile
     */
    Dossier<Melding> registreer(String melding, Input input, SeenVersion seen, Caller caller) {
        var dossier = held(melding, caller);
        var version = seen.of(dossier.version(), input);
        var decision = dossier.state().registratie().registreer(Categorisering.read(input, categorieen).categorieen());
        if (decision.isEmpty()) {
            return dossier;
        }
        dossier.requireVersion(version);
        return dossiers.update(dossier, decision.get(), caller);
    }
}

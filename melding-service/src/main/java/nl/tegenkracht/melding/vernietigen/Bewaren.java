package nl.tegenkracht.melding.vernietigen;

import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.Stale;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.MeldingRetention;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.web.input.SeenVersion;
import nl.tegenkracht.web.input.Input;
import org.springframework.stereotype.Component;

/** Writes down what lengthens the time that a melding is kept: only the second limb of KR-2021 art. 5 lid 6 does. */
@Component
class Bewaren {

    private final Dossiers<Melding> dossiers;
    private final DossierContent content;

    Bewaren(Dossiers<Melding> dossiers, DossierContent content) {
        this.dossiers = dossiers;
        this.content = content;
    }

    Dossier<Melding> get(String melding, Caller caller) {
        return dossiers.get(melding, caller);
    }

    /**
     * Writes down when the last remedy of a klacht that followed ended. The same day once more changes nothing.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     * @throws NotFound for everybody but the vertrouwenspersoon who has the melding
     * @throws Stale if something has changed meanwhile
     */
    Dossier<Melding> remediesEnd(String melding, Input input, SeenVersion seen, Caller caller) {
        var dossier = dossiers.get(melding, caller);
        var version = seen.of(dossier.version(), input);
        if (!Role.VERTROUWENSPERSOON.isOf(dossier, caller)) {
            throw new NotFound();
        }
        var day = EindeRechtsmiddelen.read(input).op();
        if (content.remedies(dossier, caller).filter(day::equals).isPresent()) {
            return dossier;
        }
        dossier.requireVersion(version);
        var stuk = content.writeRemedies(dossier, day, caller);
        return dossiers.update(dossier, MeldingRetention.remediesEnd(dossier.state(), stuk), caller);
    }
}

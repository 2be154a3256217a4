package nl.tegenkracht.melding.gesprek;

import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.dossier.StukReference;
import nl.tegenkracht.starter.clock.LegalClock;
import nl.tegenkracht.starter.refusal.Stale;
import org.springframework.stereotype.Component;

/** Schrijft een bericht in het gesprek. Twee mensen die tegelijk schrijven hebben daar geen last van. */
@Component
public class BerichtWriter {

    /** Vaker dan dit botst een gesprek tussen twee mensen niet; daarna is er iets anders mis. */
    private static final int MAX_ATTEMPTS = 50;

    private final Dossiers<Melding> dossiers;
    private final DossierContent content;
    private final LegalClock clock;

    BerichtWriter(Dossiers<Melding> dossiers, DossierContent content, LegalClock clock) {
        this.dossiers = dossiers;
        this.content = content;
        this.clock = clock;
    }

    /**
     * Neemt het bericht op. Hetzelfde formulier nog eens geeft het gesprek met het eerste bericht.
     *
     * @throws nl.tegenkracht.starter.refusal.NotFound als de melding niet bestaat of niet voor deze beller
     */
    public Dossier<Melding> write(String melding, NewBericht bericht, Caller caller) {
        var dossier = dossiers.get(melding, caller);
        if (isAdded(bericht, dossier)) {
            return dossier;
        }
        var text = content.write(dossier, bericht.tekst(), caller);
        for (var attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            try {
                return addBericht(dossier, bericht, text, caller);
            } catch (Stale stale) {
                dossier = dossiers.get(melding, caller);
                if (isAdded(bericht, dossier)) {
                    return dossier;
                }
            }
        }
        throw new Stale();
    }

    private Dossier<Melding> addBericht(Dossier<Melding> dossier, NewBericht bericht, StukReference text,
            Caller caller) {
        var role = Role.of(dossier.roleOf(caller).orElseThrow());
        return dossiers.update(dossier, dossier.state().addBericht(bericht.id(), text, role, clock.now()), caller);
    }

    private static boolean isAdded(NewBericht bericht, Dossier<Melding> dossier) {
        return dossier.state().bericht(bericht.id()).isPresent();
    }
}

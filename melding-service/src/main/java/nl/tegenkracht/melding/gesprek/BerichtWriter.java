package nl.tegenkracht.melding.gesprek;

import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.starter.clock.LegalClock;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.dossier.StukReference;
import nl.tegenkracht.starter.refusal.Stale;
import nl.tegenkracht.starter.security.Caller;
import org.springframework.stereotype.Component;

/** Writes a bericht in the gesprek. Two people who write at the same time do not notice each other. */
@Component
public class BerichtWriter {

    /** A gesprek between two people never collides more often than this; after that something else is wrong. */
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
     * Adds the bericht. The same form once more gives the gesprek with the first bericht.
     *
     * @throws nl.tegenkracht.starter.refusal.NotFound if the melding does not exist, or not for this caller
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

package nl.tegenkracht.klacht.regels;

import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.starter.clock.LegalClock;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.refusal.Stale;
import nl.tegenkracht.starter.security.Caller;
import org.springframework.stereotype.Component;

/**
 * Pins the regels of the day of indiening in a klacht that arrived when they were not known yet. That happens as soon
 * as someone with access sees the klacht for the first time after that (record 0181).
 */
@Component
public class RegelsPinner {

    private final Dossiers<Klacht> dossiers;
    private final RegelsRepository regelsRepository;
    private final LegalClock clock;

    RegelsPinner(Dossiers<Klacht> dossiers, RegelsRepository regelsRepository, LegalClock clock) {
        this.dossiers = dossiers;
        this.regelsRepository = regelsRepository;
        this.clock = clock;
    }

    /** The klacht with its regels pinned, if they are known now. */
    public Dossier<Klacht> pinIfKnown(Dossier<Klacht> dossier, Caller caller) {
        return dossier.state().regels() != null
                ? dossier
                : regelsRepository.inForceOn(dossier.state().indieningDate())
                        .map(geldend -> pin(dossier, geldend, caller))
                        .orElse(dossier);
    }

    private Dossier<Klacht> pin(Dossier<Klacht> dossier, Geldend geldend, Caller caller) {
        try {
            return dossiers.update(dossier, dossier.state().pinRegels(geldend, clock.now()), caller);
        } catch (Stale stale) {
            return dossiers.get(dossier.id(), caller);
        }
    }
}

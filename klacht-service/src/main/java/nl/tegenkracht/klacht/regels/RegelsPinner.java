package nl.tegenkracht.klacht.regels;

import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.clock.LegalClock;
import nl.tegenkracht.starter.refusal.Stale;
import org.springframework.stereotype.Component;

/**
 * Legt de regels van de dag van indiening vast in een klacht die binnenkwam toen zij nog niet bekend waren. Dat gebeurt
 * zodra iemand met toegang de klacht daarna voor het eerst ziet (besluit 0181).
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

    /** De klacht met vastgelegde regels, als die nu bekend zijn. */
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

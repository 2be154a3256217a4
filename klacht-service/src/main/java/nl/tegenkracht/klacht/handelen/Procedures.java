package nl.tegenkracht.klacht.handelen;

import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.KlachtProcedure;
import nl.tegenkracht.klacht.procedure.act.Passing;
import nl.tegenkracht.klacht.regels.RulesOfKlacht;
import org.springframework.stereotype.Component;

/** Finds the procedure of a klacht and as whom somebody takes part in it. */
@Component
class Procedures {

    private final RulesOfKlacht rules;
    private final LegalClock clock;

    Procedures(RulesOfKlacht rules, LegalClock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** @throws NotFound if the caller takes no part in it */
    Running of(Dossier<Klacht> dossier, Caller caller) {
        var klacht = dossier.state();
        var by = klacht.reader(caller.grantKeys()).orElseThrow(NotFound::new);
        var known = rules.of(klacht);
        var now = clock.now();
        var procedure = Passing.until(KlachtProcedure.of(klacht, dossier.stukken(), known), known,
                LegalClock.day(now));
        return new Running(dossier, procedure, known, by, caller, now);
    }
}

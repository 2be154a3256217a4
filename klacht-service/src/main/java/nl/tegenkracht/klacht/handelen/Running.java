package nl.tegenkracht.klacht.handelen;

import java.time.Instant;
import java.time.LocalDate;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.procedure.act.Acts;
import nl.tegenkracht.klacht.procedure.rules.ProcedureRules;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Procedure;

/**
 * The procedure of a klacht as it stands now, for one who takes part in it.
 *
 * @param dossier   the klacht
 * @param procedure as it stands today, with what the passing of time did
 * @param rules     under which it runs
 * @param by        who looks or acts, and as whom
 * @param caller    the same, as who makes the request
 * @param now       on the legal clock
 */
record Running(Dossier<Klacht> dossier, Procedure procedure, ProcedureRules rules, Actor by, Caller caller,
        Instant now) {

    Acts acts() {
        return new Acts(rules);
    }

    /** As who looks or acts knows them. */
    OwnNumbers numbers() {
        return OwnNumbers.of(procedure, by);
    }

    LocalDate today() {
        return LegalClock.day(now);
    }
}

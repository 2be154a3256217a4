package nl.tegenkracht.klacht.procedure.act;

import java.time.LocalDate;
import nl.tegenkracht.klacht.procedure.rules.ProcedureRules;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Procedure;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;
import nl.tegenkracht.klacht.procedure.state.Stage;

/**
 * What the passing of time does by itself. When the term to complete a klacht is over, the Klachtencommissie decides on
 * what is there, and its own term starts at the latest on the day after: nobody can keep it from starting. An advice
 * that is not read in time goes to the deputy too.
 */
public final class Passing {

    /** Code of the termijn in which a klacht can be completed. */
    static final String COMPLETION = "aanvulling";
    /** Code of the termijn in which is decided whether a klacht is admissible. */
    static final String ADMISSIBILITY = "ontvankelijkheid";

    private Passing() {
    }

    /** The procedure as it stands on this day. */
    public static Procedure until(Procedure procedure, ProcedureRules rules, LocalDate today) {
        var read = procedure.with(procedure.ledger()
                .lapsed(term -> term.code().equals(RunningTerm.READ) && term.isOverdue(today), today));
        return rules.areKnown() && read.stage() == Stage.AANVULLEN ? completed(read, rules, today) : read;
    }

    /** The last day for completing it, also if the klager answered before. */
    static LocalDate lastDay(Procedure procedure) {
        return procedure.ledger().terms().stream().filter(term -> term.code().equals(COMPLETION)).toList().getLast()
                .einde();
    }

    private static Procedure completed(Procedure procedure, ProcedureRules rules, LocalDate today) {
        var lastDay = lastDay(procedure);
        if (!today.isAfter(lastDay)) {
            return procedure;
        }
        var after = lastDay.plusDays(1);
        return new Step(procedure, procedure, rules, Actor.SYSTEEM, after).lapses(COMPLETION, 0)
                .intakeTo(Stage.COMPLEET).starts(ADMISSIBILITY, 0, null, after).procedure().completeOn(after);
    }
}

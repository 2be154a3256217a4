package nl.tegenkracht.klacht.procedure.act;

import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.PieceKind;

/** Carrying out a decision: by a named person, who is told what, about whom and from when, and nothing else. */
final class ExecutionActs {

    private ExecutionActs() {
    }

    static Step order(Act.GeefUitvoeringsopdracht act, Step step) {
        return step.requires(AdmissibilityActs.isFree(act.kenmerk(), step.procedure()), "executor-involved", null)
                .around(one -> one.ordered(act.track(), act.kenmerk(), act.stuk(), act.van()))
                .files(PieceKind.UITVOERINGSOPDRACHT, act.track(), act.stuk())
                .tells(LetterKind.UITVOERINGSOPDRACHT, act.track(), Participant.UITVOERDER);
    }

    /** With that it is over for who did it: what is not needed any more is not read any more. */
    static Step report(Act.MeldUitgevoerd act, Step step) {
        var order = step.procedure().surroundings().openFor(step.by().kenmerk(), 0)
                .filter(one -> one.nr() == act.opdracht()).findFirst().orElseThrow(NotFound::new);
        return step.requires(!act.op().isAfter(step.day()), "executed-day", null)
                .around(one -> one.carriedOut(order.nr(), act.op()))
                .tells(LetterKind.UITGEVOERD, order.track(), Participant.BEVOEGD_GEZAG);
    }
}

package nl.tegenkracht.klacht.procedure.act;

import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Stage;
import nl.tegenkracht.klacht.procedure.state.Track;

/**
 * Withdrawing a klacht or a part of it. Who was told something of it hears that it is over; who was not never learns of
 * it (D-23). They keep what they had.
 */
final class WithdrawalActs {

    private WithdrawalActs() {
    }

    static Step withdraw(Act.TrekIn act, Step step) {
        var parts = step.procedure().parts(act.track()).filter(part -> ActKind.TREK_IN.isPossibleIn(part.stage()))
                .toList();
        var withdrawn = step;
        for (var part : parts) {
            withdrawn = withdraw(part, withdrawn);
        }
        return withdrawn.procedure().tracks().stream().noneMatch(part -> part.stage().isIntake())
                ? intakeOver(withdrawn)
                : withdrawn;
    }

    private static Step withdraw(Track part, Step step) {
        var nr = part.nr();
        var withdrawn = step.to(nr, Stage.INGETROKKEN)
                .ledger(ledger -> ledger.lapsed(term -> term.track() == nr, step.day()))
                .tells(LetterKind.INGETROKKEN, nr, Participant.KLAGER, Participant.SECRETARIS);
        for (var other : new Participant[]{Participant.AANGEKLAAGDE, Participant.BEVOEGD_GEZAG}) {
            withdrawn = step.procedure().ledger().knows(other, nr)
                    ? withdrawn.tells(LetterKind.INGETROKKEN, nr, other)
                    : withdrawn;
        }
        return withdrawn;
    }

    /** What runs for the klacht as a whole: before admissibility everything, afterwards while a part is open. */
    private static Step intakeOver(Step step) {
        var allOver = step.procedure().stage().isOver();
        return step.ledger(ledger -> ledger.lapsed(term -> term.track() == 0
                && (allOver || term.code().equals(Passing.ADMISSIBILITY)), step.day()));
    }
}

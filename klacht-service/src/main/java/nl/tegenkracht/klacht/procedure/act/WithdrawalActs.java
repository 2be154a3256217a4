package nl.tegenkracht.klacht.procedure.act;

import java.util.List;
import java.util.stream.Stream;
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
        return intakeOver(withdrawn);
    }

    /** One act of several: it becomes a part of its own that is over; the rest goes on. */
    static Step withdrawOne(Act.TrekGedragingIn act, Step step) {
        var part = step.track(act.track());
        var rest = part.subject().gedragingen().stream().filter(one -> !one.equals(act.gedraging())).toList();
        var next = step.procedure().tracks().stream().mapToInt(Track::nr).max().orElseThrow() + 1;
        var known = step.requires(part.subject().gedragingen().contains(act.gedraging()) && !rest.isEmpty(),
                "only-conduct", null);
        var gone = part.numbered(next).about(List.of(act.gedraging())).at(Stage.INGETROKKEN);
        var withdrawn = known.now(step.procedure().withTracks(
                Stream.concat(step.procedure().tracks().stream(), Stream.of(gone)).toList()))
                .change(act.track(), one -> one.about(rest))
                .tells(LetterKind.GEDRAGING_INGETROKKEN, act.track(), Participant.KLAGER, Participant.SECRETARIS);
        return toWhoKnows(LetterKind.GEDRAGING_INGETROKKEN, act.track(), step, withdrawn);
    }

    private static Step toWhoKnows(LetterKind letter, int track, Step before, Step step) {
        var told = step;
        for (var other : List.of(Participant.AANGEKLAAGDE, Participant.BEVOEGD_GEZAG)) {
            told = before.procedure().ledger().knows(other, track) ? told.tells(letter, track, other) : told;
        }
        return told;
    }

    private static Step withdraw(Track part, Step step) {
        var nr = part.nr();
        var withdrawn = step.to(nr, Stage.INGETROKKEN)
                .ledger(ledger -> ledger.lapsed(term -> term.track() == nr, step.day()))
                .tells(LetterKind.INGETROKKEN, nr, Participant.KLAGER, Participant.SECRETARIS);
        return toWhoKnows(LetterKind.INGETROKKEN, nr, step, withdrawn);
    }

    /** What runs for the klacht as a whole: before admissibility everything, afterwards while a part is open. */
    static Step intakeOver(Step step) {
        if (step.procedure().tracks().stream().anyMatch(part -> part.stage().isIntake())) {
            return step;
        }
        var allOver = step.procedure().stage().isOver();
        return step.ledger(ledger -> ledger.lapsed(term -> term.track() == 0
                && (allOver || term.code().equals(Passing.ADMISSIBILITY)), step.day()));
    }
}

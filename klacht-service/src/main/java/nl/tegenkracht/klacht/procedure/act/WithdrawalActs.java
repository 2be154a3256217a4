package nl.tegenkracht.klacht.procedure.act;

import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Stage;
import nl.tegenkracht.klacht.procedure.state.Track;

/** Withdrawing a klacht or a part of it (D-23). Who had something of it keeps that. */
final class WithdrawalActs {

    private WithdrawalActs() {
    }

    static Step withdraw(Act.TrekIn act, Step step) {
        var parts = step.procedure().parts(act.track()).filter(part -> ActKind.TREK_IN.isPossibleIn(part.stage()))
                .toList();
        var withdrawn = step;
        for (var part : parts) {
            withdrawn = Endings.over(Stage.INGETROKKEN, LetterKind.INGETROKKEN, part.nr(), step, withdrawn);
        }
        return Endings.intakeOver(withdrawn);
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
        return Endings.toWhoKnows(LetterKind.GEDRAGING_INGETROKKEN, act.track(), step, withdrawn);
    }
}

package nl.tegenkracht.klacht.procedure.act;

import java.util.List;
import nl.tegenkracht.klacht.procedure.Knowing;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Stage;

/**
 * A part that is over before there was a decision. Who knows of it hears that it is over; who does not never learns of
 * it (D-23).
 */
final class Endings {

    private Endings() {
    }

    /** @param before as it was, to see who knew */
    static Step over(Stage stage, LetterKind letter, int track, Step before, Step step) {
        var over = step.to(track, stage).ledger(ledger -> ledger.lapsed(term -> term.track() == track, step.day()))
                .tells(letter, track, Participant.KLAGER, Participant.SECRETARIS);
        return toWhoKnows(letter, track, before, over);
    }

    /** A part was decided: what was asked for the time of the procedure is not waited for any more (art. 12 lid 4). */
    static Step decided(int track, Step step) {
        return intakeOver(step.lapses(VoorzieningActs.MEASURE, track));
    }

    static Step toWhoKnows(LetterKind letter, int track, Step before, Step step) {
        var told = step;
        for (var other : List.of(Participant.AANGEKLAAGDE, Participant.BEVOEGD_GEZAG)) {
            told = Knowing.of(before.procedure(), other, track) ? told.tells(letter, track, other) : told;
        }
        return told;
    }

    /** Who turns out to have got a letter before it was over hears that too; of a refusal nothing is told (art. 10.4). */
    static Step afterwards(Kennisgeving overtook, Step step) {
        return overtook.brief() == LetterKind.NIET_ONTVANKELIJK
                ? step
                : step.tells(overtook.brief(), overtook.track(), Participant.AANGEKLAAGDE);
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

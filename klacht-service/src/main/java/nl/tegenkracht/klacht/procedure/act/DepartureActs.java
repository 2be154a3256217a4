package nl.tegenkracht.klacht.procedure.act;

import java.util.List;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.PieceKind;
import nl.tegenkracht.klacht.procedure.state.Stage;
import nl.tegenkracht.klacht.procedure.state.Track;
import nl.tegenkracht.klacht.procedure.state.Wegval;
import nl.tegenkracht.klacht.procedure.state.Wegval.Wegvalreden;

/**
 * A party leaves, cannot be reached, or dies (review D). After a death letters and access of that party stop in the same
 * write, and nobody else comes in that place.
 */
final class DepartureActs {

    private DepartureActs() {
    }

    /** Who presides decides how it goes on: to end it, with a general advice or without. */
    static Step klager(Act.MeldKlagerWeg act, Step step) {
        var gone = possible(Participant.KLAGER, 0, act.reden(), step)
                .requires(!act.op().isAfter(step.day()), "gone-day", null)
                .around(one -> one.gone(new Wegval(Participant.KLAGER, 0, act.reden(), act.op())));
        return act.reden() != Wegvalreden.OVERLEDEN
                ? gone
                : MediationActs.stopAll(gone).lapses(Passing.COMPLETION, 0).ledger(
                        ledger -> ledger.lapsed(term -> term.voor() == Participant.KLAGER, step.day()))
                        .tells(LetterKind.KLAGER_OVERLEDEN, 0, Participant.SECRETARIS, Participant.VOORZITTER);
    }

    /** About who died there is no advice. */
    static Step aangeklaagde(Act.MeldAangeklaagdeWeg act, Step step) {
        var gone = possible(Participant.AANGEKLAAGDE, act.track(), act.reden(), step)
                .requires(!act.op().isAfter(step.day()), "gone-day", null);
        if (act.reden() != Wegvalreden.OVERLEDEN) {
            return gone(act.track(), act, gone);
        }
        for (var part : ofTheSamePerson(step.track(act.track()), step)) {
            var dead = gone(part.nr(), act, gone);
            gone = part.stage().isOver() ? dead : over(part.nr(), step, dead);
        }
        return gone;
    }

    private static Step gone(int track, Act.MeldAangeklaagdeWeg act, Step step) {
        return step.around(one -> one.gone(new Wegval(Participant.AANGEKLAAGDE, track, act.reden(), act.op())));
    }

    /** This part and every other that the same account has. */
    private static List<Track> ofTheSamePerson(Track part, Step step) {
        var account = part.subject().kenmerk();
        return step.procedure().tracks().stream().filter(one -> one.nr() == part.nr()
                || account != null && account.equals(one.subject().kenmerk())).toList();
    }

    private static Step possible(Participant party, int track, Wegvalreden reden, Step step) {
        var around = step.procedure().surroundings();
        return step.requires(!around.isDead(party, track), "gone-before", null)
                .requires(reden != Wegvalreden.TERUG || !around.isHere(party, track), "not-gone", null);
    }

    static Step end(Act.Beeindig act, Step step) {
        return over(act.track(), step, step
                .requires(step.procedure().surroundings().isDead(Participant.KLAGER, 0), "klager-here", null)
                .files(PieceKind.EINDE, act.track(), act.stuk()));
    }

    private static Step over(int track, Step before, Step step) {
        return Endings.intakeOver(Endings.over(Stage.BEEINDIGD, LetterKind.BEEINDIGD, track, before, step));
    }
}

package nl.tegenkracht.klacht.procedure.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Procedure;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;

/**
 * A term that is over while what it is for has not been done, and who has to do something about that.
 *
 * @param term the term, which still runs
 * @param wie  whose turn it is
 */
public record Lapse(RunningTerm term, Participant wie) {

    private static final Map<String, Participant> TURN = Map.of(Passing.ADMISSIBILITY, Participant.VOORZITTER,
            AdmissibilityActs.ADVICE, Participant.VOORZITTER, PieceActs.FURTHER, Participant.VOORZITTER);

    /** Who has to do something once this term is over; whoever has no turn of their own is spoken to by the secretaris. */
    public static Participant turn(String term) {
        return TURN.getOrDefault(term, Participant.SECRETARIS);
    }

    /** The lapses on this day. */
    public static List<Lapse> on(Procedure procedure, LocalDate day) {
        return procedure.ledger().terms().stream().filter(term -> term.isOverdue(day))
                .map(term -> new Lapse(term, turn(term.code()))).toList();
    }
}

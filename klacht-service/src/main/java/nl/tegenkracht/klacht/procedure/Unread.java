package nl.tegenkracht.klacht.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tegenkracht.klacht.procedure.rules.ProcedureRules;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Procedure;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;
import nl.tegenkracht.klacht.procedure.state.RunningTerm.TermStatus;

/**
 * Letters from which a term of a party runs, and of which it is not known after the servicenorm that they were read:
 * then the secretaris calls or sends them (review E14). Who opened what is not known here.
 */
public final class Unread {

    private static final Map<LetterKind, String> TERMS = Map.of(LetterKind.VERZOEK_AANVULLING, "aanvulling",
            LetterKind.UITNODIGING, "nadere-stukken", LetterKind.STUK_ANDERE_PARTIJ, "reactie-laat-stuk",
            LetterKind.FEITENOVERZICHT, "reactie-feiten");

    private Unread() {
    }

    /** The letters to this party that should have been read by now, among all of them; oldest first. */
    public static List<Kennisgeving> due(Procedure procedure, ProcedureRules rules, Actor party, LocalDate today) {
        return Reading.addressedTo(procedure, party).stream().filter(letter -> isDue(letter, procedure, rules, today))
                .toList();
    }

    /** Whether it lay there for longer than the servicenorm, and something still depends on it. */
    public static boolean isDue(Kennisgeving letter, Procedure procedure, ProcedureRules rules, LocalDate today) {
        return !isReached(letter) && term(letter, procedure).isPresent() && rules.isNorm(RunningTerm.LETTER)
                && today.isAfter(rules.end(RunningTerm.LETTER, letter.op()));
    }

    /** Made known, or delivered in another way than by lying here, which is on its own day. */
    private static boolean isReached(Kennisgeving letter) {
        return letter.bekend() != null || letter.bezorgd() != null && letter.bezorgd().isAfter(letter.op());
    }

    /** What this party has to do before a day because of this letter, if that still runs. */
    public static Optional<RunningTerm> term(Kennisgeving letter, Procedure procedure) {
        return Stream.ofNullable(TERMS.get(letter.brief()))
                .flatMap(code -> procedure.ledger().running(code, letter.track()))
                .filter(term -> term.start().equals(letter.op()))
                .filter(term -> term.voor() == letter.aan()
                        || term.voor() == null && letter.aan() == Participant.KLAGER)
                .findFirst();
    }

    /** That it is to be made known, as a term beside the others: nothing of it is kept. */
    public static RunningTerm asTerm(Kennisgeving letter, ProcedureRules rules) {
        return new RunningTerm(RunningTerm.LETTER, letter.track(), letter.aan(), letter.op(),
                rules.end(RunningTerm.LETTER, letter.op()), TermStatus.RUNNING, null);
    }
}

package nl.tegenkracht.klacht.brieven;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.klacht.procedure.rules.ProcedureRules;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;
import nl.tegenkracht.klacht.termijnen.TermijnNames;

/**
 * What a term that is over means, for each who may know of it: nothing is promised that the regeling does not give. The
 * secretaris has a letter for whoever should have acted.
 */
final class LateNotice {

    private static final Set<String> OF_THE_COMMISSIE = Set.of(Letter.ADMISSIBILITY, Letter.ADVICE);
    private static final Set<String> OF_THE_AUTHORITY = Set.of(Letter.DECISION, Letter.NOTICE, Letter.INADMISSIBLE,
            RunningTerm.READ);

    private LateNotice() {
    }

    static Text of(RunningTerm term, Participant reader) {
        return Text.of("brieven.late." + whose(term.code()) + "." + switch (reader) {
            case KLAGER, AANGEKLAAGDE, VERTROUWENSPERSOON -> "party";
            case BEVOEGD_GEZAG -> "gezag";
            default -> "handler";
        });
    }

    private static String whose(String code) {
        return OF_THE_AUTHORITY.contains(code)
                ? "authority"
                : OF_THE_COMMISSIE.contains(code) ? "commissie" : code.equals(RunningTerm.LETTER) ? "unread" : "other";
    }

    /** Whether there is somebody to write to. */
    static boolean hasLetter(RunningTerm term) {
        return OF_THE_AUTHORITY.contains(term.code()) || OF_THE_COMMISSIE.contains(term.code());
    }

    /** The letter to whoever should have acted. */
    static LetterText letter(RunningTerm term, List<RunningTerm> all, ProcedureRules rules) {
        var authority = OF_THE_AUTHORITY.contains(term.code());
        return new LetterText(rules, all)
                .say("brieven.late.letter.to", PaperNames.of(authority
                        ? Participant.BEVOEGD_GEZAG
                        : Participant.VOORZITTER))
                .say("brieven.late.letter.what", TermijnNames.name(term.code()))
                .until(Optional.of(term), "brieven.late.letter.day")
                .say("brieven.late.letter.still")
                .alsoIf(term.code().equals(Letter.DECISION), "brieven.late.letter.not-adjourn")
                .alsoIf(term.code().equals(Letter.ADVICE), "brieven.late.letter.announce")
                .say("brieven.late.letter.who");
    }
}

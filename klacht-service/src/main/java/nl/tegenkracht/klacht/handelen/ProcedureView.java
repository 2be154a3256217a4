package nl.tegenkracht.klacht.handelen;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Piece;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;
import nl.tegenkracht.klacht.procedure.state.Stage;
import nl.tegenkracht.klacht.procedure.state.Voorziening;

/**
 * The procedure as one who takes part may see it: nothing in here is about another part, or meant for others.
 *
 * @param as           as whom the reader takes part
 * @param parts        the reader's own parts; every number in here counts what is the reader's (record 0377)
 * @param members      who of the Klachtencommissie handle it; empty if that is not this reader's
 * @param terms        the terms that started, oldest first
 * @param letters      what this reader was told; for the Klachtencommissie what everybody was told
 * @param pieces       what this reader may read, in the order in which it came
 * @param voorzieningen measures that this reader knows of
 * @param beside        who assists which party and how a party is reached, as far as this reader may know
 * @param overtaken     the numbers of the letters that are not to be sent any more
 */
public record ProcedureView(Participant as, List<Part> parts, List<Member> members, List<RunningTerm> terms,
        List<Kennisgeving> letters, List<Piece> pieces, List<Voorziening> voorzieningen,
        List<Beside> beside, Set<Integer> overtaken) {

    public ProcedureView {
        parts = List.copyOf(parts);
        members = List.copyOf(members);
        terms = List.copyOf(terms);
        letters = List.copyOf(letters);
        pieces = List.copyOf(pieces);
        voorzieningen = List.copyOf(voorzieningen);
        beside = List.copyOf(beside);
        overtaken = Set.copyOf(overtaken);
    }

    /**
     * The seats in which nobody sits who is benoemd now, for who has to see to that: the secretaris and the chair; empty
     * once every part is over.
     */
    public List<Member> vacantSeats() {
        var over = parts.stream().allMatch(part -> part.stage() != null && part.stage().isOver());
        return over || as != Participant.SECRETARIS && as != Participant.VOORZITTER
                ? List.of()
                : members.stream().filter(member -> member.naam() == null).toList();
    }

    /**
     * A part of the klacht.
     *
     * @param nr      its number among those of this reader
     * @param stage   where it stands, as far as this reader may know
     * @param hearing day of the hearing, or {@code null}
     * @param apart   whether the parties are heard apart
     * @param gevolgd whether the decision follows the advice, or {@code null} while there is none
     */
    public record Part(int nr, Stage stage, LocalDate hearing, boolean apart, Boolean gevolgd) {}

    /**
     * One of those who handle it.
     *
     * @param zetel code of the seat
     * @param naam  name, or {@code null} while the seat is vacant
     * @param as    as whom that person takes part
     * @param vrij  day on which that person declared not to be involved, or {@code null}
     */
    public record Member(String zetel, String naam, Participant as, LocalDate vrij) {

        @Override
        public String toString() {
            return "Member[]";
        }
    }
}

package nl.tegenkracht.klacht.brieven;

import static nl.tegenkracht.klacht.brieven.PapersOfAKlacht.FILED;
import static nl.tegenkracht.klacht.brieven.PapersOfAKlacht.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Piece;
import nl.tegenkracht.klacht.procedure.state.PieceKind;
import org.junit.jupiter.api.Test;

class AttachmentsTest {

    /** Decided upon days before it was signed and sent. */
    @Test
    void withAnAdviceGoesWhatBelongsToItAlsoIfItIsOlder() {
        var readable = List.of(piece("h", PieceKind.HOORVERSLAG, 1, 1), piece("f", PieceKind.FEITENOVERZICHT, 1, 2),
                piece("a", PieceKind.ADVIES, 1, 5), piece("other", PieceKind.ADVIES, 2, 5));

        assertThat(attached(9, LetterKind.AFSCHRIFT_ADVIES, readable)).containsExactly("h", "a");
        assertThat(attached(2, LetterKind.FEITENOVERZICHT, readable)).containsExactly("h", "f");
    }

    @Test
    void otherwiseOnlyWhatCameThatDay() {
        var readable = List.of(piece("first", PieceKind.UITNODIGING, 1, 3),
                piece("second", PieceKind.UITNODIGING, 1, 6));

        assertThat(attached(3, LetterKind.UITNODIGING, readable)).containsExactly("first");
        assertThat(attached(6, LetterKind.UITNODIGING, readable)).containsExactly("second");
    }

    /** It keeps the day on which it came in. */
    @Test
    void aLatePieceThatIsAdmittedLaterGoesWithItsLetterAndNoneOfOneself() {
        var late = new Piece("late", PieceKind.STUK, 1, Participant.AANGEKLAAGDE, FILED.plusDays(4));
        var own = new Piece("own", PieceKind.STUK, 1, Participant.KLAGER, FILED.plusDays(5));

        assertThat(attached(5, LetterKind.STUK_ANDERE_PARTIJ, List.of(own, late))).containsExactly("late");
    }

    private static Piece piece(String stuk, PieceKind kind, int track, int day) {
        return new Piece(stuk, kind, track, Participant.SECRETARIS, FILED.plusDays(day));
    }

    private static List<String> attached(int day, LetterKind kind, List<Piece> readable) {
        return Attachments.of(letter(day, kind, Participant.KLAGER, "s"), readable).stream().map(Piece::stuk).toList();
    }
}

package nl.tegenkracht.klacht.brieven;

import java.time.LocalDate;
import java.util.List;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Piece;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;

/**
 * Brieven, stukken and days of a procedure for one reader: for the page of the klacht.
 *
 * @param as       as whom the reader takes part
 * @param letters  what the reader was told; for the Klachtencommissie what everybody was told
 * @param pieces   what the reader may read, numbered for this reader alone (no gap tells of what is withheld)
 * @param reminders what the reader has to do, and before which day
 * @param timeline what happened and what comes
 * @param divided  whether the reader has more than one part to tell apart
 */
public record PapersView(Participant as, List<LetterLine> letters, List<PieceLine> pieces,
        List<ReminderLine> reminders, List<TimelineEntry> timeline, boolean divided) {

    public PapersView {
        letters = List.copyOf(letters);
        pieces = List.copyOf(pieces);
        reminders = List.copyOf(reminders);
        timeline = List.copyOf(timeline);
    }

    /**
     * A letter in the list.
     *
     * @param letter  the letter
     * @param foreign whether somebody else than the reader was told
     * @param status  what became of one to somebody else, or {@code null}
     */
    public record LetterLine(Kennisgeving letter, boolean foreign, Text status) {

        public Text title() {
            var title = LetterWriter.title(letter.brief());
            return foreign ? Text.of("brieven.list.letters.to", title, PaperNames.of(letter.aan())) : title;
        }

        /** Whether its text is kept here. */
        public boolean isReadable() {
            return letter.stuk() != null;
        }
    }

    /**
     * A piece in the list.
     *
     * @param number its number for this reader
     * @param piece  the piece
     */
    public record PieceLine(int number, Piece piece) {

        public Text title() {
            return piece.isMended()
                    ? Text.of("brieven.piece.mended", PaperNames.of(piece.kind()))
                    : PaperNames.of(piece.kind());
        }

        public Text by() {
            return PaperNames.of(piece.door());
        }
    }

    /**
     * Something the reader has to do.
     *
     * @param term   the term, which runs
     * @param what   what has to happen
     * @param left   how long there is, or how long it is over
     * @param notice what it means that it is over, or {@code null}
     */
    public record ReminderLine(RunningTerm term, Text what, Text left, Text notice) {

        public boolean late() {
            return notice != null;
        }

        /** Whether it is a letter to make known. */
        public boolean isUnread() {
            return term.code().equals(RunningTerm.LETTER);
        }

        /** Whether the Klachtencommissie has a letter to whoever should have acted. */
        public boolean hasLetter(Participant reader) {
            return late() && reader == Participant.SECRETARIS && LateNotice.hasLetter(term);
        }
    }

    /**
     * Something that happened, or that comes.
     *
     * @param day    the day
     * @param what   what
     * @param status what became of it, or {@code null}
     * @param why    the sentences behind the day
     * @param coming whether it is still to come
     * @param late   whether it should have happened by now
     * @param part   number of the part it is about; 0 for the klacht as a whole
     * @param letter id of the letter, or {@code null}
     */
    public record TimelineEntry(LocalDate day, Text what, Text status, List<Text> why, boolean coming, boolean late,
            int part, String letter) {}

    @Override
    public String toString() {
        return "PapersView[]";
    }
}

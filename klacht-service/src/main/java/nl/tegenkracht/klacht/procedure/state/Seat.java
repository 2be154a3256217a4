package nl.tegenkracht.klacht.procedure.state;

import java.time.LocalDate;

/**
 * One of the seats of the panel that handles this klacht.
 *
 * @param zetel   code of the seat in the regelset
 * @param kenmerk pseudonym of the benoeming, or {@code null} while it is vacant
 * @param voorzit whether who sits here presides
 * @param sinds   since when it is so
 * @param vrij    day on which who sits here declared not to be involved; {@code null} while nobody did
 */
public record Seat(String zetel, String kenmerk, boolean voorzit, LocalDate sinds, LocalDate vrij) {

    /** Whoever sits here has declared nothing yet. */
    public Seat(String zetel, String kenmerk, boolean voorzit, LocalDate sinds) {
        this(zetel, kenmerk, voorzit, sinds, null);
    }

    /** As whom who sits here takes part. */
    public Participant as() {
        return voorzit ? Participant.VOORZITTER : Participant.LID;
    }

    Seat declaredFree(LocalDate day) {
        return new Seat(zetel, kenmerk, voorzit, sinds, day);
    }

    Seat heldBy(String next, LocalDate day) {
        return new Seat(zetel, next, voorzit, day);
    }
}

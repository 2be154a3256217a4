package nl.tegenkracht.klacht.procedure.state;

import java.time.LocalDate;

/**
 * One of the seats of the panel that handles this klacht.
 *
 * @param zetel   code of the seat in the regelset
 * @param kenmerk pseudonym of the benoeming, or {@code null} while it is vacant
 * @param voorzit whether who sits here presides
 * @param sinds   since when it is so
 */
public record Seat(String zetel, String kenmerk, boolean voorzit, LocalDate sinds) {

    /** As whom who sits here takes part. */
    public Participant as() {
        return voorzit ? Participant.VOORZITTER : Participant.LID;
    }

    Seat heldBy(String next, LocalDate day) {
        return new Seat(zetel, next, voorzit, day);
    }
}

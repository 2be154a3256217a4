package nl.tegenkracht.klacht.procedure.state;

import java.time.LocalDate;
import nl.tegenkracht.klacht.procedure.state.Bereik.Kanaal;

/**
 * Kennisgeving: something that somebody is told in this procedure. Kept, so that it shows who knows what.
 *
 * @param nr      its number within the klacht, from 1
 * @param brief   which letter
 * @param track   number of the part it is about; 0 for the klacht as a whole
 * @param aan     who is told
 * @param op      day on which it was made
 * @param bezorgd day on which it lay readable, or was handed over or posted; {@code null} until that is proved
 * @param stuk    id of the stuk with its text, or {@code null} if there is none
 * @param bekend  how it was made known to who did not read it, or {@code null}
 */
public record Kennisgeving(int nr, LetterKind brief, int track, Participant aan, LocalDate op, LocalDate bezorgd,
        String stuk, Bekend bekend) {

    /**
     * It was read out, or sent on paper, after it lay unread (review E14).
     *
     * @param via how
     * @param op  day
     */
    public record Bekend(Kanaal via, LocalDate op) {}

    Kennisgeving deliveredOn(LocalDate day) {
        return new Kennisgeving(nr, brief, track, aan, op, day, stuk, bekend);
    }

    Kennisgeving writtenAs(String text) {
        return new Kennisgeving(nr, brief, track, aan, op, bezorgd, text, bekend);
    }

    Kennisgeving madeKnown(Bekend how) {
        return new Kennisgeving(nr, brief, track, aan, op, bezorgd, stuk, how);
    }
}

package nl.tegenkracht.klacht.procedure.state;

import java.time.LocalDate;

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
 */
public record Kennisgeving(int nr, LetterKind brief, int track, Participant aan, LocalDate op, LocalDate bezorgd,
        String stuk) {

    Kennisgeving deliveredOn(LocalDate day) {
        return new Kennisgeving(nr, brief, track, aan, op, day, stuk);
    }

    Kennisgeving writtenAs(String text) {
        return new Kennisgeving(nr, brief, track, aan, op, bezorgd, text);
    }
}

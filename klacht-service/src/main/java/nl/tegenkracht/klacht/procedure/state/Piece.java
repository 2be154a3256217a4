package nl.tegenkracht.klacht.procedure.state;

import java.time.LocalDate;

/**
 * A piece of the procedure: a reference to a stuk, which holds the text, encrypted.
 *
 * @param stuk    id of the stuk
 * @param kind    what it is
 * @param track   number of the part it belongs to; 0 for the klacht as a whole
 * @param door    as whom somebody wrote it
 * @param op      day on which
 * @param herstelt id of the stuk of which this is the mended version, which stays; {@code null} if it is none
 */
public record Piece(String stuk, PieceKind kind, int track, Participant door, LocalDate op, String herstelt) {

    public Piece(String stuk, PieceKind kind, int track, Participant door, LocalDate op) {
        this(stuk, kind, track, door, op, null);
    }

    /** Whether it is a mended version: it counts for nothing, and is read by who read the one before. */
    public boolean isMended() {
        return herstelt != null;
    }
}

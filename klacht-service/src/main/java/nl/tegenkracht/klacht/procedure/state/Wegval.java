package nl.tegenkracht.klacht.procedure.state;

import java.time.LocalDate;

/**
 * That a party left, cannot be reached, died, or is there again.
 *
 * @param partij which party
 * @param track  the part of that aangeklaagde; 0 for the klager
 * @param reden  what happened
 * @param op     on which day
 */
public record Wegval(Participant partij, int track, Wegvalreden reden, LocalDate op) {

    /** What happened. The database holds the names of the constants. */
    public enum Wegvalreden {
        /** Does not work here any more: letters go by hand. */
        VERTROKKEN,
        /** For a while: letters go by hand. */
        NIET_BEREIKBAAR,
        /** Letters and access stop in the same write. */
        OVERLEDEN,
        /** There again. */
        TERUG
    }
}

package nl.tegenkracht.klacht.procedure.state;

import java.time.LocalDate;

/**
 * A term that started in this procedure, and what became of it.
 *
 * @param code   code of the termijn or servicenorm in the regelset
 * @param track  number of the part it belongs to; 0 for the klacht as a whole
 * @param voor   whose term it is, if each party has its own; otherwise {@code null}
 * @param start  day of what started it; that day does not count
 * @param einde  last day
 * @param status what became of it
 * @param op     since when that is so, or {@code null} while it runs
 */
public record RunningTerm(String code, int track, Participant voor, LocalDate start, LocalDate einde,
        TermStatus status, LocalDate op) {

    /** Code of the servicenorm in which the bevoegd gezag reads the advice; after that the deputy can too. */
    public static final String READ = "advies-gelezen";

    /** Code of the servicenorm in which a party reads a letter to which it has to react (review E14). */
    public static final String LETTER = "brief-gelezen";

    /** What became of a term. The database holds the names of the constants. */
    public enum TermStatus {
        RUNNING,
        /** Done on or before the last day. */
        MET,
        /** Done, but after the last day. */
        MISSED,
        /** It ended and there is nothing left to do for it. */
        LAPSED,
        /** Another day came in its place. */
        SUPERSEDED
    }

    public boolean runs() {
        return status == TermStatus.RUNNING;
    }

    /** Whether it runs, and its last day is over. */
    public boolean isOverdue(LocalDate today) {
        return runs() && today.isAfter(einde);
    }

    boolean is(String term, int part) {
        return code.equals(term) && track == part;
    }

    /** What it was for is done. */
    RunningTerm done(LocalDate day) {
        return became(day.isAfter(einde) ? TermStatus.MISSED : TermStatus.MET, day);
    }

    /** Another day comes in its place; if that is said too late, it was missed. */
    RunningTerm replaced(LocalDate day) {
        return became(day.isAfter(einde) ? TermStatus.MISSED : TermStatus.SUPERSEDED, day);
    }

    RunningTerm became(TermStatus next, LocalDate day) {
        return new RunningTerm(code, track, voor, start, einde, next, day);
    }
}

package nl.tegenkracht.core.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The clock of the law: for termijnen (the periods the regulation sets), letters and retention. Movable in the local
 * demo; tokens, sessions and audit use the technical {@link java.time.Clock}.
 */
public interface LegalClock {

    /** The zone in which days begin and end (D-03). */
    ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    Instant now();

    /** Today in the Netherlands; whoever needs the moment too asks for that and derives the day from it. */
    default LocalDate today() {
        return day(now());
    }

    /** The day of a moment in the Netherlands. */
    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}

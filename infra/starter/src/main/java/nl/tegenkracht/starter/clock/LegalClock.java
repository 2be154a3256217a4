package nl.tegenkracht.starter.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * De klok van het recht: voor termijnen, brieven en bewaartermijnen. In de lokale demo verzetbaar; tokens, sessies en
 * audit gebruiken de technische {@link java.time.Clock}.
 */
public interface LegalClock {

    /** De zone waarin dagen beginnen en eindigen (besluit 3). */
    ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    Instant now();

    /** De dag van nu in Nederland. */
    default LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }
}

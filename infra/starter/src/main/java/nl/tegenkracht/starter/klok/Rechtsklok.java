package nl.tegenkracht.starter.klok;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * De klok van het recht: voor termijnen, brieven en bewaartermijnen. In de lokale demo verzetbaar; tokens, sessies en
 * audit gebruiken de technische {@link java.time.Clock}.
 */
public interface Rechtsklok {

    /** De zone waarin dagen beginnen en eindigen (besluit 3). */
    ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    Instant nu();

    /** De dag van nu in Nederland. */
    default LocalDate vandaag() {
        return LocalDate.ofInstant(nu(), ZONE);
    }
}

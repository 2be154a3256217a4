package nl.tegenkracht.klacht.procedure.state;

import java.time.LocalDate;

/**
 * The time before the Klachtencommissie decides whether it is admissible.
 *
 * @param ingediend day of receipt of the klaagschrift, Europe/Amsterdam
 * @param compleet  day from which it counts as complete, or {@code null}
 */
public record Intake(LocalDate ingediend, LocalDate compleet) {

    Intake compleetOn(LocalDate day) {
        return new Intake(ingediend, day);
    }
}

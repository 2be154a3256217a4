package nl.tegenkracht.terms;

import java.time.LocalDate;
import nl.tegenkracht.contracts.Text;

/**
 * Verschuiving: an end date that shifted, and why.
 *
 * @param van   the day on which the termijn would end
 * @param naar  the day on which it ends now
 * @param grond what shifted it
 */
public record Verschuiving(LocalDate van, LocalDate naar, ShiftReason grond) {

    /** The reason in plain words, with the artikel. */
    public Text reden() {
        return grond.text();
    }
}

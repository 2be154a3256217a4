package nl.tegenkracht.terms;

import java.time.LocalDate;
import nl.tegenkracht.contracts.Text;

/** Why the end of a termijn shifted; what is shown of it is made when it is read. */
public sealed interface ShiftReason {

    /**
     * The termijn would end on a day that is no working day (Algemene termijnenwet art. 1 lid 1).
     *
     * @param day  that day
     * @param kind what it is, for example a Sunday
     */
    record NoWorkingDay(LocalDate day, Text kind) implements ShiftReason {}

    /** There would be fewer than two working days in the termijn (Algemene termijnenwet art. 2). */
    record TooFewWorkingDays() implements ShiftReason {}

    /** In plain words, with the artikel. */
    default Text text() {
        return switch (this) {
            case NoWorkingDay off -> Text.of("terms.shift.no-working-day", off.day(), off.kind());
            case TooFewWorkingDays few -> Text.of("terms.shift.too-few-working-days");
        };
    }
}

package nl.tegenkracht.terms;

import java.time.LocalDate;

/** Why the end of a termijn shifted; what is shown of it is made when it is read. */
public sealed interface ShiftReason {

    /**
     * The termijn would end on a day that is no working day (Algemene termijnenwet art. 1 lid 1).
     *
     * @param day  that day
     * @param kind what it is, for example {@code een zondag}
     */
    record NoWorkingDay(LocalDate day, String kind) implements ShiftReason {}

    /** There would be fewer than two working days in the termijn (Algemene termijnenwet art. 2). */
    record TooFewWorkingDays() implements ShiftReason {}

    /** In plain words, with the artikel. */
    default String text() {
        return switch (this) {
            case NoWorkingDay off -> TermijnText.day(off.day()) + " is " + off.kind()
                    + "; de termijn loopt door tot de eerstvolgende werkdag (Algemene termijnenwet art. 1 lid 1).";
            case TooFewWorkingDays few ->
                "Er moeten ten minste twee werkdagen in de termijn zitten (Algemene termijnenwet art. 2).";
        };
    }
}

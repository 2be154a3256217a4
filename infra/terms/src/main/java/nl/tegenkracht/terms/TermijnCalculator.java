package nl.tegenkracht.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Regelset.CalendarUnit;
import nl.tegenkracht.contracts.Regelset.Direction;
import nl.tegenkracht.contracts.Regelset.Termijn;

/**
 * Calculates a termijn (a legal time limit) from a regelset. The Algemene termijnenwet applies only if the regelset
 * says so.
 */
public final class TermijnCalculator {

    private final AlgemeneTermijnenwet termijnenwet;

    public TermijnCalculator(AlgemeneTermijnenwet termijnenwet) {
        this.termijnenwet = termijnenwet;
    }

    /**
     * Calculates from an event. A termijn that runs on from the end of another one, like verdaging, starts on the last
     * day of that one as it stands, with its verschuivingen.
     *
     * @param start day of the event, Europe/Amsterdam
     * @throws IllegalArgumentException if the termijn is in hours: those run from a moment
     */
    public TermijnDate calculate(Regelset regelset, Termijn termijn, LocalDate start) {
        var raw = raw(termijn, start);
        var verschuivingen = regelset.atw() ? termijnenwet.shift(termijn, start, raw) : List.<Verschuiving>of();
        return new TermijnDate(termijn, start, raw, verschuivingen);
    }

    /** The end of a termijn in hours, that runs from a moment, through nights and weekends (art. 4 onder a). */
    public static Instant calculate(Termijn termijn, Instant start) {
        if (termijn.eenheid() != CalendarUnit.HOURS) {
            throw new IllegalArgumentException("This termijn runs from a day");
        }
        var hours = Duration.ofHours(termijn.aantal());
        return termijn.richting() == Direction.BACKWARD ? start.minus(hours) : start.plus(hours);
    }

    /** The working day that is so many working days after a day: servicenormen are counted in these. */
    public LocalDate afterWorkingDays(LocalDate start, int workingDays) {
        return start.plusDays(1).datesUntil(LocalDate.MAX).filter(termijnenwet::isWorkingDay).skip(workingDays - 1L)
                .findFirst().orElseThrow();
    }

    private static LocalDate raw(Termijn termijn, LocalDate start) {
        var duration = duration(termijn);
        return termijn.richting() == Direction.BACKWARD ? start.minus(duration) : start.plus(duration);
    }

    private static Period duration(Termijn termijn) {
        return switch (termijn.eenheid()) {
            case HOURS -> throw new IllegalArgumentException("This termijn runs from a moment");
            case DAYS -> Period.ofDays(termijn.aantal());
            case WEEKS -> Period.ofWeeks(termijn.aantal());
            case MONTHS -> Period.ofMonths(termijn.aantal());
            case YEARS -> Period.ofYears(termijn.aantal());
        };
    }
}

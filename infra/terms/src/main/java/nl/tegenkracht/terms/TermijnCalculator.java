package nl.tegenkracht.terms;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import nl.tegenkracht.contracts.Regelset;
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
     * Calculates from an event.
     *
     * @param start day of the event, Europe/Amsterdam
     */
    public TermijnDate calculate(Regelset regelset, Termijn termijn, LocalDate start) {
        var raw = raw(termijn, start);
        var verschuivingen = regelset.atw() ? termijnenwet.shift(termijn, start, raw) : List.<Verschuiving>of();
        return new TermijnDate(termijn, start, raw, verschuivingen);
    }

    private static LocalDate raw(Termijn termijn, LocalDate start) {
        var duration = duration(termijn);
        return termijn.richting() == Direction.BACKWARD ? start.minus(duration) : start.plus(duration);
    }

    private static Period duration(Termijn termijn) {
        return switch (termijn.eenheid()) {
            case DAYS -> Period.ofDays(termijn.aantal());
            case WEEKS -> Period.ofWeeks(termijn.aantal());
            case MONTHS -> Period.ofMonths(termijn.aantal());
            case YEARS -> Period.ofYears(termijn.aantal());
        };
    }
}

package nl.tegenkracht.klacht.bevindingen;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Regelset.Termijn;
import nl.tegenkracht.terms.TermijnCalculator;

/** How long ago the last incident may be when a klacht is filed, counted back from that day (record 0184). */
public class FilingPeriod {

    static final String TERMIJN = "indienen";

    private final TermijnCalculator calculator;

    public FilingPeriod(TermijnCalculator calculator) {
        this.calculator = calculator;
    }

    LocalDate limit(Regelset regelset, Termijn termijn, LocalDate filed) {
        return calculator.calculate(regelset, termijn, filed).einde();
    }

    /** The earliest day that the last incident may be of, if it is filed on this day. */
    public Optional<LocalDate> firstDay(Regelset regelset, LocalDate filed) {
        return regelset.termijn(TERMIJN).map(termijn -> limit(regelset, termijn, filed));
    }

    /** The last day, from today on, on which it can be filed in time; empty if that is over or there is no incident. */
    public Optional<LocalDate> lastDay(Regelset regelset, LocalDate incident, LocalDate today) {
        return incident == null || incident.isAfter(today)
                ? Optional.empty()
                : regelset.termijn(TERMIJN).flatMap(termijn -> Stream.iterate(today, day -> day.plusDays(1))
                        .takeWhile(day -> !limit(regelset, termijn, day).isAfter(incident))
                        .reduce((_, later) -> later));
    }
}

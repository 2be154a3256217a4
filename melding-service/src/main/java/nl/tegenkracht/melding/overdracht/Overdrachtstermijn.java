package nl.tegenkracht.melding.overdracht;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.terms.TermijnCalculator;
import nl.tegenkracht.terms.TermijnDate;

/**
 * Until when who stops hands over: a month after the end of the benoeming, by the regelset of that day (KR-2021 art. 5
 * lid 7). Without a regelset nobody knows.
 */
final class Overdrachtstermijn {

    private static final String TERMIJN = "overdracht";

    private final Supplier<List<Regelset>> regelsets;
    private final TermijnCalculator calculator;

    Overdrachtstermijn(Supplier<List<Regelset>> regelsets, TermijnCalculator calculator) {
        this.regelsets = regelsets;
        this.calculator = calculator;
    }

    /** @param stops the last day on which it was done */
    Optional<LocalDate> lastDay(LocalDate stops) {
        return regelsets.get().stream()
                .filter(regelset -> regelset.appliesOn(stops) && regelset.termijn(TERMIJN).isPresent())
                .max(Comparator.comparing(Regelset::van))
                .map(regelset -> calculator.calculate(regelset, regelset.termijn(TERMIJN).orElseThrow(), stops))
                .map(TermijnDate::einde);
    }
}

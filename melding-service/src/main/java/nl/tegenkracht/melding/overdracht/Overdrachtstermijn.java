package nl.tegenkracht.melding.overdracht;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.melding.termijn.RegelsetTermijn;
import nl.tegenkracht.terms.TermijnCalculator;
import nl.tegenkracht.terms.TermijnDate;

/**
 * Until when who stops hands over: a month after the end of the benoeming, by the regelset of that day (KR-2021 art. 5
 * lid 7). Without a regelset nobody knows.
 */
final class Overdrachtstermijn {

    private final RegelsetTermijn termijn;

    Overdrachtstermijn(Supplier<List<Regelset>> regelsets, TermijnCalculator calculator) {
        this.termijn = new RegelsetTermijn("overdracht", regelsets, calculator);
    }

    /** @param stops the last day on which it was done */
    Optional<LocalDate> lastDay(LocalDate stops) {
        return termijn.from(stops, stops).map(TermijnDate::einde);
    }
}

package nl.tegenkracht.melding.vernietigen;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.MeldingRetention;
import nl.tegenkracht.melding.termijn.RegelsetTermijn;
import nl.tegenkracht.terms.TermijnCalculator;
import nl.tegenkracht.terms.TermijnDate;

/**
 * Until when a closed melding is kept: the term of the regelset that held on the day of closing, from that day, or, if a
 * klacht followed, from the day on which the last remedy ended (KR-2021 art. 5 lid 6, both limbs). Without a regelset
 * nobody knows, and nothing is destroyed.
 */
final class Bewaartermijn {

    private final RegelsetTermijn termijn;

    Bewaartermijn(Supplier<List<Regelset>> regelsets, TermijnCalculator calculator) {
        this.termijn = new RegelsetTermijn("vernietiging", regelsets, calculator);
    }

    /**
     * When the term of this melding ends.
     *
     * @param remedies when the last remedy of a klacht that followed ended, if that is known
     */
    Optional<TermijnDate> of(Melding melding, Optional<LocalDate> remedies) {
        return MeldingRetention.closedAt(melding).map(LegalClock::day)
                .flatMap(closed -> termijn.from(closed, later(closed, remedies)));
    }

    /** Never sooner than the confirmation itself allows: it is not closed twice at once. */
    private static LocalDate later(LocalDate closed, Optional<LocalDate> remedies) {
        return remedies.filter(ended -> ended.isAfter(closed)).orElse(closed);
    }
}

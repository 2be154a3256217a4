package nl.tegenkracht.melding.vernietigen;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Decision;

/**
 * Destroys what is kept longer than was decided, of a kind of which the regulation says nothing (D-25, record 0413).
 *
 * @param kind     code of the kind
 * @param lastDay  the last day on which one is kept under a decision
 * @param farewell the last decision about one
 */
record DecidedRetention<S>(String kind, DueRemoval<S> removal, BiFunction<S, Bewaarbesluit, LocalDate> lastDay,
        Function<S, Decision<S>> farewell) {

    /** One round in the current domain; without a decision nothing is destroyed. */
    void round(Bewaarbesluiten besluiten, LegalClock clock) {
        removal.resume();
        besluiten.of(kind).ifPresent(decision -> removal.round(
                found -> clock.today().isAfter(lastDay.apply(found.state(), decision))
                        ? Optional.of(farewell.apply(found.state()))
                        : Optional.empty(),
                decision.grond()));
    }
}

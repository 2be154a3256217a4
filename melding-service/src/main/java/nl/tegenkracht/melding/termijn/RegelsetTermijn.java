package nl.tegenkracht.melding.termijn;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.terms.TermijnCalculator;
import nl.tegenkracht.terms.TermijnDate;

/**
 * One term, by the regelset that held on a day. Without a regelset that has it nobody knows.
 *
 * @param code       code of the term in a regelset
 * @param regelsets  all that are known now
 * @param calculator of the term module
 */
public record RegelsetTermijn(String code, Supplier<List<Regelset>> regelsets, TermijnCalculator calculator) {

    /**
     * When it ends.
     *
     * @param inForce day of which the regelset holds
     * @param start   day of the event from which it runs
     */
    public Optional<TermijnDate> from(LocalDate inForce, LocalDate start) {
        return regelsets.get().stream()
                .filter(regelset -> regelset.appliesOn(inForce) && regelset.termijn(code).isPresent())
                .max(Comparator.comparing(Regelset::van))
                .map(regelset -> calculator.calculate(regelset, regelset.termijn(code).orElseThrow(), start));
    }
}

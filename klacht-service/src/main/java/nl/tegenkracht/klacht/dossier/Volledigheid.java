package nl.tegenkracht.klacht.dossier;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Regelset;

/**
 * Wanneer een klaagschrift compleet is: als aan elke eis van de regelset is voldaan en de stukken over gezette stappen
 * er zijn (KR-2021 art. 9 lid 1 en 2).
 *
 * @param regelset de regels van de dag van indiening
 */
public record Volledigheid(Regelset regelset) {

    /** Code waaronder {@link Onderdeel#STUKKEN} staat. */
    public static final String STUKKEN = "stukken";

    /** Wat er van een eis nog ontbreekt. */
    public List<Onderdeel> missing(String requirement, Collection<Onderdeel> present) {
        return Onderdeel.ofRequirement(requirement).stream().filter(onderdeel -> !present.contains(onderdeel)).toList();
    }

    /** Alles wat nog ontbreekt. */
    public List<Onderdeel> missing(Collection<Onderdeel> present) {
        return required().filter(onderdeel -> !present.contains(onderdeel)).toList();
    }

    Optional<LocalDate> completeOn(List<ReceivedOnderdeel> ontvangen) {
        var required = required().collect(Collectors.toSet());
        var present = ontvangen.stream().map(ReceivedOnderdeel::onderdeel).collect(Collectors.toSet());
        return present.containsAll(required) ? latest(ontvangen, required) : Optional.empty();
    }

    private static Optional<LocalDate> latest(List<ReceivedOnderdeel> ontvangen, Set<Onderdeel> required) {
        return ontvangen.stream().filter(received -> required.contains(received.onderdeel())).map(ReceivedOnderdeel::op)
                .max(Comparator.naturalOrder());
    }

    private Stream<Onderdeel> required() {
        return Stream.concat(regelset.eisen().stream().map(Regelset.Concept::code), Stream.of(STUKKEN))
                .flatMap(requirement -> Onderdeel.ofRequirement(requirement).stream());
    }
}

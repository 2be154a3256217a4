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
 * When a klaagschrift is complete: once every requirement of the regelset is met and the stukken about steps taken are
 * there (KR-2021 art. 9 lid 1 and 2).
 *
 * @param regelset the regels of the day of indiening
 */
public record Volledigheid(Regelset regelset) {

    /** The code that {@link Onderdeel#STUKKEN} falls under. */
    public static final String STUKKEN = "stukken";

    /** What is still missing of a requirement. */
    public List<Onderdeel> missing(String requirement, Collection<Onderdeel> present) {
        return Onderdeel.ofRequirement(requirement).stream().filter(onderdeel -> !present.contains(onderdeel)).toList();
    }

    /** Everything that is still missing. */
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

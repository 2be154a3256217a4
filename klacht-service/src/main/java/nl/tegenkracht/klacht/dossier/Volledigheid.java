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
    public List<Onderdeel> ontbreekt(String eis, Collection<Onderdeel> aanwezig) {
        return Onderdeel.vanEis(eis).stream().filter(onderdeel -> !aanwezig.contains(onderdeel)).toList();
    }

    /** Alles wat nog ontbreekt. */
    public List<Onderdeel> ontbreekt(Collection<Onderdeel> aanwezig) {
        return nodig().filter(onderdeel -> !aanwezig.contains(onderdeel)).toList();
    }

    Optional<LocalDate> compleetOp(List<Ontvangen> ontvangen) {
        var nodig = nodig().collect(Collectors.toSet());
        var aanwezig = ontvangen.stream().map(Ontvangen::onderdeel).collect(Collectors.toSet());
        return aanwezig.containsAll(nodig) ? laatste(ontvangen, nodig) : Optional.empty();
    }

    private static Optional<LocalDate> laatste(List<Ontvangen> ontvangen, Set<Onderdeel> nodig) {
        return ontvangen.stream().filter(deel -> nodig.contains(deel.onderdeel())).map(Ontvangen::op)
                .max(Comparator.naturalOrder());
    }

    private Stream<Onderdeel> nodig() {
        return Stream.concat(regelset.eisen().stream().map(Regelset.Concept::code), Stream.of(STUKKEN))
                .flatMap(eis -> Onderdeel.vanEis(eis).stream());
    }
}

package nl.tegenkracht.klacht.bevindingen;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Regelset.Concept;
import nl.tegenkracht.contracts.Regelset.Finding;

/**
 * The gronden (grounds) not to take up a klacht (KR-2021 art. 9 lid 5). A bevinding can point to one; whether it holds is
 * for the Klachtencommissie, so nothing is chosen beforehand.
 */
public final class Gronden {

    private Gronden() {
    }

    /** The grond that this bevinding may point to, unless it is about that grond itself. */
    static Stream<Bevinding> pointedTo(Bevinding found, Zaak zaak) {
        return grond(found.code(), zaak.regelset()).stream()
                .filter(grond -> !grond.artikel().equals(found.artikel()))
                .map(grond -> Bevinding.of("grond-" + grond.code(), grond.artikel(),
                        zaak.said("klacht.finding.ground.yours", "klacht.finding.ground.theirs", grond)));
    }

    /** The gronden that no bevinding can point to: whether they hold cannot be computed. */
    public static List<Concept> toLookInto(Regelset regelset) {
        return regelset.gronden().stream().filter(grond -> !isComputed(grond, regelset)).toList();
    }

    private static boolean isComputed(Concept grond, Regelset regelset) {
        return regelset.bevindingen().stream().anyMatch(finding -> grond.code().equals(finding.grond()));
    }

    private static Optional<Concept> grond(String bevinding, Regelset regelset) {
        return regelset.bevinding(bevinding).map(Finding::grond)
                .flatMap(code -> regelset.gronden().stream().filter(grond -> grond.code().equals(code)).findFirst());
    }
}

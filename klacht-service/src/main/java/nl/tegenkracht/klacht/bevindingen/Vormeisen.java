package nl.tegenkracht.klacht.bevindingen;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Regelset.Concept;
import nl.tegenkracht.klacht.dossier.Onderdeel;
import nl.tegenkracht.klacht.dossier.Volledigheid;

/** What the klaagschrift must contain (KR-2021 art. 9 lid 1) and the stukken that go with it (art. 9 lid 2). */
final class Vormeisen implements Toets {

    @Override
    public Stream<Bevinding> examine(Zaak zaak) {
        return Stream.concat(
                zaak.geldend().regelset().eisen().stream().flatMap(requirement -> requirement(zaak, requirement)),
                stukken(zaak));
    }

    private static Stream<Bevinding> requirement(Zaak zaak, Concept requirement) {
        if (Onderdeel.ofRequirement(requirement.code()).isEmpty()) {
            return Stream.of(Bevinding.of("eis-" + requirement.code(), requirement.artikel(),
                    "Of hieraan is voldaan, is niet vanzelf na te gaan: " + requirement.naam() + "."));
        }
        return missing(zaak, requirement.code(), "eis-" + requirement.code(), requirement.artikel());
    }

    private static Stream<Bevinding> stukken(Zaak zaak) {
        return missing(zaak, Volledigheid.STUKKEN, "stukken", "9.2");
    }

    private static Stream<Bevinding> missing(Zaak zaak, String requirement, String code, String artikel) {
        var onderdelen = new Volledigheid(zaak.geldend().regelset()).missing(requirement, zaak.klacht().onderdelen());
        return onderdelen.isEmpty()
                ? Stream.empty()
                : Stream.of(Bevinding.of(code, artikel, "Er ontbreekt nog: " + listed(onderdelen) + "."));
    }

    private static String listed(List<Onderdeel> onderdelen) {
        var words = onderdelen.stream().map(Onderdeel::description).toList();
        return words.size() == 1
                ? words.getFirst()
                : words.subList(0, words.size() - 1).stream().collect(Collectors.joining(", ")) + " en "
                        + words.getLast();
    }
}

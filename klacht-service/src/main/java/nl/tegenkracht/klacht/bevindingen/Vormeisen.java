package nl.tegenkracht.klacht.bevindingen;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Regelset.Concept;
import nl.tegenkracht.klacht.dossier.Onderdeel;
import nl.tegenkracht.klacht.dossier.Volledigheid;

/** Wat het klaagschrift moet bevatten (KR-2021 art. 9 lid 1) en de stukken daarbij (art. 9 lid 2). */
final class Vormeisen implements Toets {

    @Override
    public Stream<Bevinding> bekijk(Zaak zaak) {
        return Stream.concat(zaak.geldend().regelset().eisen().stream().flatMap(eis -> eis(zaak, eis)), stukken(zaak));
    }

    private static Stream<Bevinding> eis(Zaak zaak, Concept eis) {
        if (Onderdeel.vanEis(eis.code()).isEmpty()) {
            return Stream.of(Bevinding.van("eis-" + eis.code(), eis.artikel(),
                    "Of hieraan is voldaan, is niet vanzelf na te gaan: " + eis.naam() + "."));
        }
        return ontbreekt(zaak, eis.code(), "eis-" + eis.code(), eis.artikel());
    }

    private static Stream<Bevinding> stukken(Zaak zaak) {
        return ontbreekt(zaak, Volledigheid.STUKKEN, "stukken", "9.2");
    }

    private static Stream<Bevinding> ontbreekt(Zaak zaak, String eis, String code, String artikel) {
        var delen = new Volledigheid(zaak.geldend().regelset()).ontbreekt(eis, zaak.klacht().delen());
        return delen.isEmpty()
                ? Stream.empty()
                : Stream.of(Bevinding.van(code, artikel, "Er ontbreekt nog: " + opsomming(delen) + "."));
    }

    private static String opsomming(List<Onderdeel> delen) {
        var woorden = delen.stream().map(Onderdeel::omschrijving).toList();
        return woorden.size() == 1
                ? woorden.getFirst()
                : woorden.subList(0, woorden.size() - 1).stream().collect(Collectors.joining(", ")) + " en "
                        + woorden.getLast();
    }
}

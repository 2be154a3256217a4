package nl.tegenkracht.klacht.bevindingen;

import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Regelset.Concept;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.klacht.dossier.Onderdeel;
import nl.tegenkracht.klacht.dossier.Volledigheid;

/** What the klaagschrift must contain and the stukken that go with it (KR-2021 art. 9 lid 1 and 2). */
final class Vormeisen implements Toets {

    @Override
    public Stream<Bevinding> examine(Zaak zaak) {
        return Stream.concat(
                zaak.regelset().eisen().stream().flatMap(requirement -> requirement(zaak, requirement)),
                missing(zaak, Volledigheid.STUKKEN).flatMap(text -> zaak.found("stukken", text)));
    }

    private static Stream<Bevinding> requirement(Zaak zaak, Concept requirement) {
        var code = "eis-" + requirement.code();
        return Onderdeel.ofRequirement(requirement.code()).isEmpty()
                ? Stream.of(Bevinding.of(code, requirement.artikel(),
                        Text.of("klacht.finding.not-computed", requirement)))
                : missing(zaak, requirement.code())
                        .map(text -> Bevinding.of(code, requirement.artikel(), text));
    }

    private static Stream<Text> missing(Zaak zaak, String requirement) {
        var onderdelen = new Volledigheid(zaak.regelset()).missing(requirement, zaak.klacht().onderdelen());
        return onderdelen.isEmpty()
                ? Stream.empty()
                : Stream.of(Text.of("klacht.finding.missing", listed(onderdelen.stream()
                        .map(onderdeel -> onderdeel.description(zaak.reader())).toList())));
    }

    private static Text listed(List<Text> words) {
        var all = words.getFirst();
        for (int i = 1; i < words.size(); i++) {
            all = Text.of(i == words.size() - 1 ? "klacht.list.last" : "klacht.list.next", all, words.get(i));
        }
        return all;
    }
}

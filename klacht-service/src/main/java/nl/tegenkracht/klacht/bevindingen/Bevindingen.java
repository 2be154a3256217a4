package nl.tegenkracht.klacht.bevindingen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Regelset.Finding;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.klacht.bevindingen.Bevinding.Audience;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.Role;
import nl.tegenkracht.terms.TermijnCalculator;

/** All bevindingen about a klacht, computed every time from the state and the pinned regels. */
public final class Bevindingen {

    private static final String NO_BEHANDELAAR = "geen-behandelaar";

    private final List<Toets> toetsen;

    public Bevindingen(TermijnCalculator calculator) {
        toetsen = List.of(new Vormeisen(), new Anoniem(), new Indientermijn(calculator), new Partijen(),
                new Werkgever(), new KnownLater());
    }

    /**
     * The bevindingen for a reader.
     *
     * @param geldend  the pinned regels; empty while they are not known
     * @param nowKnown what applied on the day of indiening according to the regels known now
     */
    public List<Bevinding> of(Klacht klacht, Optional<Geldend> geldend, Optional<Geldend> nowKnown, Role reader) {
        var all = new ArrayList<Bevinding>();
        behandelaar(klacht, geldend).forEach(all::add);
        geldend.ifPresentOrElse(
                regels -> examine(new Zaak(klacht, regels, nowKnown.orElse(regels), reader)).forEach(all::add),
                () -> all.add(unknownRegelset()));
        return all.stream().filter(bevinding -> bevinding.lezers() == Audience.ALL || reader != Role.KLAGER).toList();
    }

    private Stream<Bevinding> examine(Zaak zaak) {
        return toetsen.stream().flatMap(toets -> toets.examine(zaak))
                .flatMap(found -> Stream.concat(Stream.of(found), Gronden.pointedTo(found, zaak)));
    }

    private static Stream<Bevinding> behandelaar(Klacht klacht, Optional<Geldend> geldend) {
        return klacht.behandelaar() != null
                ? Stream.empty()
                : Stream.of(Bevinding.of(NO_BEHANDELAAR, geldend.flatMap(known -> known.regelset()
                        .bevinding(NO_BEHANDELAAR)).map(Finding::artikel).orElse(null),
                        Text.of("klacht.finding.nobody")));
    }

    private static Bevinding unknownRegelset() {
        return Bevinding.of("regelset-onbekend", null, Text.of("klacht.finding.rules-unknown"));
    }
}

package nl.tegenkracht.klacht.bevindingen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tegenkracht.klacht.bevindingen.Bevinding.Audience;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.Role;
import nl.tegenkracht.terms.TermijnCalculator;

/** All bevindingen about a klacht, computed every time from the state and the pinned regels. */
public final class Bevindingen {

    private final List<Toets> toetsen;

    public Bevindingen(TermijnCalculator calculator) {
        toetsen = List.of(new Vormeisen(), new Indientermijn(calculator), new Partijen(), new Werkgever(),
                new KnownLater());
    }

    /**
     * The bevindingen for a reader.
     *
     * @param geldend  the pinned regels; empty while they are not known
     * @param nowKnown what applied on the day of indiening according to the regels known now
     */
    public List<Bevinding> of(Klacht klacht, Optional<Geldend> geldend, Optional<Geldend> nowKnown, Role reader) {
        var all = new ArrayList<Bevinding>();
        behandelaar(klacht).forEach(all::add);
        geldend.ifPresentOrElse(
                regels -> examine(new Zaak(klacht, regels, nowKnown.orElse(regels))).forEach(all::add),
                () -> all.add(unknownRegelset()));
        return all.stream().filter(bevinding -> bevinding.lezers() == Audience.ALL || reader != Role.KLAGER).toList();
    }

    private Stream<Bevinding> examine(Zaak zaak) {
        return toetsen.stream().flatMap(toets -> toets.examine(zaak));
    }

    private static Stream<Bevinding> behandelaar(Klacht klacht) {
        return klacht.behandelaar() != null
                ? Stream.empty()
                : Stream.of(Bevinding.of("geen-behandelaar", "7.8", "De klacht is ontvangen, maar op dit moment is "
                        + "niemand van de Klachtencommissie benoemd die haar mag lezen."));
    }

    private static Bevinding unknownRegelset() {
        return Bevinding.of("regelset-onbekend", "15", "Welke regels op de dag van indienen golden, is hier nog niet "
                + "bekend. De klacht is wel ontvangen; zij wordt nagekeken zodra de regels bekend zijn.");
    }
}

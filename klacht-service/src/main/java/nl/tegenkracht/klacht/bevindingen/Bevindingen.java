package nl.tegenkracht.klacht.bevindingen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tegenkracht.klacht.bevindingen.Bevinding.Lezers;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.Rol;
import nl.tegenkracht.klacht.termijn.Termijnrekenaar;

/** Alle bevindingen over een klacht, telkens opnieuw berekend uit de staat en de vastgepinde regels. */
public final class Bevindingen {

    private final List<Toets> toetsen;

    public Bevindingen(Termijnrekenaar rekenaar) {
        toetsen = List.of(new Vormeisen(), new Indientermijn(rekenaar), new Partijen(), new Werkgever(),
                new LaterBekend());
    }

    /**
     * De bevindingen voor een lezer.
     *
     * @param geldend  de vastgepinde regels; leeg als zij nog niet bekend zijn
     * @param nuBekend wat volgens de regels die nu bekend zijn op de dag van indiening gold
     */
    public List<Bevinding> van(Klacht klacht, Optional<Geldend> geldend, Optional<Geldend> nuBekend, Rol lezer) {
        var alle = new ArrayList<Bevinding>();
        behandelaar(klacht).forEach(alle::add);
        geldend.ifPresentOrElse(
                regels -> bekijk(new Zaak(klacht, regels, nuBekend.orElse(regels))).forEach(alle::add),
                () -> alle.add(regelsetOnbekend()));
        return alle.stream().filter(een -> een.lezers() == Lezers.ALLEN || lezer != Rol.KLAGER).toList();
    }

    private Stream<Bevinding> bekijk(Zaak zaak) {
        return toetsen.stream().flatMap(toets -> toets.bekijk(zaak));
    }

    private static Stream<Bevinding> behandelaar(Klacht klacht) {
        return klacht.behandelaar() != null
                ? Stream.empty()
                : Stream.of(Bevinding.van("geen-behandelaar", "7.8", "De klacht is ontvangen, maar op dit moment kan "
                        + "niemand van de Klachtencommissie haar lezen zonder er zelf bij betrokken te zijn."));
    }

    private static Bevinding regelsetOnbekend() {
        return Bevinding.van("regelset-onbekend", "15", "Welke regels op de dag van indienen golden, is hier nog niet "
                + "bekend. De klacht is wel ontvangen; zij wordt nagekeken zodra de regels bekend zijn.");
    }
}

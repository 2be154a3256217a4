package nl.tegenkracht.melding.uren;

import java.util.List;
import java.util.stream.IntStream;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Urenstaat;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import org.springframework.stereotype.Component;

/** Makes the draft of what the caller contributes to the annual report; no text is read for it. */
@Component
class Jaarbijdragen {

    private final Dossiers<Melding> dossiers;
    private final Urenstaten urenstaten;
    private final Vertrouwenspersonen vertrouwenspersonen;
    private final LegalClock clock;

    Jaarbijdragen(Dossiers<Melding> dossiers, Urenstaten urenstaten, Vertrouwenspersonen vertrouwenspersonen,
            LegalClock clock) {
        this.dossiers = dossiers;
        this.urenstaten = urenstaten;
        this.vertrouwenspersonen = vertrouwenspersonen;
        this.clock = clock;
    }

    /** The years that there can be a draft of, this one first. */
    List<Integer> years() {
        var last = clock.today().getYear();
        return IntStream.range(0, Urenstaat.YEARS).mapToObj(back -> last - back).toList();
    }

    /**
     * The draft for this year.
     *
     * @throws NotFound if the caller is no vertrouwenspersoon, or it is a year of which nothing is kept
     */
    Jaarbijdrage of(int year, Caller caller) {
        var own = vertrouwenspersonen.own(caller).filter(holder -> years().contains(year))
                .orElseThrow(NotFound::new);
        var held = dossiers.newest(caller.functionKeys(), Uren.COUNTED, caller).stream().map(Dossier::state).toList();
        var hours = urenstaten.of(caller).stream().filter(staat -> staat.jaar() == year).findFirst()
                .orElseGet(() -> new Urenstaat(own, year, List.of()));
        return Jaarbijdrage.of(year, held, own, Urenjaar.of(hours));
    }
}

package nl.tegenkracht.melding.uren;

import java.util.List;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.notities.Werkmappen;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import org.springframework.stereotype.Component;

/** Adds up what a vertrouwenspersoon wrote down with the meldingen they have now; no text is read for it. */
@Component
class Uren {

    /** So many of the last changed are added up. */
    static final int COUNTED = 1_000;

    private final Dossiers<Melding> dossiers;
    private final Werkmappen werkmappen;
    private final Vertrouwenspersonen vertrouwenspersonen;

    Uren(Dossiers<Melding> dossiers, Werkmappen werkmappen, Vertrouwenspersonen vertrouwenspersonen) {
        this.dossiers = dossiers;
        this.werkmappen = werkmappen;
        this.vertrouwenspersonen = vertrouwenspersonen;
    }

    /**
     * The years of the caller, the last first.
     *
     * @throws NotFound if the caller is no vertrouwenspersoon
     */
    List<YearFigures> of(Caller caller) {
        if (!vertrouwenspersonen.includes(caller)) {
            throw new NotFound();
        }
        var held = dossiers.newest(caller.functionKeys(), COUNTED, caller);
        return YearFigures.of(werkmappen.of(held, caller).values().stream()
                .flatMap(werkmap -> werkmap.notities().stream()).toList());
    }
}

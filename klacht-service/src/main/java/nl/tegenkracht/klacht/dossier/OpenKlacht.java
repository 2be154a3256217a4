package nl.tegenkracht.klacht.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.refusal.Refused;

/**
 * A klacht of which the procedure goes on. The acts that ask for that are here and nowhere else, so none of them can be
 * written for a klacht that was not found open; who is refused is decided by {@link Klacht#open}.
 */
public final class OpenKlacht {

    /** With this many aanvullingen a dossier stays well below the limit of 256 KB. */
    static final int MAX_AANVULLINGEN = 200;

    private final Klacht klacht;

    OpenKlacht(Klacht klacht) {
        this.klacht = klacht;
    }

    /**
     * Adds what the klager sends later (KR-2021 art. 9 lid 3).
     *
     * @param id      id of the aanvulling
     * @param stuk    the stuk with the text
     * @param geldend the regels of the day of indiening, as far as known
     * @throws Refused if there are too many aanvullingen for one dossier
     */
    public Decision<Klacht> vulAan(String id, Klaagschrift aanvulling, StukReference stuk, Optional<Geldend> geldend,
            Instant now) {
        if (klacht.aanvullingen().size() >= MAX_AANVULLINGEN) {
            throw new Refused(Text.of("klacht.refused.too-many"), null);
        }
        var list = new ArrayList<>(klacht.aanvullingen());
        list.add(new Aanvulling(id, stuk.id(), now.truncatedTo(ChronoUnit.MILLIS)));
        return klacht.change().aanvullingen(list).sinds(now).done().with(aanvulling, now).pin(geldend, now)
                .decision(List.of(stuk), "klacht.aangevuld", geldend);
    }
}

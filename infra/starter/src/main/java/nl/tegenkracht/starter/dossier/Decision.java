package nl.tegenkracht.starter.dossier;

import java.util.List;

/**
 * Wat een aggregaat besloot: de nieuwe staat en wat daaruit volgt, om in één keer weg te schrijven.
 *
 * @param state     de nieuwe staat
 * @param grants   wie er nu toegang heeft; de hele lijst
 * @param added     nieuwe stukken, al geschreven
 * @param events    te melden gebeurtenissen
 * @param act code voor het auditspoor
 * @param <S>       de staat van de dienst
 */
public record Decision<S>(S state, List<Grant> grants, List<StukReference> added, List<DomainEvent> events,
        String act) {

    public Decision {
        grants = List.copyOf(grants);
        added = List.copyOf(added);
        events = List.copyOf(events);
    }
}

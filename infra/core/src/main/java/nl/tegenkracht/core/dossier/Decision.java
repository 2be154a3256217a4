package nl.tegenkracht.core.dossier;

import java.util.List;
import nl.tegenkracht.audit.ReservedAct;

/**
 * What an aggregate decided: the new state and what follows from it, to be written in one go.
 *
 * @param state  the new state
 * @param grants who has access now; the whole list
 * @param added  new stukken, already written
 * @param events events to publish
 * @param act    code for the audit trail
 * @param <S>    the state of the service
 */
public record Decision<S>(S state, List<Grant> grants, List<StukReference> added, List<DomainEvent> events,
        String act) {

    public Decision {
        grants = List.copyOf(grants);
        added = List.copyOf(added);
        events = List.copyOf(events);
        if (ReservedAct.isReserved(act)) {
            throw new IllegalArgumentException("This act is the platform's own");
        }
    }
}

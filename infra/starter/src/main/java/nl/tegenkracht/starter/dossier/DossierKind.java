package nl.tegenkracht.starter.dossier;

import java.util.List;
import nl.tegenkracht.starter.worklist.WorkItem;

/**
 * What a service tells about its dossiers, so that the starter can derive and repair lists and snapshots.
 *
 * @param <S> the state of the service
 */
public interface DossierKind<S> {

    /** The record of the state. */
    Class<S> stateType();

    /** The items in work lists that follow from this dossier; {@code id} is unique per dossier and reader. */
    List<WorkItem> workItems(Dossier<S> dossier);

    /** How the dossier stands now, for {@code republish}. */
    DomainEvent snapshot(Dossier<S> dossier);
}

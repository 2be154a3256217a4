package nl.tegenkracht.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.tegenkracht.core.dossier.DomainEvent;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.Succession;
import nl.tegenkracht.dossier.worklist.WorkItem;

/**
 * What a service tells about one kind of dossier, so that the starter can keep it, and derive and repair lists and
 * snapshots. A service has as many kinds as it needs.
 *
 * @param <S> the state of the service
 */
public interface DossierKind<S> {

    /** Name of the kind: its collection, in every seal and in work lists. Never changes. */
    String code();

    /** The part of an address below which the dossiers of this kind are, as in {@code /meldingen/<id>}. */
    String addressPart();

    /** The page with the list of this kind, below that of the service; empty if it is that of the service itself. */
    default String page() {
        return "";
    }

    /** The record of the state. */
    Class<S> stateType();

    /** Version of the form of the state, from 1; goes up with every change to the names or meaning of what is stored. */
    default int shape() {
        return 1;
    }

    /**
     * A state of an earlier shape in the form of the current one.
     *
     * @param state its components by name; it may be changed and returned
     * @throws IllegalArgumentException if there never was such a shape
     */
    default Map<String, Object> lift(int fromShape, Map<String, Object> state) {
        throw new IllegalArgumentException("There is no shape " + fromShape);
    }

    /**
     * Whether this is the one kind the service had when dossiers did not have a seal yet (up to e039ee1): those are
     * sealed as this kind.
     */
    default boolean wasStoredWithoutSeal() {
        return false;
    }

    /** The items in work lists that follow from this dossier; {@code id} is unique per dossier and reader. */
    List<WorkItem> workItems(Dossier<S> dossier);

    /** How the dossier stands now, for {@code republish}; empty for a kind that tells other services nothing. */
    default Optional<DomainEvent> snapshot(Dossier<S> dossier) {
        return Optional.empty();
    }

    /** What happens when somebody who has dossiers of this kind by an ambt (an office) no longer holds it. */
    default Optional<Succession<S>> succession() {
        return Optional.empty();
    }
}

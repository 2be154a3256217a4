package nl.tegenkracht.dossier;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import nl.tegenkracht.dossier.worklist.WorkKind;

/** Creates the dossiers of a service, per kind, and makes them known to the sweep. */
public final class DossiersFactory {

    private final DossierBackend backend;
    private final OutboxRelay relay;
    private final Map<String, Dossiers<?>> created = new ConcurrentSkipListMap<>();
    private final DossierSealing sealing;

    DossiersFactory(DossierBackend backend, OutboxRelay relay) {
        this.backend = backend;
        this.relay = relay;
        this.sealing = new DossierSealing(backend, created());
    }

    /**
     * The dossiers of this kind.
     *
     * @throws IllegalStateException if there is a kind with the same code
     */
    public <S> Dossiers<S> create(DossierKind<S> kind) {
        var dossiers = new Dossiers<>(kind, backend, relay, sealing::require);
        if (created.putIfAbsent(kind.code(), dossiers) != null) {
            throw new IllegalStateException("Two kinds of dossier have the same code");
        }
        return dossiers;
    }

    /** All kinds, also those created later. */
    Collection<Dossiers<?>> created() {
        return Collections.unmodifiableCollection(created.values());
    }

    /** The kinds as lists know them. */
    List<WorkKind> workKinds() {
        return created.values().stream().map(Dossiers::kind)
                .map(kind -> new WorkKind(kind.code(), kind.addressPart(), kind.page())).toList();
    }

    DossierSealing sealing() {
        return sealing;
    }
}

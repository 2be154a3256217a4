package nl.tegenkracht.starter.dossier;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/** Creates the dossiers of a service and makes them known to the sweep. */
public final class DossiersFactory {

    private final DossierBackend backend;
    private final OutboxRelay relay;
    private final Set<Dossiers<?>> created = new CopyOnWriteArraySet<>();

    DossiersFactory(DossierBackend backend, OutboxRelay relay) {
        this.backend = backend;
        this.relay = relay;
    }

    /** The dossiers of this kind. */
    public <S> Dossiers<S> create(DossierKind<S> kind) {
        var dossiers = new Dossiers<>(kind, backend, relay);
        created.add(dossiers);
        return dossiers;
    }

    Set<Dossiers<?>> created() {
        return created;
    }
}

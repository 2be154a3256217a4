package nl.tegenkracht.starter.dossier;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/** Maakt de dossiers van een dienst en laat de veegronde ze kennen. */
public final class DossiersFactory {

    private final DossierBackend backend;
    private final OutboxRelay relay;
    private final Set<Dossiers<?>> created = new CopyOnWriteArraySet<>();

    DossiersFactory(DossierBackend backend, OutboxRelay relay) {
        this.backend = backend;
        this.relay = relay;
    }

    /** De dossiers van deze soort. */
    public <S> Dossiers<S> create(DossierKind<S> kind) {
        var dossiers = new Dossiers<>(kind, backend, relay);
        created.add(dossiers);
        return dossiers;
    }

    Set<Dossiers<?>> created() {
        return created;
    }
}

package nl.tegenkracht.dossier;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.storage.job.Lease;

/** Removes stukken that nothing refers to after a day; of a dossier that cannot be read none is ever removed. */
final class OrphanSweep {

    /** The name of its lease, as it is stored. */
    static final String LEASE = "wezen";

    private final Lease lease;
    private final DossierBackend backend;
    private final Collection<Dossiers<?>> dossiers;
    private final UnsealedDossiers unsealed;

    OrphanSweep(Lease lease, DossierBackend backend, Collection<Dossiers<?>> dossiers) {
        this.lease = lease;
        this.backend = backend;
        this.dossiers = dossiers;
        this.unsealed = new UnsealedDossiers(backend);
    }

    void sweep() {
        var until = backend.now().minus(OutboxSweep.ORPHAN_AFTER);
        Map<String, Optional<Set<String>>> referenced = new HashMap<>();
        for (var stuk : backend.stukken().written(lease.sweptUntil(LEASE), until)) {
            if (stuk.get("dossier") instanceof String dossier && stuk.get("_id") instanceof String id) {
                referenced.computeIfAbsent(dossier, this::referencedBy).filter(ids -> !ids.contains(id))
                        .ifPresent(ids -> backend.stukken().remove(id));
            }
        }
        lease.markSwept(LEASE, until);
    }

    /** The stukken of a dossier of whatever kind; empty if that is not to be known. */
    private Optional<Set<String>> referencedBy(String dossier) {
        try {
            var ids = new HashSet<String>();
            dossiers.forEach(ofKind -> ofKind.findWithoutGrant(dossier)
                    .ifPresent(found -> found.stukken().forEach(stuk -> ids.add(stuk.id()))));
            return unsealed.contains(dossier) ? Optional.empty() : Optional.of(ids);
        } catch (RuntimeException e) {
            PlatformFailure.rethrow(e);
            return Optional.empty();
        }
    }
}

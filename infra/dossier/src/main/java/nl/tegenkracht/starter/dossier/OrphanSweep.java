package nl.tegenkracht.starter.dossier;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;

/** Removes stukken that nothing refers to after a day; of a dossier that cannot be read none is ever removed. */
final class OrphanSweep {

    private static final String JOB = "wezen";
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final DomainRounds rounds;
    private final Lease lease;
    private final DossierBackend backend;
    private final Collection<Dossiers<?>> dossiers;
    private final UnsealedDossiers unsealed;

    OrphanSweep(DomainRounds rounds, Lease lease, DossierBackend backend, Collection<Dossiers<?>> dossiers) {
        this.rounds = rounds;
        this.lease = lease;
        this.backend = backend;
        this.dossiers = dossiers;
        this.unsealed = new UnsealedDossiers(backend);
    }

    @Scheduled(initialDelay = 300_000, fixedDelay = 3_600_000)
    void scheduledOrphanSweep() {
        rounds.run(JOB, LEASE, this::sweepOrphans);
    }

    void sweepOrphans() {
        var until = backend.now().minus(OutboxSweep.ORPHAN_AFTER);
        Map<String, Optional<Set<String>>> referenced = new HashMap<>();
        for (var stuk : backend.stukken().written(lease.sweptUntil(JOB), until)) {
            if (stuk.get("dossier") instanceof String dossier && stuk.get("_id") instanceof String id) {
                referenced.computeIfAbsent(dossier, this::referencedBy).filter(ids -> !ids.contains(id))
                        .ifPresent(ids -> backend.stukken().remove(id));
            }
        }
        lease.markSwept(JOB, until);
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

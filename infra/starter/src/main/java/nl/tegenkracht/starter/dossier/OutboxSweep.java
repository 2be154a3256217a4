package nl.tegenkracht.starter.dossier;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.starter.domain.DomainContext;
import nl.tegenkracht.starter.domain.DomainRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Finishes what a request could not: repairing lists, sending, and cleaning up orphans. */
final class OutboxSweep {

    static final Duration SETTLE_TIME = Duration.ofSeconds(2);
    static final Duration ORPHAN_AFTER = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSweep.class);
    private static final int PER_SWEEP = 500;

    private final DomainRegister domains;
    private final Lease lease;
    private final DossierBackend backend;
    private final OutboxRelay relay;
    private final Set<Dossiers<?>> dossiers;

    OutboxSweep(DomainRegister domains, Lease lease, DossierBackend backend, OutboxRelay relay,
            Set<Dossiers<?>> dossiers) {
        this.domains = domains;
        this.lease = lease;
        this.backend = backend;
        this.relay = relay;
        this.dossiers = dossiers;
    }

    @Scheduled(initialDelay = 1_000, fixedDelay = 3_000)
    void scheduledOutboxSweep() {
        domains.refresh();
        inEveryDomain("uitgaand", Duration.ofSeconds(30), this::sweepOutbox);
    }

    @Scheduled(initialDelay = 300_000, fixedDelay = 3_600_000)
    void scheduledOrphanSweep() {
        inEveryDomain("wezen", Duration.ofMinutes(10), this::sweepOrphans);
    }

    private void inEveryDomain(String job, Duration duration, Runnable work) {
        for (var domain : domains.served()) {
            if (domain.hasDossiers()) {
                DomainContext.run(domain, () -> withLease(domain, job, duration, work));
            }
        }
    }

    private void withLease(DataDomain domain, String job, Duration duration, Runnable work) {
        try {
            if (lease.acquire(job, duration)) {
                work.run();
            }
        } catch (RuntimeException e) {
            LOG.warn(LogCode.SWEEP_INTERRUPTED.pattern(), job, e.getClass().getSimpleName());
        }
    }

    void sweepOutbox() {
        var before = backend.now().minus(SETTLE_TIME);
        for (var id : backend.outbox().openSince(before, PER_SWEEP)) {
            var exists = dossiers.stream().anyMatch(ofKind -> repairWorkList(ofKind, id));
            relay.send(id);
            if (!exists) {
                backend.outbox().forget(id, backend.now().minus(ORPHAN_AFTER));
            }
        }
    }

    private <S> boolean repairWorkList(Dossiers<S> ofKind, String id) {
        var dossier = ofKind.findWithoutGrant(id);
        dossier.ifPresent(
                found -> backend.workList().repair(id, ofKind.kind().workItems(found), found.version()));
        return dossier.isPresent();
    }

    /** Stukken that nothing refers to after 24 hours. */
    void sweepOrphans() {
        var until = backend.now().minus(ORPHAN_AFTER);
        var referenced = new HashMap<String, Set<String>>();
        for (var stuk : backend.stukken().written(lease.sweptUntil("wezen"), until)) {
            var inDossier = referenced.computeIfAbsent(stuk.getString("dossier"), this::referencedBy);
            if (!inDossier.contains(stuk.getString("_id"))) {
                backend.stukken().remove(stuk.getString("_id"));
            }
        }
        lease.markSwept("wezen", until);
    }

    private Set<String> referencedBy(String dossier) {
        var ids = new HashSet<String>();
        dossiers.forEach(ofKind -> ofKind.findWithoutGrant(dossier)
                .ifPresent(found -> found.stukken().forEach(stuk -> ids.add(stuk.id()))));
        return ids;
    }
}

package nl.tegenkracht.dossier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.dossier.OutboxIndex.Pending;
import nl.tegenkracht.dossier.worklist.WorkList;
import nl.tegenkracht.events.EventNotPublished;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finishes what a request could not: repairing lists and sending. What fails for one dossier is set aside and tried
 * again with growing pauses; only what is wrong with everything ends a round.
 */
final class OutboxSweep {

    /** The name of its lease, as it is stored. */
    static final String LEASE = "uitgaand";
    static final Duration SETTLE_TIME = Duration.ofSeconds(2);
    static final Duration ORPHAN_AFTER = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSweep.class);
    private static final Duration COUNTS_FOR = Duration.ofMinutes(1);
    private static final int PER_BATCH = 500;
    /** So many in a row that the broker does not take: then it is the broker. */
    private static final int UNPUBLISHED = 3;
    private static final Duration BROKER_PAUSE = Duration.ofSeconds(30);

    private final DossierBackend backend;
    private final OutboxRelay relay;
    private final Collection<Dossiers<?>> dossiers;
    private final Map<DataDomain, SetAside> setAside = new ConcurrentHashMap<>();

    OutboxSweep(DossierBackend backend, OutboxRelay relay, Collection<Dossiers<?>> dossiers, MeterRegistry meters) {
        this.backend = backend;
        this.relay = relay;
        this.dossiers = dossiers;
        Gauge.builder("tegenkracht.dossiers.setaside",
                () -> setAside.values().stream().filter(SetAside::stillCounts).mapToInt(SetAside::dossiers).sum())
                .description("Dossiers that could not be handled and wait for another try").register(meters);
    }

    /** What this instance found in a domain. After a while without a round another instance has the job, and counts. */
    private final class SetAside {

        private final int dossiers;
        private final Instant until;

        SetAside(int dossiers, Instant counted) {
            this.dossiers = dossiers;
            this.until = counted.plus(COUNTS_FOR);
        }

        int dossiers() {
            return dossiers;
        }

        boolean stillCounts() {
            return backend.now().isBefore(until);
        }
    }

    /** Until nothing is due any more, or the lease is lost: each turn either finishes an entry or postpones it. */
    void sweep() {
        var unpublished = 0;
        var batch = backend.outbox().due(backend.now().minus(SETTLE_TIME), PER_BATCH);
        while (!batch.isEmpty()) {
            for (var pending : batch) {
                unpublished = isSent(pending) ? 0 : unpublished + 1;
                if (unpublished == UNPUBLISHED) {
                    throw new BrokerUnavailable();
                }
            }
            batch = batch.size() == PER_BATCH && !Thread.currentThread().isInterrupted()
                    ? backend.outbox().due(backend.now().minus(SETTLE_TIME), PER_BATCH)
                    : List.of();
        }
        setAside.put(DomainContext.current(), new SetAside(backend.outbox().setAside(), backend.now()));
    }

    /** Whether the broker took what there was to send. */
    private boolean isSent(Pending pending) {
        try {
            if (dossiers.stream().filter(ofKind -> isOfKind(ofKind, pending)).noneMatch(
                    ofKind -> repairAndSend(ofKind, pending.dossier(), backend, relay))) {
                backend.outbox().forget(pending.dossier(), backend.now().minus(ORPHAN_AFTER));
                backend.outbox().postpone(pending, backend.now().plus(pending.pause()));
            } else {
                backend.outbox().rest(pending, backend.now().minus(SETTLE_TIME), backend.now());
            }
        } catch (EventNotPublished e) {
            backend.outbox().postpone(pending, backend.now()
                    .plus(pending.pause().compareTo(BROKER_PAUSE) > 0 ? BROKER_PAUSE : pending.pause()));
            return false;
        } catch (RuntimeException e) {
            PlatformFailure.rethrow(e);
            backend.outbox().postpone(pending, backend.now().plus(pending.pause()));
            LOG.error(LogCode.DOSSIER_SET_ASIDE.pattern(), pending.attempts() + 1, e.getClass().getSimpleName());
        }
        return true;
    }

    /** An entry without a kind is of before there were several. */
    private static boolean isOfKind(Dossiers<?> dossiers, Pending pending) {
        return pending.kind() == null || pending.kind().equals(dossiers.kind().code());
    }

    /** Its rows in lists as they should be, and what was not sent yet; whether there is such a dossier. */
    static <S> boolean repairAndSend(Dossiers<S> ofKind, String id, DossierBackend backend, OutboxRelay relay) {
        var dossier = ofKind.findWithoutGrant(id);
        dossier.ifPresent(found -> {
            repair(ofKind, found, backend.workList());
            relay.send(ofKind.store(), id);
        });
        return dossier.isPresent();
    }

    /** A dossier is written before its rows: a row that is ahead of it, also when it is read again, was made up. */
    private static <S> void repair(Dossiers<S> ofKind, Dossier<S> found, WorkList workList) {
        var claimed = workList.repair(found.id(), ofKind.workItems(found), found.version());
        if (claimed > found.version()) {
            ofKind.findWithoutGrant(found.id()).filter(again -> again.version() < claimed).ifPresent(
                    again -> workList.overrule(again.id(), ofKind.workItems(again), again.version()));
        }
    }

    /** Ends the round: the next one tries again. */
    private static final class BrokerUnavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BrokerUnavailable() {
            super("The broker takes nothing", null, false, false);
        }
    }
}

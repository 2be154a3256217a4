package nl.tegenkracht.dossier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.Succession;
import nl.tegenkracht.core.refusal.Stale;
import nl.tegenkracht.core.security.BenoemingenRegister;
import nl.tegenkracht.dossier.worklist.OfficeRows;
import nl.tegenkracht.jobs.JobFailed;
import nl.tegenkracht.storage.job.DomainJob;
import nl.tegenkracht.storage.job.DomainJobs;
import nl.tegenkracht.storage.job.Lease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings dossiers to who takes over as soon as the register of benoemingen changes, and keeps count of those that
 * nobody has (record 0244). An update carries the version, so two instances at once do no harm.
 */
final class SuccessionSweep {

    /** The name of its lease, as it is stored. */
    static final String LEASE = "opvolging";

    private static final String NAME = "succession";
    private static final DomainJob JOB = DomainJob.everywhere(NAME, DataDomain::hasDossiers);

    private static final Logger LOG = LoggerFactory.getLogger(SuccessionSweep.class);
    private static final String SYSTEM = "systeem";
    private static final Duration LASTS = Duration.ofSeconds(30);
    private static final int PER_LEASE = 100;
    private static final int ATTEMPTS = 5;

    private final DomainJobs jobs;
    private final Lease lease;
    private final DossierBackend backend;
    private final BenoemingenRegister register;
    private final DossiersFactory factory;
    private final OfficeRows rows;
    private final Map<Place, SuccessionRound> rounds = new ConcurrentHashMap<>();
    private int reported;

    SuccessionSweep(DomainJobs jobs, Lease lease, DossierBackend backend, BenoemingenRegister register,
            DossiersFactory factory, MeterRegistry meters) {
        this.jobs = jobs;
        this.lease = lease;
        this.backend = backend;
        this.register = register;
        this.factory = factory;
        this.rows = new OfficeRows(backend.mongo());
        Gauge.builder("tegenkracht.dossiers.unattended", this, SuccessionSweep::unattended)
                .description("Dossiers that nobody who is benoemd now has").register(meters);
    }

    private record Place(DataDomain domain, Dossiers<?> dossiers) {}

    /** A register that cannot be read says nothing about who is benoemd: then nothing is moved (TK-104). */
    void sweep() {
        var benoemd = Stream.of(Ambt.values()).flatMap(ambt -> register.current(ambt).stream())
                .collect(Collectors.toUnmodifiableSet());
        if (register.isReadable()) {
            try {
                jobs.run(JOB, () -> roundOf(DomainContext.current(), benoemd));
            } finally {
                report();
            }
        }
    }

    /** How many dossiers nobody has, as far as this instance knows. */
    int unattended() {
        return rounds.values().stream().mapToInt(SuccessionRound::count).sum();
    }

    private void roundOf(DataDomain domain, Set<Benoeming> benoemd) {
        var failed = false;
        for (var dossiers : factory.created()) {
            try {
                roundOf(dossiers, rounds.computeIfAbsent(new Place(domain, dossiers), place -> new SuccessionRound()),
                        benoemd);
            } catch (RuntimeException e) {
                failed = true;
                LOG.warn(LogCode.SWEEP_INTERRUPTED.pattern(), NAME, e.getClass().getSimpleName());
            }
        }
        if (failed) {
            throw new JobFailed();
        }
    }

    private <S> void roundOf(Dossiers<S> dossiers, SuccessionRound round, Set<Benoeming> benoemd) {
        var succession = dossiers.kind().succession();
        if (succession.isEmpty()) {
            return;
        }
        var everything = round.isDue(benoemd, backend.now());
        if ((everything || !round.dueAt(backend.now()).isEmpty()) && lease.acquire(LEASE, LASTS)) {
            var ids = everything ? unsettled(dossiers, succession.get()) : retries(succession.get(), round);
            if (everything) {
                round.settleAll(round.waiting().stream().filter(id -> !ids.contains(id)).toList());
            }
            if (lookAt(ids, dossiers, succession.get(), round) && everything) {
                round.done(benoemd, backend.now());
            }
        }
    }

    /** Also what has no row of an ambt at all, such as a dossier that was given to nobody. */
    private List<String> unsettled(Dossiers<?> dossiers, Succession<?> succession) {
        var settled = rows.with(succession.roles(), succession.settled());
        return dossiers.ids().stream().filter(id -> !settled.contains(id)).toList();
    }

    private List<String> retries(Succession<?> succession, SuccessionRound round) {
        round.settleAll(rows.with(succession.roles(), succession.settled(), round.waiting()));
        return round.dueAt(backend.now());
    }

    /** Returns whether this instance got through; another may have taken over a long round. */
    private <S> boolean lookAt(List<String> ids, Dossiers<S> dossiers, Succession<S> succession,
            SuccessionRound round) {
        var left = new ArrayList<>(ids);
        while (!left.isEmpty()) {
            var part = left.subList(0, Math.min(PER_LEASE, left.size()));
            part.forEach(id -> lookAt(id, dossiers, succession, round));
            part.clear();
            if (!left.isEmpty() && !lease.acquire(LEASE, LASTS)) {
                return false;
            }
        }
        return true;
    }

    private <S> void lookAt(String id, Dossiers<S> dossiers, Succession<S> succession, SuccessionRound round) {
        try {
            if (isAttended(id, dossiers, succession)) {
                round.settle(id);
            } else {
                round.postpone(id, backend.now());
            }
        } catch (RuntimeException e) {
            round.postpone(id, backend.now());
            LOG.warn(LogCode.SUCCESSION_FAILED.pattern(), e.getClass().getSimpleName());
        }
    }

    /** Whoever wrote it meanwhile may have been another instance that did the same: then it is looked at again. */
    private static <S> boolean isAttended(String id, Dossiers<S> dossiers, Succession<S> succession) {
        for (var attempt = 1;; attempt++) {
            try {
                return dossiers.findWithoutGrant(id)
                        .map(dossier -> succession.attended(moved(dossier, dossiers, succession))).orElse(true);
            } catch (Stale e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static <S> Dossier<S> moved(Dossier<S> dossier, Dossiers<S> dossiers, Succession<S> succession) {
        return succession.successor(dossier, stuk -> dossiers.stukken().text(dossier, stuk, SYSTEM))
                .map(decision -> dossiers.update(dossier, decision, SYSTEM)).orElse(dossier);
    }

    /** Once when the number changes; the gauge stays for as long as it lasts. */
    private void report() {
        var unattended = unattended();
        if (unattended > 0 && unattended != reported) {
            LOG.error(LogCode.DOSSIERS_UNATTENDED.pattern(), unattended);
        }
        reported = unattended;
    }
}

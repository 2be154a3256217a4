package nl.tegenkracht.klacht.regels;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.jobs.Job;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.KlachtState;
import nl.tegenkracht.klacht.regels.RegelsRepository.KnownRegels;
import nl.tegenkracht.storage.job.DomainJob;
import nl.tegenkracht.storage.job.DomainJobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Pins the regels of the day of indiening in klachten that arrived when they were not known yet, as soon as they are
 * (D-13, record 0282). A decision carries the version of the klacht, so two instances at once do no harm.
 */
@Component
class RegelsPinner {

    /** A klacht that was being written while the regels arrived is there by then. */
    private static final Duration ONCE_MORE = Duration.ofSeconds(30);
    private static final Duration SAFETY = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(RegelsPinner.class);

    private final Dossiers<Klacht> dossiers;
    private final RegelsRepository regelsRepository;
    private final LegalClock legalClock;
    private final Clock clock;
    private final Map<DataDomain, Round> rounds = new ConcurrentHashMap<>();

    RegelsPinner(Dossiers<Klacht> dossiers, RegelsRepository regelsRepository, LegalClock legalClock,
            Clock clock) {
        this.dossiers = dossiers;
        this.regelsRepository = regelsRepository;
        this.legalClock = legalClock;
        this.clock = clock;
    }

    /** What was known in a domain when it was looked at, and when it is looked at again if nothing changes. */
    private record Round(KnownRegels known, int times, Instant next) {}

    @Bean
    Job regelsJob(DomainJobs jobs) {
        var job = DomainJob.everywhere("regels", DataDomain::hasDossiers);
        return new Job(job.name(), Duration.ofSeconds(2), Duration.ofSeconds(3), () -> jobs.run(job, this::look));
    }

    /** In the current domain. */
    private void look() {
        var known = regelsRepository.known();
        var domain = DomainContext.current();
        var round = rounds.get(domain);
        if (round == null || !round.known().equals(known)) {
            // A regelset and a verklaring that arrive together hold together: so not before the next look.
            rounds.put(domain, new Round(known, 0, clock.instant()));
        } else if (!known.isEmpty() && !clock.instant().isBefore(round.next())) {
            dossiers.idsIn(KlachtState.REGELSET_NOG_NIET_BEKEND.code()).forEach(this::pin);
            rounds.put(domain, new Round(known, round.times() + 1,
                    clock.instant().plus(round.times() == 0 ? ONCE_MORE : SAFETY)));
        }
    }

    /** One that does not open stops no other; the check of dossiers reports it. */
    private void pin(String id) {
        try {
            dossiers.decideBySystem(id, dossier -> decision(dossier.state()));
        } catch (RuntimeException e) {
            LOG.warn(LogCode.SWEEP_INTERRUPTED.pattern(), "regels", e.getClass().getSimpleName());
        }
    }

    private Optional<Decision<Klacht>> decision(Klacht klacht) {
        return klacht.regels() != null
                ? Optional.empty()
                : regelsRepository.inForceOn(klacht.indieningDate())
                        .map(geldend -> klacht.pinRegels(geldend, legalClock.now()));
    }
}

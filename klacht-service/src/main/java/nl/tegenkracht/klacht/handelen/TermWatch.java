package nl.tegenkracht.klacht.handelen;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.jobs.Job;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.KlachtState;
import nl.tegenkracht.klacht.procedure.act.Passing;
import nl.tegenkracht.klacht.regels.RegelsRepository;
import nl.tegenkracht.klacht.regels.RulesOfKlacht;
import nl.tegenkracht.storage.job.DomainJob;
import nl.tegenkracht.storage.job.DomainJobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Once a day by law: what the passing of time does by itself is written down, so that who has access because of it is
 * granted it, such as the deputy of who did not read an advice. Every page shows it already; nobody has to wait for it.
 */
@Component
class TermWatch {

    private static final Logger LOG = LoggerFactory.getLogger(TermWatch.class);
    private static final String NAME = "terms";

    private final Dossiers<Klacht> dossiers;
    private final RulesOfKlacht rules;
    private final RegelsRepository regelsRepository;
    private final LegalClock clock;
    private final Map<DataDomain, LocalDate> looked = new ConcurrentHashMap<>();

    TermWatch(Dossiers<Klacht> dossiers, RulesOfKlacht rules, RegelsRepository regelsRepository, LegalClock clock) {
        this.dossiers = dossiers;
        this.rules = rules;
        this.regelsRepository = regelsRepository;
        this.clock = clock;
    }

    @Bean
    Job termsJob(DomainJobs jobs) {
        var job = DomainJob.everywhere(NAME, DataDomain::hasDossiers);
        return new Job(job.name(), Duration.ofSeconds(3), Duration.ofSeconds(3), () -> jobs.run(job, this::look));
    }

    /** In the current domain; a klacht in which nobody acted has nothing that could pass. */
    void look() {
        var today = clock.today();
        if (!today.equals(looked.get(DomainContext.current()))) {
            Stream.of(KlachtState.INGEDIEND, KlachtState.BIJ_BEVOEGD_GEZAG)
                    .flatMap(state -> dossiers.idsIn(state.code()).stream()).distinct().forEach(this::pass);
            looked.put(DomainContext.current(), today);
        }
    }

    /** One that does not open stops no other; the check of dossiers reports it. */
    private void pass(String id) {
        try {
            dossiers.decideBySystem(id, dossier -> passed(dossier.state()));
        } catch (RuntimeException e) {
            LOG.warn(LogCode.SWEEP_INTERRUPTED.pattern(), NAME, e.getClass().getSimpleName());
        }
    }

    private Optional<Decision<Klacht>> passed(Klacht klacht) {
        return Optional.ofNullable(klacht.procedure())
                .map(procedure -> Passing.until(procedure, rules.of(klacht), clock.today()))
                .filter(now -> !now.equals(klacht.procedure()))
                .map(now -> klacht.passed(now, regelsRepository.forKlacht(klacht)));
    }
}

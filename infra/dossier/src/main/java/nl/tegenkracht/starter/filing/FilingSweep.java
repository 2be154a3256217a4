package nl.tegenkracht.starter.filing;

import java.time.Clock;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.starter.domain.DomainContext;
import nl.tegenkracht.starter.domain.DomainRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Takes away counts that no longer count, so that none stays because nobody files any more. */
final class FilingSweep {

    private static final Logger LOG = LoggerFactory.getLogger(FilingSweep.class);

    private final DomainRegister domains;
    private final FilingCounts counts;
    private final Clock clock;

    FilingSweep(DomainRegister domains, FilingCounts counts, Clock clock) {
        this.domains = domains;
        this.counts = counts;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 600_000, fixedDelay = 3_600_000)
    void scheduledFilingSweep() {
        domains.served().stream().filter(DataDomain::hasDossiers)
                .forEach(domain -> DomainContext.run(domain, this::sweep));
    }

    private void sweep() {
        try {
            counts.forget(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn(LogCode.SWEEP_INTERRUPTED.pattern(), "indieningen", e.getClass().getSimpleName());
        }
    }
}

package nl.tegenkracht.starter.dossier;

import java.time.Duration;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.starter.domain.DomainContext;
import nl.tegenkracht.starter.domain.DomainRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job in every domain that has dossiers, on one instance at a time; what fails in one domain stops no other. */
final class DomainRounds {

    private static final Logger LOG = LoggerFactory.getLogger(DomainRounds.class);

    private final DomainRegister domains;
    private final Lease lease;

    DomainRounds(DomainRegister domains, Lease lease) {
        this.domains = domains;
        this.lease = lease;
    }

    void run(String job, Duration duration, Runnable work) {
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
}

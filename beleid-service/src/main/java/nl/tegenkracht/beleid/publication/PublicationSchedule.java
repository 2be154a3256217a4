package nl.tegenkracht.beleid.publication;

import java.util.HashSet;
import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.starter.domain.DomainContext;
import nl.tegenkracht.starter.domain.DomainRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks in every domain that is served whether there is something to send. What fails because the broker or the store
 * is unavailable succeeds in a later round.
 */
@Component
class PublicationSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(PublicationSchedule.class);

    private final DomainRegister domains;
    private final BeleidPublisher publisher;
    private final Set<DataDomain> reported = new HashSet<>();

    PublicationSchedule(DomainRegister domains, BeleidPublisher publisher) {
        this.domains = domains;
        this.publisher = publisher;
    }

    @Scheduled(initialDelay = 200, fixedDelay = 3_000)
    void publishPending() {
        domains.served().forEach(domain -> DomainContext.run(domain, () -> tryPublish(domain)));
    }

    private void tryPublish(DataDomain domain) {
        try {
            publisher.sendPending();
            reported.remove(domain);
        } catch (RuntimeException e) {
            if (reported.add(domain)) {
                LOG.warn(LogCode.PUBLICATION_PENDING.pattern(), e.getClass().getSimpleName());
            }
        }
    }
}

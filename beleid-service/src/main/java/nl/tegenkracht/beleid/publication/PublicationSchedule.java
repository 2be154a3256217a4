package nl.tegenkracht.beleid.publication;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.jobs.Job;
import nl.tegenkracht.jobs.JobFailed;
import nl.tegenkracht.storage.job.DomainJob;
import nl.tegenkracht.storage.job.DomainJobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Looks in every domain that is served whether there is something to send, on one instance at a time. What fails because the broker or the store
 * is unavailable succeeds in a later round.
 */
@Component
class PublicationSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(PublicationSchedule.class);

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final Duration TURN = Duration.ofSeconds(10);

    private final BeleidPublisher publisher;
    private final Set<DataDomain> reported = ConcurrentHashMap.newKeySet();

    PublicationSchedule(BeleidPublisher publisher) {
        this.publisher = publisher;
    }

    @Bean
    Job publicationJob(DomainJobs jobs) {
        var job = DomainJob.leased("publication", "publicatie", domain -> true).often(TURN, EVERY);
        return new Job(job.name(), FIRST, EVERY, () -> jobs.run(job, this::publish));
    }

    private void publish() {
        var domain = DomainContext.current();
        try {
            publisher.sendPending();
            reported.remove(domain);
        } catch (RuntimeException e) {
            if (reported.add(domain)) {
                LOG.warn(LogCode.PUBLICATION_PENDING.pattern(), e.getClass().getSimpleName());
            }
            throw new JobFailed();
        }
    }
}

package nl.tegenkracht.dossier.concept;

import java.time.Duration;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.jobs.Job;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.starter.MaintenanceJob;
import nl.tegenkracht.starter.TegenkrachtProperties;
import nl.tegenkracht.storage.job.DomainJob;
import nl.tegenkracht.storage.job.DomainJobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Concepten, and what is done about them without anybody asking. */
@Configuration(proxyBeanMethods = false)
@Import(ConceptListApi.class)
public class ConceptConfig {

    @Bean
    ConceptStore conceptStore(MongoTemplate mongo, KeyVault vault, TegenkrachtProperties properties) {
        return new ConceptStore(mongo, new ConceptCipher(vault, properties.service()));
    }

    @Bean
    Concepten concepten(ConceptStore store, LegalClock clock) {
        return new Concepten(store, clock);
    }

    /** One that is over opens for nobody; this takes it away. */
    @Bean
    Job conceptenJob(DomainJobs jobs, ConceptStore store, LegalClock clock) {
        var job = DomainJob.leased("drafts", "concepten", DataDomain::hasDossiers);
        return new Job(job.name(), Duration.ofMinutes(10), Duration.ofHours(1),
                () -> jobs.run(job, () -> store.forget(clock.now())));
    }

    /** With the dossiers: so no concept needs a key that is going to be destroyed. */
    @Bean
    MaintenanceJob rotateConceptenJob(ConceptStore store) {
        return MaintenanceJob.of("rotate", store::rotate);
    }
}

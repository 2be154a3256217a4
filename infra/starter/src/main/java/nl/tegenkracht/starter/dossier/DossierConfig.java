package nl.tegenkracht.starter.dossier;

import java.time.Clock;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.starter.MaintenanceJob;
import nl.tegenkracht.starter.TegenkrachtProperties;
import nl.tegenkracht.starter.audit.AuditLog;
import nl.tegenkracht.starter.domain.DomainRegister;
import nl.tegenkracht.starter.messaging.EventPublisher;
import nl.tegenkracht.starter.worklist.WorkList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.databind.json.JsonMapper;

/** Dossiers, their outbox and the sweep. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class DossierConfig {

    @Bean
    WorkList workList(MongoTemplate mongo) {
        return new WorkList(mongo);
    }

    @Bean
    DossierBackend dossierBackend(MongoTemplate mongo, KeyVault vault, TegenkrachtProperties properties, AuditLog audit,
            WorkList workList, Clock clock, JsonMapper json) {
        return new DossierBackend(mongo, new StukStore(mongo, clock), new DossierKeys(vault, properties.service()),
                new OutboxIndex(mongo), new OutboxMapper(json, clock, properties), workList, audit, clock);
    }

    @Bean
    OutboxRelay outboxRelay(DossierBackend backend, EventPublisher publisher) {
        return new OutboxRelay(backend.mongo(), backend.outbox(), backend.mapper(), publisher, backend.audit());
    }

    @Bean
    DossiersFactory dossiersFactory(DossierBackend backend, OutboxRelay relay) {
        return new DossiersFactory(backend, relay);
    }

    @Bean
    DossierMaintenance dossierMaintenance(DossiersFactory factory, KeyVault vault, OutboxRelay relay) {
        return new DossierMaintenance(factory, vault, relay);
    }

    @Bean
    MaintenanceJob republishJob(DossierMaintenance maintenance) {
        return MaintenanceJob.of("republish", maintenance::republish);
    }

    @Bean
    MaintenanceJob rotateJob(DossierMaintenance maintenance) {
        return MaintenanceJob.of("rotate", maintenance::rotate);
    }

    @Bean
    MaintenanceJob rewrapJob(DossierMaintenance maintenance) {
        return MaintenanceJob.of("rewrap", maintenance::rewrap);
    }

    @Bean
    Lease lease(MongoTemplate mongo, Clock clock) {
        return new Lease(mongo, clock);
    }

    @Bean
    OutboxSweep outboxSweep(DomainRegister domains, Lease lease, DossierBackend backend, OutboxRelay relay,
            DossiersFactory factory) {
        return new OutboxSweep(domains, lease, backend, relay, factory.created());
    }
}

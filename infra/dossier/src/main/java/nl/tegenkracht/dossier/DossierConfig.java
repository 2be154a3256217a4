package nl.tegenkracht.dossier;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.domain.DomainRegister;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.dossier.worklist.WorkList;
import nl.tegenkracht.dossier.worklist.WorkOverviews;
import nl.tegenkracht.events.EventPublisher;
import nl.tegenkracht.starter.MaintenanceJob;
import nl.tegenkracht.starter.TegenkrachtProperties;
import nl.tegenkracht.starter.audit.AuditLog;
import nl.tegenkracht.storage.StorageIndexes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Dossiers and their outbox. */
@Configuration(proxyBeanMethods = false)
@Import(SweepConfig.class)
class DossierConfig {

    private static final Logger LOG = LoggerFactory.getLogger(DossierConfig.class);

    @Bean
    WorkOverviews workOverviews(WorkList workList, DossiersFactory factory, TegenkrachtProperties properties) {
        return new WorkOverviews(workList, factory::workKinds, properties);
    }

    @Bean
    StorageIndexes dossierIndexes() {
        return () -> Stream.of(OutboxIndex.INDEXES, StukStore.INDEXES, ReadMarks.INDEXES).flatMap(List::stream)
                .toList();
    }

    @Bean
    DossierBackend dossierBackend(MongoTemplate mongo, KeyVault vault, TegenkrachtProperties properties, AuditLog audit,
            WorkList workList, LegalClock legalClock, Clock clock, JsonMapper json, MeterRegistry meters) {
        return new DossierBackend(mongo, new StukStore(mongo, legalClock, clock),
                new DossierKeys(vault, properties.service()),
                new SealKeys(vault, properties.service()), new OutboxIndex(mongo),
                new OutboxMapper(json, clock, properties), workList, new ReadMarks(mongo), audit,
                new DossierAlarms(audit, clock, meters),
                new SeenVersions(), clock);
    }

    @Bean
    OutboxRelay outboxRelay(DossierBackend backend, EventPublisher publisher) {
        return new OutboxRelay(backend, publisher);
    }

    @Bean
    DossiersFactory dossiersFactory(DossierBackend backend, OutboxRelay relay) {
        return new DossiersFactory(backend, relay);
    }

    /** Before the web server and the readers of events start; maintenance of one domain leaves the others alone. */
    @Bean
    @ConditionalOnWebApplication
    SmartInitializingSingleton sealBeforeServing(DossiersFactory factory, DomainRegister domains) {
        return () -> domains.served().forEach(domain -> DomainContext.run(domain, () -> sealOrLeave(factory)));
    }

    /** A store that is not there yet stops no start: then the first question in the domain seals it. */
    private static void sealOrLeave(DossiersFactory factory) {
        try {
            factory.sealing().require();
        } catch (RuntimeException e) {
            LOG.warn(LogCode.SWEEP_INTERRUPTED.pattern(), "verzegeling", e.getClass().getSimpleName());
        }
    }

    @Bean
    DossierMaintenance dossierMaintenance(DossiersFactory factory, KeyVault vault, OutboxRelay relay,
            DossierBackend backend) {
        return new DossierMaintenance(factory, vault, relay, backend);
    }

    @Bean
    MaintenanceJob sealJob(DossierMaintenance maintenance) {
        return MaintenanceJob.of("seal", maintenance::seal);
    }

    @Bean
    MaintenanceJob republishJob(DossierMaintenance maintenance) {
        return MaintenanceJob.of("republish", maintenance::republish);
    }

    @Bean
    MaintenanceJob rewrapJob(DossierMaintenance maintenance) {
        return MaintenanceJob.of("rewrap", maintenance::rewrap);
    }
}

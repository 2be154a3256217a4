package nl.tegenkracht.dossier;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.core.domain.DomainRegister;
import nl.tegenkracht.jobs.Job;
import nl.tegenkracht.storage.job.DomainJob;
import nl.tegenkracht.storage.job.DomainJobs;
import nl.tegenkracht.storage.job.Lease;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What repairs and guards dossiers by itself, each a job in every domain that has any. */
@Configuration(proxyBeanMethods = false)
class SweepConfig {

    @Bean
    OutboxSweep outboxSweep(DossierBackend backend, OutboxRelay relay, DossiersFactory factory, MeterRegistry meters) {
        return new OutboxSweep(backend, relay, factory.created(), meters);
    }

    @Bean
    Job outboxJob(DomainJobs jobs, OutboxSweep sweep) {
        var every = Duration.ofSeconds(3);
        var job = DomainJob.leased("outbox", OutboxSweep.LEASE, DataDomain::hasDossiers)
                .often(Duration.ofSeconds(10), every);
        return new Job(job.name(), Duration.ofSeconds(1), every, () -> jobs.run(job, sweep::sweep));
    }

    @Bean
    OutboxGauge outboxGauge(DossierBackend backend, DomainRegister domains, Clock clock, MeterRegistry meters) {
        return new OutboxGauge(backend.outbox(), domains, clock, meters);
    }

    @Bean
    Job outboxSizeJob(OutboxGauge gauge) {
        return new Job("outbox-size", Duration.ofSeconds(5), Duration.ofSeconds(15), gauge::look);
    }

    @Bean
    OrphanSweep orphanSweep(Lease lease, DossierBackend backend, DossiersFactory factory) {
        return new OrphanSweep(lease, backend, factory.created());
    }

    @Bean
    Job orphansJob(DomainJobs jobs, OrphanSweep sweep) {
        var job = DomainJob.leased("orphans", OrphanSweep.LEASE, DataDomain::hasDossiers);
        return new Job(job.name(), Duration.ofMinutes(5), Duration.ofHours(1), () -> jobs.run(job, sweep::sweep));
    }

    @Bean
    VersionCheck versionCheck(DossierBackend backend, OutboxRelay relay, DossiersFactory factory,
            ObjectProvider<DossierDestruction> destruction) {
        return new VersionCheck(backend, relay, factory, destruction::getObject);
    }

    @Bean
    Job versionsJob(DomainJobs jobs, VersionCheck check) {
        var job = DomainJob.leased("versions", "versies", DataDomain::hasDossiers);
        return new Job(job.name(), Duration.ofSeconds(30), Duration.ofHours(1), () -> jobs.run(job, check::check));
    }
}

package nl.tegenkracht.dossier;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import nl.tegenkracht.core.security.BenoemingenRegister;
import nl.tegenkracht.jobs.Job;
import nl.tegenkracht.storage.job.DomainJobs;
import nl.tegenkracht.storage.job.Lease;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sweep that brings dossiers to who takes over. */
@Configuration(proxyBeanMethods = false)
class SuccessionConfig {

    @Bean
    Job successionJob(DomainJobs jobs, Lease lease, DossierBackend backend, BenoemingenRegister register,
            DossiersFactory factory, MeterRegistry meters) {
        var sweep = new SuccessionSweep(jobs, lease, backend, register, factory, meters);
        return new Job("succession", Duration.ofSeconds(2), Duration.ofSeconds(3), sweep::sweep);
    }
}

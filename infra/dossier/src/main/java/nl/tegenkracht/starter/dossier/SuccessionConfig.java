package nl.tegenkracht.starter.dossier;

import io.micrometer.core.instrument.MeterRegistry;
import nl.tegenkracht.starter.domain.DomainRegister;
import nl.tegenkracht.starter.security.BenoemingenRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sweep that brings dossiers to who takes over. */
@Configuration(proxyBeanMethods = false)
class SuccessionConfig {

    @Bean
    SuccessionSweep successionSweep(DomainRegister domains, Lease lease, DossierBackend backend,
            BenoemingenRegister register, DossiersFactory factory, MeterRegistry meters) {
        return new SuccessionSweep(domains, lease, backend, register, factory, meters);
    }
}

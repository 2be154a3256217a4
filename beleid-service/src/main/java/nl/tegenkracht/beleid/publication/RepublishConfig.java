package nl.tegenkracht.beleid.publication;

import nl.tegenkracht.starter.MaintenanceJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job {@code republish}: all beleid of a domain again, next to the starter's, which finds no dossiers here. */
@Configuration(proxyBeanMethods = false)
class RepublishConfig {

    @Bean
    MaintenanceJob republishBeleid(BeleidPublisher publisher) {
        return MaintenanceJob.of("republish", publisher::sendAll);
    }
}

package nl.tegenkracht.beleid.publication;

import nl.tegenkracht.starter.MaintenanceJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** De taak {@code herpubliceer}: al het beleid van een domein nog eens, naast de (lege) dossiers van de starter. */
@Configuration(proxyBeanMethods = false)
class RepublishConfig {

    @Bean
    MaintenanceJob republishBeleid(BeleidPublisher publisher) {
        return MaintenanceJob.of("herpubliceer", publisher::sendAll);
    }
}

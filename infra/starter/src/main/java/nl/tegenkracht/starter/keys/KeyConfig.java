package nl.tegenkracht.starter.keys;

import java.time.Clock;
import nl.tegenkracht.audit.AuditTrails;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.crypto.KeyVaults;
import nl.tegenkracht.starter.MaintenanceJob;
import nl.tegenkracht.starter.TegenkrachtProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys of a service and what turns them. Only in the demonstration use makes a key. */
@Configuration(proxyBeanMethods = false)
public class KeyConfig {

    @Bean
    @ConditionalOnMissingBean
    KeyVault keyVault(TegenkrachtProperties properties) {
        return KeyVaults.open(properties.keyDirectory(), properties.demo());
    }

    @Bean
    AuditTrails auditTrails(TegenkrachtProperties properties, Clock clock) {
        var service = properties.service().code();
        return properties.demo()
                ? AuditTrails.open(properties.auditDirectory(), properties.keyDirectory(), service, clock)
                : AuditTrails.withExistingKey(properties.auditDirectory(), properties.keyDirectory(), service, clock);
    }

    @Bean
    KeyMaintenance keyMaintenance(KeyVault vault, TegenkrachtProperties properties, Clock clock) {
        return new KeyMaintenance(new KeyGenerations(vault, clock), properties.service(), properties.keyDirectory());
    }

    @Bean
    MaintenanceJob rotateKeysJob(KeyMaintenance maintenance) {
        return MaintenanceJob.of("rotate", maintenance::rotate);
    }

    @Bean
    MaintenanceJob keysJob(KeyMaintenance maintenance) {
        return MaintenanceJob.of("keys", maintenance::report);
    }

    @Bean
    MaintenanceJob retireJob(KeyMaintenance maintenance) {
        return MaintenanceJob.of("retire", maintenance::retire);
    }
}

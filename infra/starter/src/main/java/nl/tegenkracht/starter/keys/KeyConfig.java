package nl.tegenkracht.starter.keys;

import java.nio.file.Path;
import java.time.Clock;
import nl.tegenkracht.audit.AuditTrails;
import nl.tegenkracht.audit.DestructionRegister;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.crypto.KeyVaults;
import nl.tegenkracht.starter.MaintenanceJob;
import nl.tegenkracht.starter.TegenkrachtProperties;
import nl.tegenkracht.starter.dossier.DossierMaintenance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The keys of a service, what turns them, and what was destroyed. Only in the demonstration use makes a key. */
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

    /** Beside the audit trails, unless a place of its own is set: never in a database or its backup. */
    @Bean
    @Lazy
    DossierDestruction dossierDestruction(TegenkrachtProperties properties, Clock clock,
            @Value("${tegenkracht.destruction-directory:}") String directory) {
        var place = directory.isBlank()
                ? properties.auditDirectory().resolveSibling("vernietigingen")
                : Path.of(directory);
        return new DossierDestruction(
                DestructionRegister.open(place, properties.keyDirectory(), properties.service().code()), clock);
    }

    @Bean
    KeyMaintenance keyMaintenance(KeyVault vault, TegenkrachtProperties properties, DossierMaintenance dossiers,
            Clock clock) {
        return new KeyMaintenance(vault, properties.service(), properties.keyDirectory(), dossiers, clock);
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

package nl.tegenkracht.dossier;

import java.nio.file.Path;
import java.time.Clock;
import nl.tegenkracht.audit.DestructionRegister;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.starter.MaintenanceJob;
import nl.tegenkracht.starter.TegenkrachtProperties;
import nl.tegenkracht.starter.keys.KeyGenerations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The keys of dossiers, what turns them, and what was destroyed. */
@Configuration(proxyBeanMethods = false)
class DossierKeyConfig {

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
    @Lazy
    DossierRemoval dossierRemoval(DossierBackend backend, OutboxRelay relay, DossierDestruction destruction) {
        return new DossierRemoval(backend, relay, destruction);
    }

    @Bean
    DossierKeyMaintenance dossierKeyMaintenance(KeyVault vault, DossierBackend backend, DossierMaintenance dossiers,
            Clock clock) {
        return new DossierKeyMaintenance(new KeyGenerations(vault, clock), backend.keys(), dossiers);
    }

    @Bean
    MaintenanceJob rotateJob(DossierKeyMaintenance maintenance) {
        return MaintenanceJob.of("rotate", maintenance::rotate);
    }

    @Bean
    MaintenanceJob dossierKeysJob(DossierKeyMaintenance maintenance) {
        return MaintenanceJob.of("keys", maintenance::report);
    }

    @Bean
    MaintenanceJob retireDossierKeysJob(DossierKeyMaintenance maintenance) {
        return MaintenanceJob.of("retire", maintenance::retire);
    }
}

package nl.tegenkracht.gateway.session;

import nl.tegenkracht.gateway.GatewayProperties;
import nl.tegenkracht.crypto.KeyFileVault;
import nl.tegenkracht.crypto.KeyVault;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Waar de sleutels van de deur liggen: in bestanden, tenzij een omgeving een andere kluis meebrengt. */
@Configuration
class KeyVaultConfig {

    @Bean
    @ConditionalOnMissingBean
    KeyVault keyVault(GatewayProperties properties) {
        if (!properties.demo() && !KeyFileVault.existsIn(properties.sleutelmap())) {
            throw new IllegalStateException(
                    "Er is geen kluis in de sleutelmap, en buiten de demonstratie maakt de deur er zelf geen");
        }
        return KeyFileVault.in(properties.sleutelmap());
    }
}

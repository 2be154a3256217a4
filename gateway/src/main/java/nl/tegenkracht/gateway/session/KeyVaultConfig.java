package nl.tegenkracht.gateway.session;

import nl.tegenkracht.crypto.KeyFileVault;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.gateway.GatewayProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the keys of the gateway are: in files, unless an environment brings another vault. */
@Configuration
class KeyVaultConfig {

    @Bean
    @ConditionalOnMissingBean
    KeyVault keyVault(GatewayProperties properties) {
        if (!properties.demo() && !KeyFileVault.existsIn(properties.keyDirectory())) {
            throw new IllegalStateException(
                    "There is no vault in the key directory, and outside the demonstration the gateway creates none");
        }
        return KeyFileVault.in(properties.keyDirectory());
    }
}

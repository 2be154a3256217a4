package nl.tegenkracht.gateway.session;

import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.crypto.KeyVaults;
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
        return KeyVaults.open(properties.keyDirectory(), properties.demo());
    }
}

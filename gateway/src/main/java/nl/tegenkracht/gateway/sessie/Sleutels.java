package nl.tegenkracht.gateway.sessie;

import nl.tegenkracht.gateway.Instellingen;
import nl.tegenkracht.crypto.KeyFileVault;
import nl.tegenkracht.crypto.KeyVault;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Waar de sleutels van de deur liggen: in bestanden, tenzij een omgeving een andere kluis meebrengt. */
@Configuration
class Sleutels {

    @Bean
    @ConditionalOnMissingBean
    KeyVault sleutelkluis(Instellingen instellingen) {
        if (!instellingen.demo() && !KeyFileVault.existsIn(instellingen.sleutelmap())) {
            throw new IllegalStateException(
                    "Er is geen kluis in de sleutelmap, en buiten de demonstratie maakt de deur er zelf geen");
        }
        return KeyFileVault.in(instellingen.sleutelmap());
    }
}

package nl.tegenkracht.melding.overdracht;

import nl.tegenkracht.events.policy.SharedPolicy;
import nl.tegenkracht.terms.AlgemeneTermijnenwet;
import nl.tegenkracht.terms.EquatedDay;
import nl.tegenkracht.terms.TermijnCalculator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The term in which who stops hands over. */
@Configuration(proxyBeanMethods = false)
class OverdrachtConfig {

    @Bean
    Overdrachtstermijn overdrachtstermijn(SharedPolicy policy) {
        return new Overdrachtstermijn(policy::regelsets,
                new TermijnCalculator(new AlgemeneTermijnenwet(EquatedDay.table())));
    }
}

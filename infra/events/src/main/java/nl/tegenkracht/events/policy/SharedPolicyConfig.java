package nl.tegenkracht.events.policy;

import java.time.Clock;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.events.EventHandler;
import nl.tegenkracht.storage.SharedStorage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For a service that needs the Kamer-wide beleid: it imports this. */
@Configuration(proxyBeanMethods = false)
public class SharedPolicyConfig {

    @Bean
    SharedPolicy sharedPolicy(SharedStorage database, Clock clock) {
        return new SharedPolicy(database, clock);
    }

    @Bean
    EventHandler sharedPolicyHandler(SharedPolicy policy) {
        return new SharedPolicyHandler(policy, EventType.REGELSET_VASTGESTELD, Regelset.class);
    }
}

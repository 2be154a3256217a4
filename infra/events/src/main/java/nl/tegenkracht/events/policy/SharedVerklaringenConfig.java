package nl.tegenkracht.events.policy;

import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Toepasselijkverklaring;
import nl.tegenkracht.events.EventHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * For a service that may know of every fractie whether it declared the Klachtenregeling applicable: klacht-service, and
 * no other (D-18, record 0399).
 */
@Configuration(proxyBeanMethods = false)
@Import(SharedPolicyConfig.class)
public class SharedVerklaringenConfig {

    @Bean
    EventHandler sharedVerklaringenHandler(SharedPolicy policy) {
        return new SharedPolicyHandler(policy, EventType.TOEPASSELIJKVERKLARING_VAN_KRACHT,
                Toepasselijkverklaring.class);
    }
}

package nl.tegenkracht.starter;

import java.time.Clock;
import nl.tegenkracht.core.clock.LegalClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Two clocks: the technical one, which is never moved, and the one of the law. */
@Configuration(proxyBeanMethods = false)
class Clocks {

    @Bean
    @ConditionalOnMissingBean
    Clock technicalClock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    LegalClock legalClock(Clock technical, TegenkrachtProperties properties) {
        if (properties.legalClock() == null) {
            return technical::instant;
        }
        if (!properties.demo()) {
            throw new IllegalStateException("A movable date is allowed only in the local demo");
        }
        return new DemoClock(technical, properties.legalClock());
    }
}

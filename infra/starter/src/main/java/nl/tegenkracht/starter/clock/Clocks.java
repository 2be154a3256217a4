package nl.tegenkracht.starter.clock;

import java.time.Clock;
import nl.tegenkracht.starter.TegenkrachtProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twee klokken: de technische, die nooit verzet wordt, en die van het recht. */
@Configuration(proxyBeanMethods = false)
public class Clocks {

    @Bean
    @ConditionalOnMissingBean
    Clock technicalClock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    LegalClock legalClock(Clock technical, TegenkrachtProperties properties) {
        if (properties.rechtsklok() == null) {
            return technical::instant;
        }
        if (!properties.demo()) {
            throw new IllegalStateException("Een verzetbare datum mag alleen in de lokale demo");
        }
        return new DemoClock(technical, properties.rechtsklok());
    }
}

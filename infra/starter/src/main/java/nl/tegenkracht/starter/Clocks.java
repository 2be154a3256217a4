package nl.tegenkracht.starter;

import java.time.Clock;
import nl.tegenkracht.contracts.DemoClockFile;
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
        return properties.legalClock() == null
                ? technical::instant
                : new DemoClock(technical, new DemoClockFile(properties.legalClock(), properties.demo()));
    }
}

package nl.tegenkracht.starter.klok;

import java.time.Clock;
import nl.tegenkracht.starter.Tegenkracht;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twee klokken: de technische, die nooit verzet wordt, en die van het recht. */
@Configuration(proxyBeanMethods = false)
public class Klokken {

    @Bean
    @ConditionalOnMissingBean
    Clock technischeKlok() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    Rechtsklok rechtsklok(Clock technisch, Tegenkracht instellingen) {
        if (instellingen.rechtsklok() == null) {
            return technisch::instant;
        }
        if (!instellingen.demo()) {
            throw new IllegalStateException("Een verzetbare datum mag alleen in de lokale demo");
        }
        return new Demoklok(technisch, instellingen.rechtsklok());
    }
}

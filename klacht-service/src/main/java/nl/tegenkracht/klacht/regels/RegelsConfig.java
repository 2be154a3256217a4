package nl.tegenkracht.klacht.regels;

import java.time.LocalDate;
import java.util.Set;
import nl.tegenkracht.klacht.bevindingen.Bevindingen;
import nl.tegenkracht.klacht.termijn.AlgemeneTermijnenwet;
import nl.tegenkracht.klacht.termijn.TermijnCalculator;
import nl.tegenkracht.klacht.termijnen.RunningTermijnen;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Verbindt de kern met de instellingen. */
@Configuration(proxyBeanMethods = false)
class RegelsConfig {

    @Bean
    TermijnCalculator termijnCalculator(@Value("${klacht.gelijkgestelde-dagen:}") Set<String> equatedDays) {
        return new TermijnCalculator(new AlgemeneTermijnenwet(equatedDays.stream().map(LocalDate::parse)
                .collect(java.util.stream.Collectors.toUnmodifiableSet())));
    }

    @Bean
    RunningTermijnen runningTermijnen(TermijnCalculator calculator) {
        return new RunningTermijnen(calculator);
    }

    @Bean
    Bevindingen bevindingen(TermijnCalculator calculator) {
        return new Bevindingen(calculator);
    }
}

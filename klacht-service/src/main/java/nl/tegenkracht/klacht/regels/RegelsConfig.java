package nl.tegenkracht.klacht.regels;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import nl.tegenkracht.klacht.bevindingen.Bevindingen;
import nl.tegenkracht.terms.AlgemeneTermijnenwet;
import nl.tegenkracht.terms.EquatedDay;
import nl.tegenkracht.terms.TermijnCalculator;
import nl.tegenkracht.klacht.termijnen.RunningTermijnen;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects the core with the settings. */
@Configuration(proxyBeanMethods = false)
class RegelsConfig {

    @Bean
    TermijnCalculator termijnCalculator(@Value("${klacht.gelijkgestelde-dagen:}") Set<String> equatedDays) {
        return new TermijnCalculator(new AlgemeneTermijnenwet(
                Stream.concat(EquatedDay.table().stream(), equatedDays.stream().map(LocalDate::parse)
                        .map(EquatedDay::ofSetting)).toList()));
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

package nl.tegenkracht.klacht.regels;

import java.time.LocalDate;
import java.util.Set;
import nl.tegenkracht.klacht.bevindingen.Bevindingen;
import nl.tegenkracht.klacht.termijn.AlgemeneTermijnenwet;
import nl.tegenkracht.klacht.termijn.Termijnrekenaar;
import nl.tegenkracht.klacht.termijnen.LopendeTermijnen;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Verbindt de kern met de instellingen. */
@Configuration(proxyBeanMethods = false)
class Rekenregels {

    @Bean
    Termijnrekenaar termijnrekenaar(@Value("${klacht.gelijkgestelde-dagen:}") Set<String> gelijkgesteld) {
        return new Termijnrekenaar(new AlgemeneTermijnenwet(gelijkgesteld.stream().map(LocalDate::parse)
                .collect(java.util.stream.Collectors.toUnmodifiableSet())));
    }

    @Bean
    LopendeTermijnen lopendeTermijnen(Termijnrekenaar rekenaar) {
        return new LopendeTermijnen(rekenaar);
    }

    @Bean
    Bevindingen bevindingen(Termijnrekenaar rekenaar) {
        return new Bevindingen(rekenaar);
    }
}

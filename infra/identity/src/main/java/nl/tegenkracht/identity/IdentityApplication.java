package nl.tegenkracht.identity;

import io.micrometer.core.instrument.config.MeterFilter;
import java.time.Clock;
import nl.tegenkracht.contracts.MeterAllowList;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Start de identiteitsvoorziening. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class IdentityApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(IdentityApplication.class, arguments);
    }

    /** Technische tijd: tokens, sessies en de inlogrem lopen nooit mee met de verschuifbare klok van de wet. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MeterFilter meterAllowList() {
        return new MeterAllowList();
    }
}

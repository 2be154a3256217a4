package nl.tegenkracht.identity;

import io.micrometer.core.instrument.config.MeterFilter;
import java.time.Clock;
import nl.tegenkracht.contracts.MeterAllowList;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the identity provider. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class IdentityApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(IdentityApplication.class, arguments);
    }

    /** Technical time: tokens, sessions and the login throttle never follow the legal clock, which can be shifted. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MeterFilter meterAllowList() {
        return new MeterAllowList();
    }
}

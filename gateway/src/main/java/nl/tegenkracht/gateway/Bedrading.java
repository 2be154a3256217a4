package nl.tegenkracht.gateway;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Wat alle onderdelen van de deur delen. */
@Configuration
@EnableScheduling
class Bedrading {

    /** Technische tijd; de klok van het recht komt in de deur niet voor. */
    @Bean
    Clock klok() {
        return Clock.systemUTC();
    }

    @Bean(destroyMethod = "close")
    Executor achtergrond() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }
}

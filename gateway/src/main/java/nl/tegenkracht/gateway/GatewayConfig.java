package nl.tegenkracht.gateway;

import io.micrometer.core.instrument.config.MeterFilter;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import nl.tegenkracht.contracts.MeterAllowList;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.filter.RequestContextFilter;

/** Wat alle onderdelen van de deur delen. */
@Configuration
@EnableScheduling
class GatewayConfig {

    /** Technische tijd; de klok van het recht komt in de deur niet voor. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** De deur leest het verband van een verzoek nergens uit de draad; dan hoeft elk verzoek het er ook niet in te zetten. */
    @Bean
    FilterRegistrationBean<RequestContextFilter> disabledRequestContextFilter() {
        var registration = new FilterRegistrationBean<>(new RequestContextFilter());
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    MeterFilter meterAllowList() {
        return new MeterAllowList();
    }

    @Bean(destroyMethod = "close")
    Executor background() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }
}

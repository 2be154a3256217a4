package nl.tegenkracht.gateway;

import com.mongodb.MongoCredential;
import io.micrometer.core.instrument.config.MeterFilter;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import nl.tegenkracht.contracts.Databases;
import nl.tegenkracht.contracts.MeterAllowList;
import nl.tegenkracht.contracts.PasswordFile;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.filter.RequestContextFilter;

/** What all parts of the gateway share. */
@Configuration
@EnableScheduling
class GatewayConfig {

    private static final int JOB_THREADS = 12;

    /** Technical time; the legal clock has no place in the gateway. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Nothing in the gateway reads the request from the thread, so no request has to bind itself to one. */
    @Bean
    FilterRegistrationBean<RequestContextFilter> disabledRequestContextFilter() {
        var registration = new FilterRegistrationBean<>(new RequestContextFilter());
        registration.setEnabled(false);
        return registration;
    }

    /** In its own database and in no other. */
    @Bean
    MongoClientSettingsBuilderCustomizer storeLogin(GatewayProperties properties) {
        var password = PasswordFile.ofStore(properties.keyDirectory(), Databases.GATEWAY).read().toCharArray();
        return settings -> settings.credential(
                MongoCredential.createScramSha256Credential(Databases.GATEWAY, Databases.USERS, password));
    }

    @Bean
    MeterFilter meterAllowList() {
        return new MeterAllowList();
    }

    /** More threads than jobs: with virtual threads Spring would run every job that pauses in between on one. */
    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(JOB_THREADS);
        scheduler.setThreadNamePrefix("job-");
        scheduler.setDaemon(true);
        return scheduler;
    }

    @Bean(destroyMethod = "close")
    Executor background() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }
}

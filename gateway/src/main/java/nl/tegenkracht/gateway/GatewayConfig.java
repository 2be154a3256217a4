package nl.tegenkracht.gateway;

import com.mongodb.MongoCredential;
import io.micrometer.core.instrument.config.MeterFilter;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.tegenkracht.contracts.Databases;
import nl.tegenkracht.contracts.MeterAllowList;
import nl.tegenkracht.contracts.PasswordFile;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.RequestContextFilter;

/** What all parts of the gateway share. */
@Configuration
class GatewayConfig {

    private static final int STORE_SECONDS = 3;

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

    /** A store that does not answer is one that is not there, well before the deadline of a page (record 0294). */
    @Bean
    MongoClientSettingsBuilderCustomizer storeLimit() {
        return settings -> {
            if (settings.build().getTimeout(TimeUnit.MILLISECONDS) == null) {
                settings.timeout(STORE_SECONDS, TimeUnit.SECONDS);
            }
        };
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

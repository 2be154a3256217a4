package nl.tegenkracht.starter.filing;

import java.time.Clock;
import nl.tegenkracht.starter.TegenkrachtProperties;
import nl.tegenkracht.starter.domain.DomainRegister;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The limits on filing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FilingLimitProperties.class)
public class FilingConfig implements WebMvcConfigurer {

    @Bean
    FilingCounts filingCounts(MongoTemplate mongo) {
        return new FilingCounts(mongo);
    }

    @Bean
    FilingLimits filingLimits(FilingCounts counts, FilingLimitProperties limits, TegenkrachtProperties properties,
            Clock clock) {
        return new FilingLimits(counts, limits.checked(properties.demo()), clock);
    }

    @Bean
    FilingSweep filingSweep(DomainRegister domains, FilingCounts counts, Clock clock) {
        return new FilingSweep(domains, counts, clock);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RetryAfterHeader());
    }
}

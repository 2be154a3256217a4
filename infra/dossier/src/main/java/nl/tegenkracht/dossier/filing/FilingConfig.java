package nl.tegenkracht.dossier.filing;

import java.time.Clock;
import java.time.Duration;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.jobs.Job;
import nl.tegenkracht.starter.TegenkrachtProperties;
import nl.tegenkracht.storage.job.DomainJob;
import nl.tegenkracht.storage.job.DomainJobs;
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

    /** Takes away counts that no longer count, so that none stays because nobody files any more. */
    @Bean
    Job filingCountsJob(DomainJobs jobs, FilingCounts counts, Clock clock) {
        var job = DomainJob.leased("filing-counts", "indieningen", DataDomain::hasDossiers);
        return new Job(job.name(), Duration.ofMinutes(10), Duration.ofHours(1),
                () -> jobs.run(job, () -> counts.forget(clock.instant())));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RetryAfterHeader());
    }
}

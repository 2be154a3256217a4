package nl.tegenkracht.starter;

import java.util.List;
import nl.tegenkracht.audit.AuditTrails;
import nl.tegenkracht.core.domain.DomainRegister;
import nl.tegenkracht.core.domain.LandscapeFollower;
import nl.tegenkracht.starter.audit.AuditLog;
import nl.tegenkracht.starter.keys.KeyConfig;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What every service starts with: its domains, clocks, keys, audit trail and maintenance jobs. */
@AutoConfiguration
@EnableConfigurationProperties(TegenkrachtProperties.class)
@Import({Clocks.class, KeyConfig.class})
public class StarterAutoConfiguration {

    @Bean
    DomainRegister domainRegister(TegenkrachtProperties properties) {
        return new DomainRegister(properties.landscape(), properties.deployment());
    }

    @Bean
    LandscapeFollower landscapeFollower(DomainRegister domains) {
        return new LandscapeFollower(domains);
    }

    @Bean
    @ConditionalOnProperty("tegenkracht.job.name")
    JobRunner jobRunner(List<MaintenanceJob> jobs, DomainRegister domains, @Qualifier("jobEnd") Runnable jobEnd,
            @Value("${tegenkracht.job.name}") String name, @Value("${tegenkracht.job.domain}") String domain) {
        return new JobRunner(jobs, domains, jobEnd, name, domain);
    }

    /** A process that does several jobs, one after the other, brings another. */
    @Bean
    @ConditionalOnProperty("tegenkracht.job.name")
    @ConditionalOnMissingBean(name = "jobEnd")
    Runnable jobEnd(ConfigurableApplicationContext context) {
        return () -> new Thread(() -> System.exit(SpringApplication.exit(context)), "job-exit").start();
    }

    @Bean
    AuditLog auditLog(AuditTrails trails) {
        return new AuditLog(trails);
    }
}

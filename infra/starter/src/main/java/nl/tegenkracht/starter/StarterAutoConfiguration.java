package nl.tegenkracht.starter;

import java.util.List;
import nl.tegenkracht.audit.AuditTrails;
import nl.tegenkracht.starter.api.ApiConfig;
import nl.tegenkracht.starter.audit.AuditLog;
import nl.tegenkracht.starter.clock.Clocks;
import nl.tegenkracht.starter.domain.DomainRegister;
import nl.tegenkracht.starter.domain.LandscapeFollower;
import nl.tegenkracht.starter.domain.LoopbackCheck;
import nl.tegenkracht.starter.dossier.DossierConfig;
import nl.tegenkracht.starter.dossier.DossierDomainsConfig;
import nl.tegenkracht.starter.dossier.Indieningen;
import nl.tegenkracht.starter.dossier.SuccessionConfig;
import nl.tegenkracht.starter.filing.FilingConfig;
import nl.tegenkracht.starter.keys.KeyConfig;
import nl.tegenkracht.starter.messaging.EventReadingConfig;
import nl.tegenkracht.starter.messaging.KafkaConfig;
import nl.tegenkracht.starter.page.PageConfig;
import nl.tegenkracht.starter.security.SecurityConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** Gives every service its domain context, access control, storage, outbox, audit and refusals. */
@AutoConfiguration(beforeName = {
        "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
        "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet."
                + "OAuth2ResourceServerAutoConfiguration"})
@EnableConfigurationProperties({TegenkrachtProperties.class, ServerProperties.class})
@Import({Clocks.class, SecurityConfig.class, DossierConfig.class, DossierDomainsConfig.class, SuccessionConfig.class,
        KafkaConfig.class, EventReadingConfig.class, ApiConfig.class, KeyConfig.class, PageConfig.class,
        FilingConfig.class})
@ComponentScan(useDefaultFilters = false, includeFilters = @Filter({Controller.class, ControllerAdvice.class}))
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
    Indieningen indieningen(DomainRegister domains) {
        return new Indieningen(domains);
    }

    @Bean
    @ConditionalOnProperty("tegenkracht.job.name")
    JobRunner jobRunner(List<MaintenanceJob> jobs, DomainRegister domains, ConfigurableApplicationContext context,
            @Value("${tegenkracht.job.name}") String name, @Value("${tegenkracht.job.domain}") String domain) {
        return new JobRunner(jobs, domains, context, name, domain);
    }

    @Bean
    LoopbackCheck loopbackCheck(TegenkrachtProperties properties, ServerProperties server) {
        return new LoopbackCheck(properties, server);
    }

    @Bean
    AuditLog auditLog(AuditTrails trails) {
        return new AuditLog(trails);
    }
}

package nl.tegenkracht.starter;

import java.time.Clock;
import java.util.List;
import nl.tegenkracht.audit.AuditTrails;
import nl.tegenkracht.starter.api.Api;
import nl.tegenkracht.starter.audit.Auditlog;
import nl.tegenkracht.starter.berichten.Berichten;
import nl.tegenkracht.starter.beveiliging.Toegangsbewaking;
import nl.tegenkracht.starter.domein.Domeinregister;
import nl.tegenkracht.starter.domein.Loopback;
import nl.tegenkracht.starter.dossier.Dossierconfiguratie;
import nl.tegenkracht.starter.dossier.Dossierdomeinen;
import nl.tegenkracht.starter.dossier.Indieningen;
import nl.tegenkracht.starter.klok.Klokken;
import nl.tegenkracht.crypto.KeyFileVault;
import nl.tegenkracht.crypto.KeyVault;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** Geeft elke dienst zijn domeincontext, toegang, opslag, post, audit en weigeringen. */
@AutoConfiguration(beforeName = {
        "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
        "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration"})
@EnableConfigurationProperties({Tegenkracht.class, ServerProperties.class})
@Import({Klokken.class, Toegangsbewaking.class, Dossierconfiguratie.class, Dossierdomeinen.class, Berichten.class,
        Api.class})
@ComponentScan(useDefaultFilters = false, includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = {
        Controller.class, ControllerAdvice.class}))
public class StarterAutoConfiguration {

    @Bean
    Domeinregister domeinregister(Tegenkracht instellingen) {
        return new Domeinregister(instellingen.landschap(), instellingen.deployment());
    }

    @Bean
    Indieningen indieningen(Domeinregister domeinen) {
        return new Indieningen(domeinen);
    }

    @Bean
    @ConditionalOnProperty("tegenkracht.taak.naam")
    Taak taak(List<Onderhoudstaak> taken, Domeinregister domeinen, ConfigurableApplicationContext context,
            @Value("${tegenkracht.taak.naam}") String naam, @Value("${tegenkracht.taak.domein}") String domein) {
        return new Taak(taken, domeinen, context, naam, domein);
    }

    @Bean
    Loopback loopback(Tegenkracht instellingen, ServerProperties server) {
        return new Loopback(instellingen, server);
    }

    @Bean
    @ConditionalOnMissingBean
    KeyVault sleutelkluis(Tegenkracht instellingen) {
        return KeyFileVault.in(instellingen.sleutelmap());
    }

    @Bean
    AuditTrails auditsporen(Tegenkracht instellingen, Clock klok) {
        return AuditTrails.open(instellingen.auditmap(), instellingen.sleutelmap(), instellingen.dienst().code(), klok);
    }

    @Bean
    Auditlog auditlog(AuditTrails sporen) {
        return new Auditlog(sporen);
    }
}

package nl.tegenkracht.starter.beveiliging;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.tegenkracht.starter.Tegenkracht;
import nl.tegenkracht.starter.domein.Domeinregister;
import nl.tegenkracht.starter.klok.Rechtsklok;
import nl.tegenkracht.crypto.KeyVault;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Elke dienst kijkt het token zelf na en vertrouwt verder niets uit het verzoek. */
@Configuration(proxyBeanMethods = false)
public class Toegangsbewaking {

    private static final Duration SPELING = Duration.ofSeconds(10);

    @Bean
    @ConditionalOnMissingBean
    Benoemingenregister benoemingenregister(Tegenkracht instellingen, Rechtsklok rechtsklok, Clock klok) {
        return new Benoemingenbestand(instellingen.benoemingen(), rechtsklok, klok);
    }

    @Bean
    Personen personen(KeyVault kluis, Tegenkracht instellingen) {
        return new Personen(kluis, instellingen.dienst());
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder tokens(Tegenkracht instellingen) {
        var tokens = NimbusJwtDecoder.withJwkSetUri(instellingen.sleuteladres().toString())
                .jwsAlgorithm(SignatureAlgorithm.RS256).build();
        tokens.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(new JwtTimestampValidator(SPELING),
                new JwtIssuerValidator(instellingen.issuer().toString()), new JwtClaimValidator<List<String>>("aud",
                        aud -> aud != null && aud.equals(List.of(instellingen.audience())))));
        return tokens;
    }

    /** Elk filter apart meten kost bij elk verzoek rekentijd, en niemand kijkt ernaar; het verzoek zelf wordt gemeten. */
    @Bean
    SecurityObservationSettings geenMetingPerFilter() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain keten(HttpSecurity http, Tegenkracht instellingen, Domeinregister register, Personen personen,
            Benoemingenregister benoemingen) {
        var wand = new Wandfilter(instellingen.dienst(), register, new Bellers(personen, benoemingen));
        return http.csrf(AbstractHttpConfigurer::disable).headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessies -> sessies.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(paden -> paden
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll()
                        .requestMatchers("/actuator/**", "/api/" + instellingen.dienst().code() + "/v1/openapi.json")
                        .permitAll().anyRequest().authenticated())
                .oauth2ResourceServer(
                        server -> server.jwt(withDefaults())
                                .authenticationEntryPoint((verzoek, antwoord, fout) -> Onbevoegd.antwoord(antwoord)))
                .exceptionHandling(fouten -> fouten
                        .authenticationEntryPoint((verzoek, antwoord, fout) -> Onbevoegd.antwoord(antwoord)))
                .addFilterAfter(wand, AuthorizationFilter.class).build();
    }

    @Bean
    WebMvcConfigurer bellerAlsArgument() {
        return new WebMvcConfigurer() {

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> oplossers) {
                oplossers.add(new Bellerargument());
            }
        };
    }
}

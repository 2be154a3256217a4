package nl.tegenkracht.web.security;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.domain.DomainRegister;
import nl.tegenkracht.core.security.BenoemingenRegister;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.starter.TegenkrachtProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every service verifies the token itself and trusts nothing else in the request. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServerProperties.class)
public class SecurityConfig {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);

    @Bean
    @ConditionalOnMissingBean
    BenoemingenRegister benoemingenRegister(TegenkrachtProperties properties, LegalClock legalClock, Clock clock) {
        return new BenoemingenFile(properties.benoemingen(), legalClock, clock);
    }

    @Bean
    PersonPseudonyms personPseudonyms(KeyVault vault, TegenkrachtProperties properties) {
        return new PersonPseudonyms(vault, properties.service());
    }

    @Bean
    LoopbackCheck loopbackCheck(TegenkrachtProperties properties, ServerProperties server) {
        return new LoopbackCheck(properties, server);
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(TegenkrachtProperties properties, Clock clock) {
        var validator = new DelegatingOAuth2TokenValidator<Jwt>(
                new JwtTimestampValidator(CLOCK_SKEW), new JwtIssuerValidator(properties.issuer().toString()),
                new JwtClaimValidator<List<String>>("aud",
                        aud -> aud != null && aud.equals(List.of(properties.audience()))));
        return new RecentTokens(IssuerKeyReader.decoder(properties.jwksUri(), validator), validator, clock);
    }

    /**
     * Measuring every filter apart costs time on every request, and nobody looks at it; the request itself is measured.
     */
    @Bean
    SecurityObservationSettings noObservationPerFilter() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, TegenkrachtProperties properties,
            DomainRegister register, PersonPseudonyms pseudonyms,
            BenoemingenRegister benoemingen, Optional<PublicPages> publicPages,
            @Value("${tegenkracht.meters.readers:127.0.0.0/8,::1/128}") List<String> meterReaders) {
        var domainFilter = new DomainFilter(properties.service(), register, new Callers(pseudonyms, benoemingen));
        var open = publicPages.map(PublicPages::addresses).orElse(List.of()).toArray(String[]::new);
        return http.csrf(AbstractHttpConfigurer::disable).headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(paths -> paths
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll()
                        .requestMatchers("/actuator/health/**", "/api/" + properties.service().code()
                                + "/v1/openapi.json")
                        .permitAll().requestMatchers(HttpMethod.GET, open).permitAll()
                        .requestMatchers(HttpMethod.HEAD, open).permitAll().requestMatchers("/actuator/**")
                        .access(from(meterReaders)).anyRequest()
                        .authenticated())
                .oauth2ResourceServer(
                        server -> server.jwt(withDefaults())
                                .authenticationEntryPoint(
                                        (request, response, error) -> Unauthorized.respond(request, response)))
                .exceptionHandling(exceptions -> exceptions
                        .authenticationEntryPoint(
                                (request, response, error) -> Unauthorized.respond(request, response)))
                .addFilterAfter(domainFilter, AuthorizationFilter.class).build();
    }

    /** Meters and addresses say nothing about people, but they are nobody's business either. */
    private static AuthorizationManager<RequestAuthorizationContext> from(List<String> readers) {
        var ranges = readers.stream().map(IpAddressMatcher::new).toList();
        return (authentication, context) -> new AuthorizationDecision(
                ranges.stream().anyMatch(range -> range.matches(context.getRequest())));
    }

    @Bean
    WebMvcConfigurer callerArgument() {
        return new WebMvcConfigurer() {

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgumentResolver());
            }
        };
    }
}

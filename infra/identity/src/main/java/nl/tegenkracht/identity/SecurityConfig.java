package nl.tegenkracht.identity;

import nl.tegenkracht.identity.login.OwnLoginProtocol;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** The addresses of the token desk: exchanging tokens, and the keys that sign them. A login adds its own. */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {

    @Bean
    AuthorizationServerSettings endpointSettings(IdentityProperties properties) {
        return AuthorizationServerSettings.builder().issuer(properties.issuer().toString()).build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, ObjectProvider<OwnLoginProtocol> ownLogin) {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher("/oauth2/token", "/oauth2/jwks");
            server.tokenEndpoint(endpoint -> endpoint.errorResponseHandler(new TokenErrorHandler()));
            ownLogin.ifAvailable(login -> login.configure(http, server));
        });
        http.authorizeHttpRequests(rules -> rules.anyRequest().authenticated());
        return http.build();
    }

    /** Without a login there is nothing else; {@code /actuator} is on a port of its own. */
    @Bean
    @Order(3)
    @ConditionalOnBooleanProperty(name = "tegenkracht.demo", havingValue = false, matchIfMissing = true)
    SecurityFilterChain nothingElse(HttpSecurity http) {
        http.authorizeHttpRequests(
                rules -> rules.requestMatchers("/actuator/**").permitAll().anyRequest().denyAll());
        http.exceptionHandling(
                exceptions -> exceptions.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)));
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(csrf -> csrf.disable());
        return http.build();
    }
}

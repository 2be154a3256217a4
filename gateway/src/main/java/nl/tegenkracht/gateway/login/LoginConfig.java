package nl.tegenkracht.gateway.login;

import nl.tegenkracht.gateway.GatewayProperties;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;

/**
 * Login with Spring Security, only at the two addresses that need it. Forwarded requests do not pass here: there the
 * wall decides.
 */
@Configuration
class LoginConfig {

    @Bean
    SecurityFilterChain loginFilterChain(HttpSecurity http, AuthorizationRequests authorizationRequests,
            LoginAttempts loginAttempts, CodeExchange codeExchange, LoginSuccessHandler successHandler,
            LoginFailureHandler failureHandler, GatewayProperties properties) {
        http.securityMatcher("/inloggen", "/inloggen/terug").csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable).anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .addFilterBefore(new PublicHostFilter(properties), OAuth2AuthorizationRequestRedirectFilter.class)
                .oauth2Login(login -> login.loginPage("/inloggen")
                        .authorizationEndpoint(
                                authorization -> authorization.authorizationRequestResolver(authorizationRequests)
                                        .authorizationRequestRepository(loginAttempts))
                        .tokenEndpoint(token -> token.accessTokenResponseClient(codeExchange.client()))
                        .redirectionEndpoint(redirection -> redirection.baseUri("/inloggen/terug"))
                        .authorizedClientRepository(successHandler).successHandler(successHandler)
                        .failureHandler(failureHandler).addObjectPostProcessor(beginFailsAs(failureHandler)));
        return http.build();
    }

    /** Someone who cannot even begin to log in sees the same page as who cannot finish it. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> beginFailsAs(
            LoginFailureHandler failureHandler) {
        return new ObjectPostProcessor<>() {

            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(failureHandler);
                return filter;
            }
        };
    }

    @Bean
    DelegatingFilterProxyRegistrationBean loginFilterRegistration() {
        var registration = new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        registration.addUrlPatterns("/inloggen", "/inloggen/terug");
        return registration;
    }
}

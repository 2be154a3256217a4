package nl.tegenkracht.gateway.login;

import nl.tegenkracht.gateway.GatewayProperties;
import nl.tegenkracht.gateway.identity.IdentityProvider;
import nl.tegenkracht.gateway.identity.TokenClient;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;

/**
 * Login with Spring Security, only at the two addresses that need it. Forwarded requests do not pass here: there the
 * wall decides.
 */
@Configuration
class LoginConfig {

    static final String REGISTRATION_ID = "gateway";

    @Bean
    ClientRegistrationRepository clientRegistrations(GatewayProperties properties, IdentityProvider identityProvider,
            TokenClient tokenClient) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION_ID)
                .clientId(identityProvider.client()).clientSecret(tokenClient.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(properties.publicOrigin() + "/inloggen/terug").scope("openid")
                .authorizationUri(IdentityProvider.url(properties, identityProvider.authorization()))
                .tokenUri(IdentityProvider.url(properties, identityProvider.token()))
                .jwkSetUri(IdentityProvider.url(properties, identityProvider.keys()))
                .issuerUri(properties.issuer().toString()).userNameAttributeName(IdTokenClaimNames.SUB).build());
    }

    @Bean
    SecurityFilterChain loginFilterChain(HttpSecurity http, AuthorizationRequests authorizationRequests,
            LoginAttempts loginAttempts, CodeExchange codeExchange, LoginSuccessHandler successHandler,
            LoginFailureHandler failureHandler) {
        http.securityMatcher("/inloggen", "/inloggen/terug").csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable).anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .oauth2Login(login -> login.loginPage("/inloggen")
                        .authorizationEndpoint(
                                authorization -> authorization.authorizationRequestResolver(authorizationRequests)
                                        .authorizationRequestRepository(loginAttempts))
                        .tokenEndpoint(token -> token.accessTokenResponseClient(codeExchange.client()))
                        .redirectionEndpoint(redirection -> redirection.baseUri("/inloggen/terug"))
                        .authorizedClientRepository(successHandler).successHandler(successHandler)
                        .failureHandler(failureHandler));
        return http.build();
    }

    @Bean
    DelegatingFilterProxyRegistrationBean loginFilterRegistration() {
        var registration = new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        registration.addUrlPatterns("/inloggen", "/inloggen/terug");
        return registration;
    }
}

package nl.tegenkracht.identity;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import nl.tegenkracht.identity.client.Clients;
import nl.tegenkracht.identity.client.PortalAccessValidator;
import nl.tegenkracht.identity.login.LoginFailureHandler;
import nl.tegenkracht.identity.login.LoginPage;
import nl.tegenkracht.identity.login.Logout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Which addresses there are, who may reach them, and the headers of every response. */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {

    @Bean
    AuthorizationServerSettings endpointSettings(IdentityProperties properties) {
        return AuthorizationServerSettings.builder().issuer(properties.issuer().toString()).build();
    }

    /** Here {@code sid} belongs to the sign-in itself; the session bookkeeping of the framework takes no part. */
    @Bean
    SessionRegistry noSessionBookkeeping() {
        return new SessionRegistryImpl() {

            @Override
            public void registerNewSession(String session, Object principal) {
                // Empty on purpose: with two browsers of the same person it pointed at the wrong session.
            }
        };
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, Clients clients, PortalAccessValidator portalAccess,
            Logout logout) {
        var loggedOutHandler = new OidcLogoutAuthenticationSuccessHandler();
        loggedOutHandler.setLogoutHandler(logout::endSignIn);
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(oidc -> oidc.logoutEndpoint(endpoint -> endpoint.logoutResponseHandler(loggedOutHandler))
                    .providerConfigurationEndpoint(endpoint -> endpoint.providerConfigurationCustomizer(
                            metadata -> metadata.claims(ProviderMetadata::describe))))
                    .authorizationServerMetadataEndpoint(endpoint -> endpoint.authorizationServerMetadataCustomizer(
                            metadata -> metadata.claims(ProviderMetadata::describe)))
                    .authorizationEndpoint(endpoint -> endpoint
                            .authenticationProviders(providers -> restrict(providers, portalAccess)))
                    .tokenRevocationEndpoint(endpoint -> endpoint.revocationResponseHandler(logout::revoke));
        });
        // A bearer token is never a login here: otherwise someone with a token could get a new code.
        http.oauth2ResourceServer(server -> server.bearerTokenResolver(request -> null));
        http.authorizeHttpRequests(rules -> rules.requestMatchers("/userinfo", "/oauth2/introspect").denyAll()
                .anyRequest().authenticated());
        http.exceptionHandling(exceptions -> exceptions.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint(LoginPage.ADDRESS),
                new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
        return headers(http, clients).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain loginPages(HttpSecurity http, Clients clients, IdentityProperties properties,
            LoginFailureHandler failureHandler) {
        http.authorizeHttpRequests(rules -> rules.anyRequest().permitAll());
        http.formLogin(form -> form.loginPage(LoginPage.ADDRESS).usernameParameter(LoginPage.ACCOUNT)
                .passwordParameter("wachtwoord").failureHandler(failureHandler)
                .defaultSuccessUrl(properties.publicOrigin() + "/"));
        http.exceptionHandling(exceptions -> exceptions.accessDeniedHandler(failureHandler));
        http.logout(logout -> logout.disable());
        return headers(http, clients).build();
    }

    private static void restrict(List<AuthenticationProvider> providers, PortalAccessValidator portalAccess) {
        for (var provider : providers) {
            if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider codes) {
                codes.setAuthenticationValidator(
                        new OAuth2AuthorizationCodeRequestAuthenticationValidator().andThen(portalAccess));
            }
        }
    }

    /** After the form the browser returns to the client: {@code form-action} must therefore name that origin. */
    private static HttpSecurity headers(HttpSecurity http, Clients clients) {
        var returnOrigins = clients.returnAddresses().stream().map(address -> origin(URI.create(address)))
                .distinct().collect(Collectors.joining(" "));
        return http.headers(headers -> headers
                .contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'none'; script-src 'self'; "
                        + "style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; "
                        + "frame-ancestors 'none'; form-action 'self' " + returnOrigins))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions -> permissions
                        .policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()")));
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}

package nl.tegenkracht.demologin;

import java.util.List;
import nl.tegenkracht.demologin.client.DemoClients;
import nl.tegenkracht.demologin.client.PortalAccessValidator;
import nl.tegenkracht.demologin.login.EarlierSignIn;
import nl.tegenkracht.demologin.login.KnownDevices;
import nl.tegenkracht.demologin.login.LoginFailureHandler;
import nl.tegenkracht.demologin.login.LoginPage;
import nl.tegenkracht.demologin.login.LoginReturn;
import nl.tegenkracht.demologin.login.LoginSuccess;
import nl.tegenkracht.demologin.login.Logout;
import nl.tegenkracht.demologin.login.PromptLogin;
import nl.tegenkracht.identity.login.OwnLoginProtocol;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Which addresses the demo login has, who may reach them, and the headers of every response. */
@Configuration(proxyBeanMethods = false)
class DemoLoginSecurity {

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
    OwnLoginProtocol openIdConnect(DemoClients clients, PortalAccessValidator portalAccess, Logout logout,
            LoginReturn loginReturn) {
        return (http, server) -> {
            http.securityMatcher(server.getEndpointsMatcher());
            endpoints(server, portalAccess, logout);
            // A bearer token is never a login here: otherwise someone with a token could get a new code.
            http.oauth2ResourceServer(resource -> resource.bearerTokenResolver(request -> null));
            http.authorizeHttpRequests(
                    rules -> rules.requestMatchers("/userinfo", "/oauth2/introspect").denyAll());
            http.requestCache(cache -> cache.requestCache(loginReturn));
            http.addFilterBefore(new PromptLogin(loginReturn), LogoutFilter.class);
            http.exceptionHandling(exceptions -> exceptions.defaultAuthenticationEntryPointFor(toLoginPage(),
                    new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
            headers(http, clients);
        };
    }

    @Bean
    @Order(2)
    SecurityFilterChain loginPages(HttpSecurity http, DemoClients clients, LoginFailureHandler failureHandler,
            LoginSuccess success, EarlierSignIn earlierSignIn, LoginReturn loginReturn, KnownDevices devices) {
        http.authorizeHttpRequests(rules -> rules.anyRequest().permitAll());
        http.formLogin(form -> form.loginPage(LoginPage.ADDRESS).usernameParameter(LoginPage.ACCOUNT)
                .passwordParameter("wachtwoord").authenticationDetailsSource(devices::source)
                .failureHandler(failureHandler).successHandler(success));
        http.sessionManagement(sessions -> sessions.addSessionAuthenticationStrategy(earlierSignIn));
        http.requestCache(cache -> cache.requestCache(loginReturn));
        http.csrf(csrf -> csrf.csrfTokenRepository(formCookie()));
        http.exceptionHandling(exceptions -> exceptions.accessDeniedHandler(failureHandler));
        http.logout(logout -> logout.disable());
        return headers(http, clients).build();
    }

    private static void endpoints(OAuth2AuthorizationServerConfigurer server, PortalAccessValidator portalAccess,
            Logout logout) {
        var loggedOut = new OidcLogoutAuthenticationSuccessHandler();
        loggedOut.setLogoutHandler(logout::endSignIn);
        server.oidc(oidc -> oidc.logoutEndpoint(endpoint -> endpoint.logoutResponseHandler(loggedOut))
                .providerConfigurationEndpoint(endpoint -> endpoint
                        .providerConfigurationCustomizer(metadata -> metadata.claims(ProviderMetadata::describe))))
                .authorizationServerMetadataEndpoint(endpoint -> endpoint.authorizationServerMetadataCustomizer(
                        metadata -> metadata.claims(ProviderMetadata::describe)))
                .authorizationEndpoint(
                        endpoint -> endpoint.authenticationProviders(providers -> restrict(providers, portalAccess)))
                .tokenRevocationEndpoint(endpoint -> endpoint.revocationResponseHandler(logout::revoke));
    }

    private static void restrict(List<AuthenticationProvider> providers, PortalAccessValidator portalAccess) {
        for (var provider : providers) {
            if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider codes) {
                codes.setAuthenticationValidator(
                        new OAuth2AuthorizationCodeRequestAuthenticationValidator().andThen(portalAccess));
            }
        }
    }

    /** A relative address: what a visitor writes in {@code Host} leads nowhere. */
    private static LoginUrlAuthenticationEntryPoint toLoginPage() {
        var entryPoint = new LoginUrlAuthenticationEntryPoint(LoginPage.ADDRESS);
        entryPoint.setFavorRelativeUris(true);
        return entryPoint;
    }

    /** In a cookie, because a stranger gets no session. */
    private static CookieCsrfTokenRepository formCookie() {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieName("tk-formulier");
        repository.setCookieCustomizer(
                cookie -> cookie.path(LoginPage.ADDRESS).httpOnly(true).sameSite("Lax"));
        return repository;
    }

    /** After the form the browser returns to the client: {@code form-action} must therefore name that origin. */
    private static HttpSecurity headers(HttpSecurity http, DemoClients clients) {
        return http.headers(headers -> headers
                .contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'none'; script-src 'self'; "
                        + "style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; "
                        + "frame-ancestors 'none'; form-action 'self' " + String.join(" ", clients.returnOrigins())))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions -> permissions
                        .policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()")));
    }
}

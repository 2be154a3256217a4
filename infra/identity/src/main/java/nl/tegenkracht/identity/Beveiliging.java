package nl.tegenkracht.identity;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import nl.tegenkracht.identity.client.Clients;
import nl.tegenkracht.identity.client.Portaalgrens;
import nl.tegenkracht.identity.inloggen.Inlogmislukt;
import nl.tegenkracht.identity.inloggen.Inlogpagina;
import nl.tegenkracht.identity.inloggen.Uitloggen;
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

/** Welke adressen er zijn, wie erbij mag, en de koppen van elk antwoord. */
@Configuration(proxyBeanMethods = false)
class Beveiliging {

    @Bean
    AuthorizationServerSettings adressen(Instellingen instellingen) {
        return AuthorizationServerSettings.builder().issuer(instellingen.issuer().toString()).build();
    }

    /** {@code sid} hoort hier bij de aanmelding zelf; de boekhouding van sessies van het raamwerk doet niet mee. */
    @Bean
    SessionRegistry geenSessieboekhouding() {
        return new SessionRegistryImpl() {

            @Override
            public void registerNewSession(String sessie, Object wie) {
                // Met opzet leeg: bij twee browsers van dezelfde persoon wees zij de verkeerde sessie aan.
            }
        };
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, Clients clients, Portaalgrens grens, Uitloggen uitloggen) {
        var uitgelogd = new OidcLogoutAuthenticationSuccessHandler();
        uitgelogd.setLogoutHandler(uitloggen::beeindigAanmelding);
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(oidc -> oidc.logoutEndpoint(adres -> adres.logoutResponseHandler(uitgelogd))
                    .providerConfigurationEndpoint(adres -> adres.providerConfigurationCustomizer(
                            beschrijving -> beschrijving.claims(Vindplaats::beschrijf))))
                    .authorizationServerMetadataEndpoint(adres -> adres.authorizationServerMetadataCustomizer(
                            beschrijving -> beschrijving.claims(Vindplaats::beschrijf)))
                    .authorizationEndpoint(adres -> adres.authenticationProviders(alle -> begrens(alle, grens)))
                    .tokenRevocationEndpoint(adres -> adres.revocationResponseHandler(uitloggen::trekIn));
        });
        // Een bearer-token is hier nooit een inlog: anders kon iemand met een token een nieuwe code halen.
        http.oauth2ResourceServer(server -> server.bearerTokenResolver(verzoek -> null));
        http.authorizeHttpRequests(regels -> regels.requestMatchers("/userinfo", "/oauth2/introspect").denyAll()
                .anyRequest().authenticated());
        http.exceptionHandling(fouten -> fouten.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint(Inlogpagina.ADRES),
                new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
        return koppen(http, clients).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain paginas(HttpSecurity http, Clients clients, Instellingen instellingen, Inlogmislukt mislukt) {
        http.authorizeHttpRequests(regels -> regels.anyRequest().permitAll());
        http.formLogin(formulier -> formulier.loginPage(Inlogpagina.ADRES).usernameParameter(Inlogpagina.ACCOUNT)
                .passwordParameter("wachtwoord").failureHandler(mislukt)
                .defaultSuccessUrl(instellingen.publiekeOorsprong() + "/"));
        http.exceptionHandling(fouten -> fouten.accessDeniedHandler(mislukt));
        http.logout(logout -> logout.disable());
        return koppen(http, clients).build();
    }

    private static void begrens(List<AuthenticationProvider> alle, Portaalgrens grens) {
        for (var een : alle) {
            if (een instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider codes) {
                codes.setAuthenticationValidator(
                        new OAuth2AuthorizationCodeRequestAuthenticationValidator().andThen(grens));
            }
        }
    }

    /** De browser keert na het formulier terug naar de client: {@code form-action} moet die oorsprong dus noemen. */
    private static HttpSecurity koppen(HttpSecurity http, Clients clients) {
        var terug = clients.terugkeeradressen().stream().map(adres -> oorsprong(URI.create(adres)))
                .distinct().collect(Collectors.joining(" "));
        return http.headers(koppen -> koppen
                .contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'none'; script-src 'self'; "
                        + "style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; "
                        + "frame-ancestors 'none'; form-action 'self' " + terug))
                .referrerPolicy(verwijzing -> verwijzing.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(rechten -> rechten
                        .policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()")));
    }

    private static String oorsprong(URI adres) {
        return adres.getScheme() + "://" + adres.getAuthority();
    }
}

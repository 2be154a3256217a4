package nl.tegenkracht.gateway.inloggen;

import nl.tegenkracht.gateway.Instellingen;
import nl.tegenkracht.gateway.identiteit.Aanbieder;
import nl.tegenkracht.gateway.identiteit.Tokenbalie;
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
 * De aanmelding met Spring Security, uitsluitend op de twee adressen die haar nodig hebben. Doorgestuurde verzoeken komen
 * hier niet langs: daar beslist de muur.
 */
@Configuration
class Aanmeldketen {

    static final String REGISTRATIE = "poort";

    @Bean
    ClientRegistrationRepository registraties(Instellingen instellingen, Aanbieder aanbieder, Tokenbalie balie) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATIE)
                .clientId(aanbieder.client()).clientSecret(balie.geheim())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(instellingen.publiekeOorsprong() + "/inloggen/terug").scope("openid")
                .authorizationUri(Aanbieder.adres(instellingen, aanbieder.autorisatie()))
                .tokenUri(Aanbieder.adres(instellingen, aanbieder.token()))
                .jwkSetUri(Aanbieder.adres(instellingen, aanbieder.sleutels()))
                .issuerUri(instellingen.issuer().toString()).userNameAttributeName(IdTokenClaimNames.SUB).build());
    }

    @Bean
    SecurityFilterChain inlogketen(HttpSecurity http, Aanvragen aanvragen, Inlogpogingen pogingen,
            Codewissel codewissel, Ingelogd ingelogd, NietIngelogd nietIngelogd) {
        http.securityMatcher("/inloggen", "/inloggen/terug").csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable).anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(sessies -> sessies.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(verband -> verband.securityContextRepository(new NullSecurityContextRepository()))
                .oauth2Login(inloggen -> inloggen.loginPage("/inloggen")
                        .authorizationEndpoint(heen -> heen.authorizationRequestResolver(aanvragen)
                                .authorizationRequestRepository(pogingen))
                        .tokenEndpoint(wissel -> wissel.accessTokenResponseClient(codewissel.client()))
                        .redirectionEndpoint(terug -> terug.baseUri("/inloggen/terug"))
                        .authorizedClientRepository(ingelogd).successHandler(ingelogd).failureHandler(nietIngelogd));
        return http.build();
    }

    @Bean
    DelegatingFilterProxyRegistrationBean aanmeldfilter() {
        var registratie = new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        registratie.addUrlPatterns("/inloggen", "/inloggen/terug");
        return registratie;
    }
}

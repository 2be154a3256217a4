package nl.tegenkracht.gateway.inloggen;

import java.time.Clock;
import nl.tegenkracht.gateway.Instellingen;
import nl.tegenkracht.gateway.identiteit.Aanbieder;
import nl.tegenkracht.gateway.identiteit.Identiteitsverbinding;
import org.springframework.context.annotation.Bean;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** Wisselt de code van een aanmelding in en toetst het bewijs, met korte wachttijden en geen omleidingen. */
@Component
class Codewissel {

    private final Identiteitsverbinding verbinding;

    Codewissel(Identiteitsverbinding verbinding) {
        this.verbinding = verbinding;
    }

    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> client() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder().requestFactory(verbinding.fabriek())
                .configureMessageConverters(omzetters -> omzetters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
        return client;
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> bewijslezer(Instellingen instellingen, Aanbieder aanbieder, Clock klok) {
        return registratie -> {
            var lezer = NimbusJwtDecoder.withJwkSetUri(Aanbieder.adres(instellingen, aanbieder.sleutels()))
                    .jwsAlgorithm(SignatureAlgorithm.RS256).restOperations(new RestTemplate(verbinding.fabriek()))
                    .build();
            lezer.setJwtValidator(new DelegatingOAuth2TokenValidator<>(tijd(klok), bewijs(registratie, klok)));
            return lezer;
        };
    }

    private static JwtTimestampValidator tijd(Clock klok) {
        var toets = new JwtTimestampValidator();
        toets.setClock(klok);
        return toets;
    }

    private static OidcIdTokenValidator bewijs(ClientRegistration registratie, Clock klok) {
        var toets = new OidcIdTokenValidator(registratie);
        toets.setClock(klok);
        return toets;
    }
}

package nl.tegenkracht.gateway.login;

import java.time.Clock;
import nl.tegenkracht.gateway.GatewayProperties;
import nl.tegenkracht.gateway.identity.IdentityProvider;
import nl.tegenkracht.gateway.identity.IdentityProviderConnection;
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

/** Exchanges the code of a login and checks the ID token, with short timeouts and no redirects. */
@Component
class CodeExchange {

    private final IdentityProviderConnection connection;

    CodeExchange(IdentityProviderConnection connection) {
        this.connection = connection;
    }

    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> client() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder().requestFactory(connection.requestFactory())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
        return client;
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokenDecoderFactory(GatewayProperties properties,
            IdentityProvider identityProvider, Clock clock) {
        return registration -> {
            var decoder = NimbusJwtDecoder.withJwkSetUri(IdentityProvider.url(properties, identityProvider.keys()))
                    .jwsAlgorithm(SignatureAlgorithm.RS256)
                    .restOperations(new RestTemplate(connection.requestFactory()))
                    .build();
            decoder.setJwtValidator(
                    new DelegatingOAuth2TokenValidator<>(timestamps(clock), idToken(registration, clock)));
            return decoder;
        };
    }

    private static JwtTimestampValidator timestamps(Clock clock) {
        var validator = new JwtTimestampValidator();
        validator.setClock(clock);
        return validator;
    }

    private static OidcIdTokenValidator idToken(ClientRegistration registration, Clock clock) {
        var validator = new OidcIdTokenValidator(registration);
        validator.setClock(clock);
        return validator;
    }
}

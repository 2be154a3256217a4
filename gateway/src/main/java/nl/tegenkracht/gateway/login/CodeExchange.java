package nl.tegenkracht.gateway.login;

import java.time.Clock;
import nl.tegenkracht.gateway.identity.IdentityProviderConnection;
import nl.tegenkracht.gateway.identity.LoginDiscovery;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.stereotype.Component;

/** Exchanges the code of a login and checks the ID token, with short timeouts and no redirects. */
@Component
class CodeExchange {

    private final IdentityProviderConnection connection;

    CodeExchange(IdentityProviderConnection connection) {
        this.connection = connection;
    }

    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> client() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(connection.forTokens());
        return client;
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokenDecoderFactory(LoginDiscovery discovery, Clock clock) {
        return registration -> discovery.decoder(
                new DelegatingOAuth2TokenValidator<>(timestamps(clock), idToken(registration, clock)));
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

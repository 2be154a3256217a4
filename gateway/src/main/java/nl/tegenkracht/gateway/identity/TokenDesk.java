package nl.tegenkracht.gateway.identity;

import java.time.Duration;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.gateway.GatewayProperties;
import nl.tegenkracht.gateway.identity.IssuerKeys.TokenKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.endpoint.RestClientTokenExchangeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.TokenExchangeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Where a login token is exchanged for one that is valid in a single place (RFC 8693). */
@Component
class TokenDesk {

    private static final Logger LOG = LoggerFactory.getLogger(TokenDesk.class);

    private final ClientRegistration registration;
    private final IssuerKeys keys;
    private final RestClientTokenExchangeTokenResponseClient client = new RestClientTokenExchangeTokenResponseClient();

    TokenDesk(GatewayProperties properties, DeskProperties desk, IdentityProviderConnection connection) {
        var issuer = properties.issuer().toString().replaceFirst("/$", "");
        this.registration = ClientRegistration.withRegistrationId("desk").clientId(desk.client())
                .clientSecret(ClientSecret.read(properties, desk.secret()))
                .authorizationGrantType(AuthorizationGrantType.TOKEN_EXCHANGE).tokenUri(issuer + desk.token()).build();
        this.keys = new IssuerKeys(() -> issuer + desk.keys(), connection);
        client.setRestClient(connection.forTokens());
        client.addParametersConverter(request -> ((Exchange) request).parameters());
    }

    /** A token that the desk gave, and how long it is valid. */
    record Issued(String token, Duration lifetime) {}

    /**
     * A token for one service in one domain.
     *
     * @throws AccessRefused               if there is none for this domain
     * @throws LoginExpired                if the login token is not valid or no longer
     * @throws IdentityProviderUnavailable if the desk does not answer
     */
    Issued exchange(String loginToken, String audience, DataDomain domain) {
        return exchange(new Exchange(registration, loginToken, audience, Claims.RESOURCE_PREFIX + domain));
    }

    /** A token for the gateway itself: it says which domains this person may enter. Throws as the other. */
    Issued exchangeForDomains(String loginToken) {
        return exchange(new Exchange(registration, loginToken, Claims.GATEWAY_AUDIENCE, null));
    }

    /** Reads tokens of the desk that pass this validator. */
    JwtDecoder decoder(OAuth2TokenValidator<Jwt> validator) {
        return keys.decoder(validator, TokenKind.LOGIN);
    }

    private Issued exchange(Exchange exchange) {
        try {
            var token = client.getTokenResponse(exchange).getAccessToken();
            return new Issued(token.getTokenValue(), Duration.between(token.getIssuedAt(), token.getExpiresAt()));
        } catch (OAuth2AuthorizationException error) {
            throw switch (error.getError().getErrorCode()) {
                case "invalid_target" -> new AccessRefused();
                case OAuth2ErrorCodes.INVALID_GRANT -> new LoginExpired();
                case OAuth2ErrorCodes.INVALID_CLIENT -> {
                    LOG.error(LogCode.DESK_REFUSES_GATEWAY.pattern());
                    yield new IdentityProviderUnavailable(error);
                }
                default -> new IdentityProviderUnavailable(error);
            };
        }
    }

    /** Spring Security's request, with what only this product asks: where the token must be valid. */
    private static final class Exchange extends TokenExchangeGrantRequest {

        private final String audience;
        private final String resource;

        Exchange(ClientRegistration registration, String loginToken, String audience, String resource) {
            super(registration, new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, loginToken, null, null),
                    null);
            this.audience = audience;
            this.resource = resource;
        }

        MultiValueMap<String, String> parameters() {
            var parameters = new LinkedMultiValueMap<String, String>();
            parameters.add("audience", audience);
            if (resource != null) {
                parameters.add("resource", resource);
            }
            return parameters;
        }
    }
}

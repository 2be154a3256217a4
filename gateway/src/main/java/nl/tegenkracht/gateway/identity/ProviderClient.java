package nl.tegenkracht.gateway.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.gateway.GatewayProperties;
import nl.tegenkracht.gateway.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/** What the gateway asks the login provider on behalf of somebody who is logged in. */
@Component
public class ProviderClient {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderClient.class);
    private static final ParameterizedTypeReference<Map<String, Object>> ANSWER = new ParameterizedTypeReference<>() {
    };

    private final LoginDiscovery discovery;
    private final IdentityProviderConnection connection;
    private final String publicOrigin;
    private final RestClientRefreshTokenTokenResponseClient refresh = new RestClientRefreshTokenTokenResponseClient();

    ProviderClient(LoginDiscovery discovery, IdentityProviderConnection connection, GatewayProperties properties) {
        this.discovery = discovery;
        this.connection = connection;
        this.publicOrigin = properties.publicOrigin().toString();
        refresh.setRestClient(connection.forTokens());
    }

    /**
     * New tokens.
     *
     * @throws LoginExpired                if the provider gives none any more
     * @throws IdentityProviderUnavailable if it does not answer
     */
    Session.Tokens refresh(Session.Tokens tokens, Instant now) {
        var accessToken = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, tokens.accessToken(), null, null);
        try {
            return renewed(tokens, refresh.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                    discovery.registration(), accessToken, new OAuth2RefreshToken(tokens.refreshToken(), null))), now);
        } catch (OAuth2AuthorizationException error) {
            if (error.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
                throw new LoginExpired();
            }
            throw new IdentityProviderUnavailable(error);
        }
    }

    private static Session.Tokens renewed(Session.Tokens former, OAuth2AccessTokenResponse response, Instant now) {
        var accessToken = response.getAccessToken();
        var idToken = response.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN);
        return new Session.Tokens(accessToken.getTokenValue(),
                now.plus(Duration.between(accessToken.getIssuedAt(), accessToken.getExpiresAt())),
                response.getRefreshToken() == null ? former.refreshToken() : response.getRefreshToken().getTokenValue(),
                idToken == null ? former.idToken() : idToken.toString());
    }

    /**
     * Revokes a refresh token, at a provider that can (RFC 7009); elsewhere it expires by itself.
     *
     * @throws IdentityProviderUnavailable if the provider does not answer
     */
    public void revoke(String refreshToken) {
        var endpoint = discovery.endpoint("revocation_endpoint");
        if (endpoint.isEmpty()) {
            return;
        }
        try {
            about(refreshToken, "refresh_token", endpoint.get()).toBodilessEntity();
        } catch (RestClientException error) {
            throw new IdentityProviderUnavailable(error);
        }
    }

    /**
     * Whether the provider still stands by a login token (RFC 7662); empty if it has no place to ask.
     *
     * @throws IdentityProviderUnavailable if it does not answer, or not to us
     */
    Optional<Boolean> isActive(String loginToken) {
        return discovery.endpoint("introspection_endpoint").map(endpoint -> {
            try {
                var answer = about(loginToken, "access_token", endpoint).body(ANSWER);
                return answer != null && Boolean.TRUE.equals(answer.get("active"));
            } catch (RestClientException error) {
                LOG.error(LogCode.INTROSPECTION_REFUSED.pattern(), error.getClass().getSimpleName());
                throw new IdentityProviderUnavailable(error);
            }
        });
    }

    private RestClient.ResponseSpec about(String token, String kind, String endpoint) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("token", token);
        fields.add("token_type_hint", kind);
        var client = discovery.registration();
        return connection.plain().post().uri(endpoint)
                .headers(headers -> headers.setBasicAuth(encode(client.getClientId()),
                        encode(client.getClientSecret())))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(fields).retrieve();
    }

    /** As RFC 6749, 2.3.1 says for a name and a secret. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * Where somebody's session at the provider ends and they come back from (OpenID Connect RP-Initiated Logout); empty
     * if the provider has no such place or cannot be reached.
     */
    public Optional<String> logoutAddress(Session session) {
        try {
            return discovery.endpoint("end_session_endpoint").map(endpoint -> UriComponentsBuilder
                    .fromUriString(endpoint).queryParam("id_token_hint", "{hint}").queryParam("client_id", "{client}")
                    .queryParam("post_logout_redirect_uri", "{back}").encode()
                    .buildAndExpand(session.tokens().idToken(), discovery.registration().getClientId(),
                            publicOrigin + "/uitgelogd")
                    .toUriString());
        } catch (IdentityProviderUnavailable error) {
            return Optional.empty();
        }
    }
}

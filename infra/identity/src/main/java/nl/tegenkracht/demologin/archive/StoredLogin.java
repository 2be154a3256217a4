package nl.tegenkracht.demologin.archive;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.Principal;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.identity.person.PersonAuthentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * A login as it is stored: without account and without name.
 *
 * @param client       the client where the person logged in
 * @param pseudonym    their internal pseudonym
 * @param sid          id of the sign-in
 * @param since        when the password was given
 * @param scopes       what the client may ask for
 * @param loginToken   the login token
 * @param idToken      the ID token, needed to log out
 * @param refreshToken the refresh token; {@code null} if the client gets none
 */
record StoredLogin(String client, @JsonProperty("pseudoniem") String pseudonym, String sid,
        @JsonProperty("sinds") Instant since, Set<String> scopes, @JsonProperty("inlogtoken") StoredToken loginToken,
        StoredToken idToken, @JsonProperty("verversing") StoredToken refreshToken) {

    /** One token with its validity. */
    record StoredToken(@JsonProperty("waarde") String value, @JsonProperty("van") Instant from,
            @JsonProperty("tot") Instant until, @JsonProperty("beeindigd") boolean ended) {

        static <T extends OAuth2Token> StoredToken of(OAuth2Authorization.Token<T> token) {
            return token == null
                    ? null
                    : new StoredToken(token.getToken().getTokenValue(), token.getToken().getIssuedAt(),
                            token.getToken().getExpiresAt(), token.isInvalidated());
        }

        private void metadata(Map<String, Object> metadata) {
            metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, ended);
        }
    }

    static StoredLogin of(OAuth2Authorization login) {
        PersonAuthentication authentication = login.getAttribute(Principal.class.getName());
        return new StoredLogin(login.getRegisteredClientId(), authentication.getPrincipal(), authentication.sid(),
                authentication.since(), login.getAuthorizedScopes(), StoredToken.of(login.getAccessToken()),
                StoredToken.of(login.getToken(OidcIdToken.class)), StoredToken.of(login.getRefreshToken()));
    }

    /** The login as the framework knows it; the code does not return, so that after a restart it is still used up. */
    OAuth2Authorization restore(String id, RegisteredClient registeredClient, PersonAuthentication authentication) {
        var login = OAuth2Authorization.withRegisteredClient(registeredClient).id(id).principalName(pseudonym)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE).authorizedScopes(scopes)
                .attribute(Principal.class.getName(), authentication);
        login.token(new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, loginToken.value(), loginToken.from(),
                loginToken.until(), scopes), loginToken::metadata);
        if (idToken != null) {
            login.token(oidc(), idToken::metadata);
        }
        if (refreshToken != null) {
            login.token(new OAuth2RefreshToken(refreshToken.value(), refreshToken.from(), refreshToken.until()),
                    refreshToken::metadata);
        }
        return login.build();
    }

    /** With the claims that logging out needs; the signature is not at issue, the archive itself is sealed. */
    private OidcIdToken oidc() {
        JWTClaimsSet claims;
        try {
            claims = SignedJWT.parse(idToken.value()).getJWTClaimsSet();
        } catch (ParseException error) {
            throw new IllegalStateException("A stored ID token cannot be parsed", error);
        }
        return new OidcIdToken(idToken.value(), idToken.from(), idToken.until(), Map.of(JwtClaimNames.SUB,
                claims.getSubject(), JwtClaimNames.AUD, claims.getAudience(), Claims.SID, sid));
    }
}

package nl.tegenkracht.identity.archive;

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
 * Een inlog zoals hij bewaard wordt: zonder account en zonder naam.
 *
 * @param client     de client waar de mens inlogde
 * @param pseudoniem zijn interne pseudoniem
 * @param sid        kenmerk van de aanmelding
 * @param sinds      wanneer het wachtwoord is gegeven
 * @param scopes     wat de client mag vragen
 * @param inlogtoken het inlogtoken
 * @param idToken    het ID-token, nodig om uit te loggen
 * @param verversing het verversingstoken; {@code null} als de client er geen krijgt
 */
record StoredLogin(String client, String pseudoniem, String sid, Instant sinds, Set<String> scopes,
        StoredToken inlogtoken, StoredToken idToken, StoredToken verversing) {

    /** Eén token met zijn geldigheid. */
    record StoredToken(String waarde, Instant van, Instant tot, boolean beeindigd) {

        static <T extends OAuth2Token> StoredToken of(OAuth2Authorization.Token<T> token) {
            return token == null
                    ? null
                    : new StoredToken(token.getToken().getTokenValue(), token.getToken().getIssuedAt(),
                            token.getToken().getExpiresAt(), token.isInvalidated());
        }

        private void metadata(Map<String, Object> metadata) {
            metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, beeindigd);
        }
    }

    static StoredLogin of(OAuth2Authorization login) {
        PersonAuthentication authentication = login.getAttribute(Principal.class.getName());
        return new StoredLogin(login.getRegisteredClientId(), authentication.getPrincipal(), authentication.sid(),
                authentication.since(),
                login.getAuthorizedScopes(), StoredToken.of(login.getAccessToken()),
                StoredToken.of(login.getToken(OidcIdToken.class)), StoredToken.of(login.getRefreshToken()));
    }

    /** De inlog zoals het raamwerk hem kent; de gebruikte code keert niet terug en is dus ook na herstart op. */
    OAuth2Authorization restore(String id, RegisteredClient registeredClient, PersonAuthentication authentication) {
        var login = OAuth2Authorization.withRegisteredClient(registeredClient).id(id).principalName(pseudoniem)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE).authorizedScopes(scopes)
                .attribute(Principal.class.getName(), authentication);
        login.token(new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, inlogtoken.waarde(), inlogtoken.van(),
                inlogtoken.tot(), scopes), inlogtoken::metadata);
        if (idToken != null) {
            login.token(oidc(), idToken::metadata);
        }
        if (verversing != null) {
            login.token(new OAuth2RefreshToken(verversing.waarde(), verversing.van(), verversing.tot()),
                    verversing::metadata);
        }
        return login.build();
    }

    /** Met de claims die uitloggen nodig heeft; de ondertekening is niet aan de orde, de kluis is zelf verzegeld. */
    private OidcIdToken oidc() {
        JWTClaimsSet claims;
        try {
            claims = SignedJWT.parse(idToken.waarde()).getJWTClaimsSet();
        } catch (ParseException error) {
            throw new IllegalStateException("Een bewaard ID-token is onleesbaar", error);
        }
        return new OidcIdToken(idToken.waarde(), idToken.van(), idToken.tot(), Map.of(JwtClaimNames.SUB,
                claims.getSubject(), JwtClaimNames.AUD, claims.getAudience(), Claims.SID, sid));
    }
}

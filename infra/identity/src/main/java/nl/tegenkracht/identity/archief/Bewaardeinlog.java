package nl.tegenkracht.identity.archief;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.Principal;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.identity.persoon.Aangemeld;
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
record Bewaardeinlog(String client, String pseudoniem, String sid, Instant sinds, Set<String> scopes,
        Bewaardtoken inlogtoken, Bewaardtoken idToken, Bewaardtoken verversing) {

    /** Eén token met zijn geldigheid. */
    record Bewaardtoken(String waarde, Instant van, Instant tot, boolean beeindigd) {

        static <T extends OAuth2Token> Bewaardtoken van(OAuth2Authorization.Token<T> token) {
            return token == null
                    ? null
                    : new Bewaardtoken(token.getToken().getTokenValue(), token.getToken().getIssuedAt(),
                            token.getToken().getExpiresAt(), token.isInvalidated());
        }

        private void kenmerken(Map<String, Object> kenmerken) {
            kenmerken.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, beeindigd);
        }
    }

    static Bewaardeinlog van(OAuth2Authorization inlog) {
        Aangemeld wie = inlog.getAttribute(Principal.class.getName());
        return new Bewaardeinlog(inlog.getRegisteredClientId(), wie.getPrincipal(), wie.sid(), wie.sinds(),
                inlog.getAuthorizedScopes(), Bewaardtoken.van(inlog.getAccessToken()),
                Bewaardtoken.van(inlog.getToken(OidcIdToken.class)), Bewaardtoken.van(inlog.getRefreshToken()));
    }

    /** De inlog zoals het raamwerk hem kent; de gebruikte code keert niet terug en is dus ook na herstart op. */
    OAuth2Authorization terug(String id, RegisteredClient registratie, Aangemeld wie) {
        var inlog = OAuth2Authorization.withRegisteredClient(registratie).id(id).principalName(pseudoniem)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE).authorizedScopes(scopes)
                .attribute(Principal.class.getName(), wie);
        inlog.token(new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, inlogtoken.waarde(), inlogtoken.van(),
                inlogtoken.tot(), scopes), inlogtoken::kenmerken);
        if (idToken != null) {
            inlog.token(oidc(), idToken::kenmerken);
        }
        if (verversing != null) {
            inlog.token(new OAuth2RefreshToken(verversing.waarde(), verversing.van(), verversing.tot()),
                    verversing::kenmerken);
        }
        return inlog.build();
    }

    /** Met de claims die uitloggen nodig heeft; de ondertekening is niet aan de orde, de kluis is zelf verzegeld. */
    private OidcIdToken oidc() {
        JWTClaimsSet claims;
        try {
            claims = SignedJWT.parse(idToken.waarde()).getJWTClaimsSet();
        } catch (ParseException fout) {
            throw new IllegalStateException("Een bewaard ID-token is onleesbaar", fout);
        }
        return new OidcIdToken(idToken.waarde(), idToken.van(), idToken.tot(), Map.of(JwtClaimNames.SUB,
                claims.getSubject(), JwtClaimNames.AUD, claims.getAudience(), Claims.SID, sid));
    }
}

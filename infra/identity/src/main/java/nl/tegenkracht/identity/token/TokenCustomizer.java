package nl.tegenkracht.identity.token;

import nl.tegenkracht.identity.person.PersonAuthentication;
import nl.tegenkracht.identity.key.SigningKeys;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Fills every token, and has it signed with the newest key. */
@Component
class TokenCustomizer implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final SigningKeys signingKeys;
    private final LoginTokenClaims loginTokenClaims;
    private final DomainTokenClaims domainTokenClaims;

    TokenCustomizer(SigningKeys signingKeys, LoginTokenClaims loginTokenClaims, DomainTokenClaims domainTokenClaims) {
        this.signingKeys = signingKeys;
        this.loginTokenClaims = loginTokenClaims;
        this.domainTokenClaims = domainTokenClaims;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        context.getJwsHeader().keyId(signingKeys.newestKeyId());
        if (!(context.getPrincipal() instanceof PersonAuthentication authentication)) {
            // Exchanging on behalf of another (actor_token, RFC 8693) is not allowed here.
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
        if (AuthorizationGrantType.TOKEN_EXCHANGE.equals(context.getAuthorizationGrantType())) {
            domainTokenClaims.fill(context, authentication);
        } else {
            loginTokenClaims.fill(context, authentication);
        }
    }
}

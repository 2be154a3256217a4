package nl.tegenkracht.identity.token;

import nl.tegenkracht.identity.key.SigningKeys;
import nl.tegenkracht.identity.login.OwnLoginTokens;
import nl.tegenkracht.identity.person.PersonAuthentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenExchangeAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Fills every token, and has it signed with the newest key. */
@Component
class TokenCustomizer implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final SigningKeys signingKeys;
    private final DomainTokenClaims domainTokenClaims;
    private final AccessOverviewClaims accessOverviewClaims;
    private final ObjectProvider<OwnLoginTokens> ownLoginTokens;

    TokenCustomizer(SigningKeys signingKeys, DomainTokenClaims domainTokenClaims,
            AccessOverviewClaims accessOverviewClaims, ObjectProvider<OwnLoginTokens> ownLoginTokens) {
        this.signingKeys = signingKeys;
        this.domainTokenClaims = domainTokenClaims;
        this.accessOverviewClaims = accessOverviewClaims;
        this.ownLoginTokens = ownLoginTokens;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        context.getJwsHeader().keyId(signingKeys.newestKeyId());
        if (!(context.getPrincipal() instanceof PersonAuthentication authentication)) {
            // Exchanging on behalf of another (actor_token, RFC 8693) is not allowed here.
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
        if (!AuthorizationGrantType.TOKEN_EXCHANGE.equals(context.getAuthorizationGrantType())) {
            ownLoginTokens.getObject().fill(context, authentication);
        } else if (AccessOverviewClaims.asksFor(exchange(context))) {
            accessOverviewClaims.fill(context, authentication);
        } else {
            domainTokenClaims.fill(context, authentication);
        }
    }

    private static OAuth2TokenExchangeAuthenticationToken exchange(JwtEncodingContext context) {
        return (OAuth2TokenExchangeAuthenticationToken) context.getAuthorizationGrant();
    }
}

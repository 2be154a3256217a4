package nl.tegenkracht.identity.token;

import nl.tegenkracht.identity.persoon.Aangemeld;
import nl.tegenkracht.identity.sleutel.Ondertekensleutels;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Vult elk token, en tekent het met de nieuwste sleutel. */
@Component
class Tokenvulling implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final Ondertekensleutels sleutels;
    private final Inlogtoken inlogtoken;
    private final Domeintoken domeintoken;

    Tokenvulling(Ondertekensleutels sleutels, Inlogtoken inlogtoken, Domeintoken domeintoken) {
        this.sleutels = sleutels;
        this.inlogtoken = inlogtoken;
        this.domeintoken = domeintoken;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        context.getJwsHeader().keyId(sleutels.nieuwste());
        if (!(context.getPrincipal() instanceof Aangemeld aangemeld)) {
            // Wisselen namens een ander (actor_token, RFC 8693) is hier niet toegestaan.
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
        if (AuthorizationGrantType.TOKEN_EXCHANGE.equals(context.getAuthorizationGrantType())) {
            domeintoken.vul(context, aangemeld);
        } else {
            inlogtoken.vul(context, aangemeld);
        }
    }
}

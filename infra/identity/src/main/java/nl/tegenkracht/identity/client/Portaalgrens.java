package nl.tegenkracht.identity.client;

import java.util.function.Consumer;
import nl.tegenkracht.identity.persoon.Aangemeld;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.stereotype.Component;

/** Bij het portaal van een afdeling logt alleen in wie bij die afdeling hoort; een ander keert terug met een fout. */
@Component
public class Portaalgrens implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {

    private final Clients clients;

    Portaalgrens(Clients clients) {
        this.clients = clients;
    }

    @Override
    public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken verzoek = context.getAuthentication();
        if (verzoek.getPrincipal() instanceof Aangemeld aangemeld
                && !clients.spreektVoor(verzoek.getClientId(), aangemeld.persoon())) {
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.ACCESS_DENIED), verzoek);
        }
    }
}

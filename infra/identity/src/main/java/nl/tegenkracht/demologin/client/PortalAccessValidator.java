package nl.tegenkracht.demologin.client;

import java.util.function.Consumer;
import nl.tegenkracht.identity.client.Clients;
import nl.tegenkracht.identity.person.PersonAuthentication;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.stereotype.Component;

/** Only whoever belongs to a department logs in at its portal; anyone else returns with an error. */
@Component
public class PortalAccessValidator implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {

    private final Clients clients;

    PortalAccessValidator(Clients clients) {
        this.clients = clients;
    }

    @Override
    public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        if (request.getPrincipal() instanceof PersonAuthentication authentication
                && authentication.person().employment().filter(
                        work -> clients.reaches(request.getClientId(), work.domain())).isEmpty()) {
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.ACCESS_DENIED), request);
        }
    }
}

package nl.tegenkracht.identity.inloggen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.identity.archief.Inlogarchief;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;

/** Wat er eindigt als iemand uitlogt: de sessie hier, en elk token dat uit die aanmelding kwam. */
@Component
public class Uitloggen {

    private final Inlogarchief archief;
    private final SecurityContextLogoutHandler sessie = new SecurityContextLogoutHandler();

    Uitloggen(Inlogarchief archief) {
        this.archief = archief;
    }

    /** Uitloggen door de mens zelf (OpenID Connect RP-Initiated Logout). */
    public void beeindigAanmelding(HttpServletRequest verzoek, HttpServletResponse antwoord, Authentication uitlog) {
        var token = (OidcLogoutAuthenticationToken) uitlog;
        archief.beeindigAanmelding(token.getIdToken().getClaimAsString(Claims.SID));
        if (token.isPrincipalAuthenticated()) {
            sessie.logout(verzoek, antwoord, (Authentication) token.getPrincipal());
        }
    }

    /** Intrekken door de client (RFC 7009): wie één token intrekt, bedoelt de hele inlog. */
    public void trekIn(HttpServletRequest verzoek, HttpServletResponse antwoord, Authentication intrekking) {
        archief.beeindigInlog(((OAuth2TokenRevocationAuthenticationToken) intrekking).getToken());
    }
}

package nl.tegenkracht.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.identity.archive.LoginArchive;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;

/** Wat er eindigt als iemand uitlogt: de sessie hier, en elk token dat uit die aanmelding kwam. */
@Component
public class Logout {

    private final LoginArchive archive;
    private final SecurityContextLogoutHandler sessionLogout = new SecurityContextLogoutHandler();

    Logout(LoginArchive archive) {
        this.archive = archive;
    }

    /** Uitloggen door de mens zelf (OpenID Connect RP-Initiated Logout). */
    public void endSignIn(HttpServletRequest request, HttpServletResponse response, Authentication logout) {
        var token = (OidcLogoutAuthenticationToken) logout;
        archive.endSignIn(token.getIdToken().getClaimAsString(Claims.SID));
        if (token.isPrincipalAuthenticated()) {
            sessionLogout.logout(request, response, (Authentication) token.getPrincipal());
        }
    }

    /** Intrekken door de client (RFC 7009): wie één token intrekt, bedoelt de hele inlog. */
    public void revoke(HttpServletRequest request, HttpServletResponse response, Authentication revocation) {
        archive.endLogin(((OAuth2TokenRevocationAuthenticationToken) revocation).getToken());
    }
}

package nl.tegenkracht.demologin.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.demologin.archive.LoginArchive;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;

/** What ends when someone logs out: the session here, and every token that came from that sign-in. */
@Component
public class Logout {

    private final LoginArchive archive;
    private final SignInEnd signInEnd;
    private final SecurityContextLogoutHandler sessionLogout = new SecurityContextLogoutHandler();

    Logout(LoginArchive archive, SignInEnd signInEnd) {
        this.archive = archive;
        this.signInEnd = signInEnd;
    }

    /** Logging out by the person (OpenID Connect RP-Initiated Logout). */
    public void endSignIn(HttpServletRequest request, HttpServletResponse response, Authentication logout) {
        var token = (OidcLogoutAuthenticationToken) logout;
        signInEnd.end(token.getIdToken().getClaimAsString(Claims.SID));
        if (token.isPrincipalAuthenticated()) {
            sessionLogout.logout(request, response, (Authentication) token.getPrincipal());
        }
    }

    /** Revocation by the client (RFC 7009): whoever revokes one token means the whole login. */
    public void revoke(HttpServletRequest request, HttpServletResponse response, Authentication revocation) {
        archive.endLogin(((OAuth2TokenRevocationAuthenticationToken) revocation).getToken());
    }
}

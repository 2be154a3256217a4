package nl.tegenkracht.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.tegenkracht.gateway.identity.LoginTokens;
import nl.tegenkracht.gateway.session.Cookies;
import nl.tegenkracht.gateway.session.Session;
import nl.tegenkracht.gateway.session.Sessions;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * After a successful login: a new session under a fresh id, the end of the previous one of this browser, and back to
 * where someone wanted to go.
 */
@Component
class LoginSuccessHandler implements AuthenticationSuccessHandler, OAuth2AuthorizedClientRepository {

    private static final String CLIENT = OAuth2AuthorizedClient.class.getName();

    private final LoginTokens loginTokens;
    private final Sessions sessions;
    private final Cookies cookies;
    private final LogoutController logoutController;

    LoginSuccessHandler(LoginTokens loginTokens, Sessions sessions, Cookies cookies,
            LogoutController logoutController) {
        this.loginTokens = loginTokens;
        this.sessions = sessions;
        this.cookies = cookies;
        this.logoutController = logoutController;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
            Authentication authentication) throws IOException {
        var client = (OAuth2AuthorizedClient) request.getAttribute(CLIENT);
        var user = (OidcUser) authentication.getPrincipal();
        var login = loginTokens.read(client.getAccessToken().getTokenValue());
        if (login.isEmpty() || !login.get().account().equals(user.getSubject())) {
            throw new IOException("The identity provider issued a login token that is not valid");
        }
        sessions.find(cookies.sessionId(request)).ifPresent(logoutController::endHere);
        var refreshToken = client.getRefreshToken() == null ? null : client.getRefreshToken().getTokenValue();
        var tokens = new Session.Tokens(client.getAccessToken().getTokenValue(), login.get().expiresAt(), refreshToken,
                user.getIdToken().getTokenValue());
        cookies.setSession(response, sessions.begin(login.get(), user.getFullName(), tokens));
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location",
                ReturnAddress.afterLogin((String) request.getAttribute(AuthorizationRequests.RETURN_TO),
                        login.get().ownDomain()));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String registrationId,
            Authentication authentication, HttpServletRequest request) {
        return (T) request.getAttribute(CLIENT);
    }

    @Override
    public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication authentication,
            HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(CLIENT, client);
    }

    @Override
    public void removeAuthorizedClient(String registrationId, Authentication authentication, HttpServletRequest request,
            HttpServletResponse response) {
        request.removeAttribute(CLIENT);
    }
}

package nl.tegenkracht.gateway.login;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.tegenkracht.crypto.KeyVaultUnavailable;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.gateway.identity.AccessRefused;
import nl.tegenkracht.gateway.identity.IdentityProviderUnavailable;
import nl.tegenkracht.gateway.identity.LoginClaims;
import nl.tegenkracht.gateway.identity.LoginExpired;
import nl.tegenkracht.gateway.identity.LoginProperties;
import nl.tegenkracht.gateway.identity.LoginTokens;
import nl.tegenkracht.gateway.session.Cookies;
import nl.tegenkracht.gateway.session.ProviderSession;
import nl.tegenkracht.gateway.session.Session;
import nl.tegenkracht.gateway.session.Sessions;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * After a successful login: a new session under a fresh id, the end of the previous one of this browser, and back to
 * where someone wanted to go.
 */
@Component
class LoginSuccessHandler implements AuthenticationSuccessHandler, OAuth2AuthorizedClientRepository {

    /** The error of somebody who may enter no domain at all. */
    static final String NO_ACCESS = "no_access";

    private static final String CLIENT = OAuth2AuthorizedClient.class.getName();

    private final LoginTokens loginTokens;
    private final Sessions sessions;
    private final Cookies cookies;
    private final SessionEnd sessionEnd;
    private final LoggedOut loggedOut;
    private final ReceivedLogouts receivedLogouts;
    private final LoginProperties.ClaimNames claims;

    LoginSuccessHandler(LoginTokens loginTokens, Sessions sessions, Cookies cookies, SessionEnd sessionEnd,
            LoggedOut loggedOut, ReceivedLogouts receivedLogouts, LoginProperties properties) {
        this.loginTokens = loginTokens;
        this.sessions = sessions;
        this.cookies = cookies;
        this.sessionEnd = sessionEnd;
        this.loggedOut = loggedOut;
        this.receivedLogouts = receivedLogouts;
        this.claims = properties.claims();
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
            Authentication authentication) {
        var client = (OAuth2AuthorizedClient) request.getAttribute(CLIENT);
        var user = (OidcUser) authentication.getPrincipal();
        var login = login(client, user);
        try {
            sessions.find(cookies.sessionId(request))
                    .ifPresent(former -> sessionEnd.replaced(former, user.getIdToken()));
            if (login.domains().isEmpty()) {
                // Without this the next login would be of the same account, unasked.
                loggedOut.remember(response);
                throw failed(NO_ACCESS);
            }
            cookies.setSession(response, begin(client, user, login));
        } catch (MongoException | KeyVaultUnavailable error) {
            throw failed(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE, error);
        }
        loggedOut.forget(request, response);
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location",
                ReturnAddress.afterLogin((String) request.getAttribute(AuthorizationRequests.RETURN_TO),
                        login.ownDomain()));
    }

    private String begin(OAuth2AuthorizedClient client, OidcUser user, LoginClaims login) {
        var refreshToken = client.getRefreshToken() == null ? null : client.getRefreshToken().getTokenValue();
        var tokens = new Session.Tokens(client.getAccessToken().getTokenValue(), login.expiresAt(), refreshToken,
                user.getIdToken().getTokenValue());
        var atProvider = new ProviderSession(user.getIdToken().getClaimAsString(Claims.SID), user.getSubject());
        var sessionId = sessions.begin(login, user.getClaimAsString(claims.name()), tokens, atProvider);
        if (receivedLogouts.tellOf(atProvider)) {
            sessionEnd.endedAtProvider(atProvider);
            throw failed(OAuth2ErrorCodes.ACCESS_DENIED);
        }
        return sessionId;
    }

    /** What the login token says, if it is about the same person as the ID token; a failed login otherwise. */
    private LoginClaims login(OAuth2AuthorizedClient client, OidcUser user) {
        try {
            return loginTokens.read(client.getAccessToken().getTokenValue())
                    .filter(login -> login.account().equals(user.getClaimAsString(claims.account())))
                    .orElseThrow(() -> failed(OAuth2ErrorCodes.INVALID_TOKEN));
        } catch (IdentityProviderUnavailable error) {
            throw failed(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE, error);
        } catch (LoginExpired | AccessRefused error) {
            throw failed(OAuth2ErrorCodes.ACCESS_DENIED, error);
        }
    }

    private static OAuth2AuthenticationException failed(String code) {
        return new OAuth2AuthenticationException(new OAuth2Error(code));
    }

    private static OAuth2AuthenticationException failed(String code, Throwable cause) {
        return new OAuth2AuthenticationException(new OAuth2Error(code), cause);
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

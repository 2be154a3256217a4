package nl.tegenkracht.gateway.login;

import com.mongodb.MongoException;
import com.nimbusds.jose.KeySourceException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Optional;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.crypto.KeyVaultUnavailable;
import nl.tegenkracht.gateway.identity.IdentityProviderUnavailable;
import nl.tegenkracht.gateway.response.GatewayResponse;
import nl.tegenkracht.gateway.response.PageRenderer;
import nl.tegenkracht.gateway.session.Cookies;
import nl.tegenkracht.gateway.session.Session;
import nl.tegenkracht.gateway.session.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/**
 * After a login that failed. Whoever returned a second time and is logged in goes on; anyone else gets a page with one
 * button, to the place where they wanted to go, and a line without content is in the log.
 */
@Component
class LoginFailureHandler implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger("security");
    private static final String NO_ATTEMPT = "authorization_request_not_found";

    private final PageRenderer pageRenderer;
    private final Sessions sessions;
    private final Cookies cookies;

    LoginFailureHandler(PageRenderer pageRenderer, Sessions sessions, Cookies cookies) {
        this.pageRenderer = pageRenderer;
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException error) throws IOException {
        var code = error instanceof OAuth2AuthenticationException oauth ? oauth.getError().getErrorCode() : "unknown";
        var session = session(request);
        var returnTo = Optional.ofNullable((String) request.getAttribute(AuthorizationRequests.RETURN_TO))
                .filter(destination -> !destination.isEmpty());
        if (session.isPresent() && code.equals(NO_ATTEMPT)) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", goOn(session.get(), returnTo));
            return;
        }
        var requestId = Optional.ofNullable(response.getHeader("X-Request-Id")).orElseGet(Id::random);
        LOG.warn(LogCode.LOGIN_FAILED.pattern(), code.replaceAll("[^a-z_]", ""), requestId);
        page(answer(code, error), session, returnTo, requestId, request, response);
    }

    private Optional<Session> session(HttpServletRequest request) {
        try {
            return sessions.find(cookies.sessionId(request));
        } catch (MongoException | KeyVaultUnavailable error) {
            return Optional.empty();
        }
    }

    private static GatewayResponse answer(String code, AuthenticationException error) {
        if (code.equals(LoginSuccessHandler.NO_ACCESS)) {
            return GatewayResponse.NO_ACCESS;
        }
        return code.equals(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE) || isUnavailable(error)
                ? GatewayResponse.LOGIN_UNAVAILABLE
                : GatewayResponse.LOGIN_FAILED;
    }

    private void page(GatewayResponse answer, Optional<Session> session, Optional<String> returnTo, String requestId,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        var model = new HashMap<String, Object>();
        model.put("antwoord", answer);
        model.put("kenmerk", requestId);
        model.put("ingelogd", session.isPresent());
        model.put("naam", session.map(Session::name).orElse(null));
        model.put("bestemming", returnTo.isPresent());
        model.put("verder", session.map(live -> goOn(live, returnTo))
                .orElseGet(() -> returnTo.map(ReturnAddress::loginAddress).orElse("/inloggen")));
        response.setStatus(answer.status());
        if (answer.retryAfterSeconds() > 0) {
            response.setHeader("Retry-After", Integer.toString(answer.retryAfterSeconds()));
        } else if (answer.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream()
                .write(pageRenderer.render("inloggen", model, request, response).getBytes(StandardCharsets.UTF_8));
    }

    private static String goOn(Session session, Optional<String> returnTo) {
        return ReturnAddress.afterLogin(returnTo.orElse(null), session.login().ownDomain());
    }

    private static boolean isUnavailable(Throwable error) {
        return error != null && (error instanceof IdentityProviderUnavailable
                || error instanceof ResourceAccessException || error instanceof KeySourceException
                || isUnavailable(error.getCause()));
    }
}

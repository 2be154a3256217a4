package nl.tegenkracht.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ErrorAuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** A refusal is 400; that an issuer cannot be asked now is 503: nobody has to log in again for that. */
class TokenErrorHandler implements AuthenticationFailureHandler {

    private final AuthenticationFailureHandler refusals = new OAuth2ErrorAuthenticationFailureHandler();

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException failure) throws IOException, ServletException {
        if (failure instanceof OAuth2AuthenticationException error
                && OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE.equals(error.getError().getErrorCode())) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getWriter().write("{\"error\":\"" + OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE + "\"}");
        } else {
            refusals.onAuthenticationFailure(request, response, failure);
        }
    }
}

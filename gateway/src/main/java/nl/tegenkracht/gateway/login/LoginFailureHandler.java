package nl.tegenkracht.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.gateway.response.GatewayResponse;
import nl.tegenkracht.gateway.response.GatewayResponses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** After a failed login: a page that says how to go on, and a line without content in the log. */
@Component
class LoginFailureHandler implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger("security");

    private final GatewayResponses responses;

    LoginFailureHandler(GatewayResponses responses) {
        this.responses = responses;
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException error) throws IOException {
        var requestId = response.getHeader("X-Request-Id");
        var code = error instanceof OAuth2AuthenticationException oauth ? oauth.getError().getErrorCode() : "unknown";
        LOG.warn(LogCode.LOGIN_FAILED.pattern(), code.replaceAll("[^a-z_]", ""), requestId);
        responses.write(GatewayResponse.LOGIN_FAILED, false, requestId == null ? Id.random() : requestId, request,
                response);
    }
}

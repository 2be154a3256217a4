package nl.tegenkracht.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Back to the login page, with the choice that had been made. Why it failed is left open. */
@Component
public class LoginFailureHandler implements AuthenticationFailureHandler, AccessDeniedHandler {

    /** The account last tried, in the session: this keeps it out of the address. */
    static final String CHOSEN_ACCOUNT = "gekozen";

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException error) throws IOException {
        redirectBack(request, response, "mislukt");
    }

    /** The page was open too long, or did not come from here (CSRF): simply again. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException error)
            throws IOException {
        redirectBack(request, response, "verlopen");
    }

    private static void redirectBack(HttpServletRequest request, HttpServletResponse response, String reason)
            throws IOException {
        request.getSession().setAttribute(CHOSEN_ACCOUNT, request.getParameter(LoginPage.ACCOUNT));
        response.sendRedirect(LoginPage.ADDRESS + "?" + reason);
    }
}

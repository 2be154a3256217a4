package nl.tegenkracht.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Terug naar de inlogpagina, met de keuze die al gemaakt was. Waarom het niet lukte, blijft in het midden. */
@Component
public class LoginFailureHandler implements AuthenticationFailureHandler, AccessDeniedHandler {

    /** Het laatst geprobeerde account, in de sessie: zo blijft het uit het adres. */
    static final String CHOSEN_ACCOUNT = "gekozen";

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException error) throws IOException {
        redirectBack(request, response, "mislukt");
    }

    /** De pagina stond te lang open, of kwam niet van hier (CSRF): gewoon opnieuw. */
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

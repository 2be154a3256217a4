package nl.tegenkracht.demologin.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.demologin.person.Persons;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/**
 * Back to the login page, with the choice that had been made. Why it failed is left open. Nothing of the attempt is
 * kept here: a stranger gets no session.
 */
@Component
public class LoginFailureHandler implements AuthenticationFailureHandler, AccessDeniedHandler {

    /** The account last tried, in a cookie: this keeps it out of the address. */
    static final String CHOSEN_ACCOUNT = "tk-gekozen";

    private static final int SECONDS = 300;

    private final Persons persons;

    LoginFailureHandler(Persons persons) {
        this.persons = persons;
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException error) throws IOException {
        var account = request.getParameter(LoginPage.ACCOUNT);
        if (account != null && persons.findByAccount(account).isPresent()) {
            LoginCookies.set(response, CHOSEN_ACCOUNT, account, SECONDS);
        }
        response.sendRedirect(
                LoginPage.ADDRESS + (error instanceof LoginBusy ? "?druk" : "?mislukt") + language(request));
    }

    /** The language that was chosen on the page, for its address. */
    private static String language(HttpServletRequest request) {
        return Language.parse(request.getParameter(LoginPage.LANGUAGE))
                .map(language -> "&" + LoginPage.LANGUAGE + "=" + language.code()).orElse("");
    }

    /** The page was open too long, or did not come from here (CSRF): simply again. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException error)
            throws IOException {
        response.sendRedirect(LoginPage.ADDRESS + "?verlopen" + language(request));
    }
}

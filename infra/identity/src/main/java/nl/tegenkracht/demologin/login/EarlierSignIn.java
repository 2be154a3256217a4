package nl.tegenkracht.demologin.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.tegenkracht.identity.person.PersonAuthentication;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/**
 * Who logs in where another person was logged in ends what that other one left open in this browser: provider and
 * gateway can then not disagree about who sits there.
 */
@Component
public class EarlierSignIn implements SessionAuthenticationStrategy {

    private final SignInEnd signInEnd;

    EarlierSignIn(SignInEnd signInEnd) {
        this.signInEnd = signInEnd;
    }

    @Override
    public void onAuthentication(Authentication now, HttpServletRequest request, HttpServletResponse response) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication earlier
                && !earlier.getPrincipal().equals(now.getPrincipal())) {
            signInEnd.end(earlier.sid());
        }
    }
}

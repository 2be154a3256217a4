package nl.tegenkracht.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import nl.tegenkracht.gateway.session.Cookies;
import org.springframework.stereotype.Component;

/**
 * Remembers in the browser that somebody logged out. The next login then asks who it is, also if the identity provider
 * did not hear of the logout: on a shared computer nobody comes back in as the one before.
 */
@Component
class LoggedOut {

    private static final String COOKIE = "tk-uit";
    private static final Duration VALIDITY = Duration.ofHours(12);

    private final Cookies cookies;

    LoggedOut(Cookies cookies) {
        this.cookies = cookies;
    }

    void remember(HttpServletResponse response) {
        cookies.set(response, COOKIE, "1", VALIDITY);
    }

    boolean isRemembered(HttpServletRequest request) {
        return cookies.read(request, COOKIE) != null;
    }

    /** Somebody said who they are. */
    void forget(HttpServletRequest request, HttpServletResponse response) {
        if (isRemembered(request)) {
            cookies.clear(response, COOKIE);
        }
    }
}

package nl.tegenkracht.gateway.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Predicate;
import nl.tegenkracht.gateway.session.Cookies;
import nl.tegenkracht.gateway.session.Session;
import nl.tegenkracht.gateway.session.Sessions;

/** The session of whoever asks, with the limits that come before the database is asked for it. */
final class VisitorSessions {

    private final Cookies cookies;
    private final Sessions sessions;
    private final RateLimits rateLimits;

    VisitorSessions(Cookies cookies, Sessions sessions, RateLimits rateLimits) {
        this.cookies = cookies;
        this.sessions = sessions;
        this.rateLimits = rateLimits;
    }

    /** The id in the cookie, whatever it is worth; {@code null} without one. */
    String id(HttpServletRequest request) {
        return cookies.sessionId(request);
    }

    /** Whether this request is within its budget: that of its session, or else what strangers have at its address. */
    boolean allow(HttpServletRequest request, Predicate<String> strangers) {
        var id = id(request);
        return sessions.isProven(id) ? rateLimits.allowsSession(id) : strangers.test(request.getRemoteAddr());
    }

    Optional<Session> find(HttpServletRequest request) {
        return mayLookUp(request) ? sessions.find(id(request)) : Optional.empty();
    }

    /** Whose session this was, if that may be asked. */
    Optional<String> formerAccount(HttpServletRequest request) {
        return mayLookUp(request) ? sessions.formerAccount(id(request)) : Optional.empty();
    }

    private boolean mayLookUp(HttpServletRequest request) {
        var id = id(request);
        return sessions.isProven(id)
                || sessions.isFormer(id) && rateLimits.allowsFormerId(request.getRemoteAddr());
    }
}

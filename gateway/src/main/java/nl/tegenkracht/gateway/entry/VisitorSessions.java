package nl.tegenkracht.gateway.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Predicate;
import nl.tegenkracht.gateway.session.Cookies;
import nl.tegenkracht.gateway.session.Session;
import nl.tegenkracht.gateway.session.SessionId;
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
        var id = identified(request);
        return id.kind() == SessionId.Kind.PROVEN
                ? rateLimits.allowsSession(id.key())
                : strangers.test(request.getRemoteAddr());
    }

    Optional<Session> find(HttpServletRequest request) {
        var found = mayLookUp(request) ? sessions.byKey(identified(request).key()) : Optional.<Session>empty();
        found.ifPresent(session -> request.setAttribute(Session.class.getName(), session));
        return found;
    }

    /** Whose session this was, if that may be asked. */
    Optional<String> formerAccount(HttpServletRequest request) {
        return mayLookUp(request) ? sessions.formerAccount(identified(request)) : Optional.empty();
    }

    private boolean mayLookUp(HttpServletRequest request) {
        return switch (identified(request).kind()) {
            case PROVEN -> true;
            case FORMER -> rateLimits.allowsFormerId(request.getRemoteAddr());
            case MADE_UP -> false;
        };
    }

    /** Worked out once for each request: a fingerprint and a proof cost as much as the rest of the wall together. */
    private SessionId identified(HttpServletRequest request) {
        if (request.getAttribute(SessionId.class.getName()) instanceof SessionId known) {
            return known;
        }
        var identified = sessions.identify(id(request));
        request.setAttribute(SessionId.class.getName(), identified);
        return identified;
    }
}

package nl.tegenkracht.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What has to happen when a request is over, however it ended. A filter of a route has returned before the answer has
 * gone to the visitor, so what it took (a place, a connection) is given back here, the last taken first.
 */
public final class RequestEnd {

    private static final String ATTRIBUTE = RequestEnd.class.getName();

    private final Deque<Runnable> actions = new ArrayDeque<>();

    private RequestEnd() {
    }

    /** Adds what happens at the end of this request. */
    static void then(HttpServletRequest request, Runnable action) {
        if (request.getAttribute(ATTRIBUTE) == null) {
            request.setAttribute(ATTRIBUTE, new RequestEnd());
        }
        ((RequestEnd) request.getAttribute(ATTRIBUTE)).actions.push(action);
    }

    /** The request is over; the entry filter says so, once. */
    public static void complete(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof RequestEnd end) {
            end.actions.forEach(Runnable::run);
        }
    }
}

package nl.tegenkracht.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.tegenkracht.gateway.address.ServiceTarget;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What the wall has established about a request that may pass.
 *
 * @param target     where it goes
 * @param routeClass as which kind of traffic
 * @param api        whether errors are sent as problem details
 * @param requestId  id of the request
 * @param holder     key of the session or fingerprint of the bearer; empty if nobody is logged in
 * @param person     with whom places are shared: the account, or the client address if nobody is logged in
 * @param token      supplies the token for this target; {@code null} if the service gives this to everyone
 * @param freshToken a fresh token if the service did not accept this one
 */
public record RoutePass(ServiceTarget target, RouteClass routeClass, boolean api, String requestId, String holder,
        String person, Supplier<String> token, UnaryOperator<String> freshToken) {

    /** Prefix of a holder that is not a session but a bearer of a portal. */
    public static final String BEARER = "bearer:";

    /** The name under which the pass travels with the request. */
    public static final String ATTRIBUTE = RoutePass.class.getName();

    /** Whether a session asks: then {@code person} is its account, and a form of it may be kept. */
    public boolean hasSession() {
        return !holder.isEmpty() && !holder.startsWith(BEARER);
    }

    static RoutePass of(ServerRequest request) {
        return of(request.servletRequest());
    }

    static RoutePass of(HttpServletRequest request) {
        return (RoutePass) request.getAttribute(ATTRIBUTE);
    }
}

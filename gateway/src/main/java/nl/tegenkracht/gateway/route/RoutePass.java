package nl.tegenkracht.gateway.route;

import java.util.function.Supplier;
import nl.tegenkracht.gateway.address.ServiceTarget;

/**
 * What the wall has established about a request that may pass.
 *
 * @param target     where it goes
 * @param routeClass as which kind of traffic
 * @param api        whether errors are sent as problem details
 * @param requestId  id of the request
 * @param holder     key of the session or fingerprint of the bearer; empty if nobody is logged in
 * @param account    whose session it is, to keep a form for; {@code null} if there is no session
 * @param token      supplies the token for this target; {@code null} if the service gives this to everyone
 * @param freshToken supplies a fresh token if the service did not accept the previous one
 */
public record RoutePass(ServiceTarget target, RouteClass routeClass, boolean api, String requestId, String holder,
        String account, Supplier<String> token, Supplier<String> freshToken) {

    /** Prefix of a holder that is not a session but a bearer of a portal. */
    public static final String BEARER = "bearer:";

    /** The name under which the pass travels with the request. */
    public static final String ATTRIBUTE = RoutePass.class.getName();
}

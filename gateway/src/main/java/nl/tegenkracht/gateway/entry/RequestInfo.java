package nl.tegenkracht.gateway.entry;

import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.gateway.address.Address;
import nl.tegenkracht.gateway.route.RouteClass;

/** What the gateway knows of the current request: enough for a line in the access log, and no more. */
final class RequestInfo {

    private final String requestId = Id.random();
    private final long start = System.nanoTime();
    private Address address;
    private String routeClass = RouteClass.ENTRY;
    private boolean logged;

    String requestId() {
        return requestId;
    }

    void setAddress(Address address) {
        this.address = address;
    }

    Address address() {
        return address;
    }

    boolean api() {
        return address instanceof Address.ApiDescription
                || address instanceof Address.InDomain inDomain && inDomain.api();
    }

    void setRouteClass(String routeClass) {
        this.routeClass = routeClass;
    }

    String routeClass() {
        return routeClass;
    }

    long duration() {
        return System.nanoTime() - start;
    }

    /** True for the first event of this request: at most one line per request in the security log. */
    boolean firstEvent() {
        boolean first = !logged;
        logged = true;
        return first;
    }
}

package nl.tegenkracht.gateway.entry;

import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.gateway.address.Address;

/** Wat de deur over het lopende verzoek weet: genoeg voor een regel in het toegangslog, en niet meer. */
final class RequestInfo {

    private final String requestId = Id.random();
    private final long start = System.nanoTime();
    private Address address;
    private String routeClass = "deur";
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

    /** Waar bij het eerste voorval van dit verzoek: hooguit één regel per verzoek in het beveiligingslog. */
    boolean firstEvent() {
        boolean first = !logged;
        logged = true;
        return first;
    }
}

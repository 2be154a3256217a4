package nl.tegenkracht.gateway.worklist;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.tegenkracht.contracts.PathRule;
import nl.tegenkracht.gateway.address.ServiceTarget;

/**
 * A list as a whole, on a page of the service.
 *
 * @param name    what is in it, or {@code null} from a service that has one kind of dossier and does not say
 * @param own     whether it holds the reader's own dossiers, or those from a function
 * @param total   how many items it has
 * @param address of the page
 */
record ListLink(@JsonProperty("naam") String name, @JsonProperty("eigen") boolean own,
        @JsonProperty("totaal") long total,
        @JsonProperty("adres") String address) {

    /** Whether this list is usable and points to the service that gave it. */
    boolean isTrustedFrom(ServiceTarget target) {
        var root = "/" + target.domain() + "/" + target.service().code();
        return PathRule.isAccepted(address) && (address.equals(root) || address.startsWith(root + "/"));
    }
}

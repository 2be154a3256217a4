package nl.tegenkracht.gateway.worklist;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import nl.tegenkracht.contracts.PathRule;
import nl.tegenkracht.gateway.address.ServiceTarget;

/**
 * One item of a work list, as a service gives it: without content.
 *
 * @param kind           {@code melding}, {@code klacht}, ...
 * @param state          code of the state
 * @param since          since when, UTC
 * @param actionRequired whether it is the reader's turn
 * @param address        where the dossier is
 */
record WorkItem(@JsonProperty("soort") String kind, @JsonProperty("staat") String state,
        @JsonProperty("sinds") Instant since, @JsonProperty("actie") boolean actionRequired,
        @JsonProperty("adres") String address) {

    /** Whether this item is usable and points to the service that gave it. */
    boolean isTrustedFrom(ServiceTarget target) {
        return kind != null && state != null && since != null && PathRule.isAccepted(address)
                && address.startsWith("/" + target.domain() + "/" + target.service().code() + "/");
    }
}

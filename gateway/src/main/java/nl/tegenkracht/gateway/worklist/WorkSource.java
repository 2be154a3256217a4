package nl.tegenkracht.gateway.worklist;

import java.util.List;
import nl.tegenkracht.gateway.address.ServiceTarget;

/** What one service in one domain said about the work of someone. */
sealed interface WorkSource {

    ServiceTarget target();

    /**
     * The service responded.
     *
     * @param target which service in which domain
     * @param items  its items
     */
    record Listed(ServiceTarget target, List<WorkItem> items) implements WorkSource {}

    /**
     * The service did not respond, responded too late or with something unusable.
     *
     * @param target which service in which domain
     */
    record Silent(ServiceTarget target) implements WorkSource {}
}

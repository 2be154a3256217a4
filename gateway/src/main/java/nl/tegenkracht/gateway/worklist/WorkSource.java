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
     * @param items  its first items
     * @param total  how many there are in all
     * @param waiting how many of those wait for the reader
     * @param lists  the pages with everything
     */
    record Listed(ServiceTarget target, List<WorkItem> items, long total, long waiting,
            List<ListLink> lists) implements WorkSource {}

    /**
     * The service did not respond, responded too late or with something unusable.
     *
     * @param target which service in which domain
     */
    record Silent(ServiceTarget target) implements WorkSource {}
}

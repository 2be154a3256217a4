package nl.tegenkracht.starter.messaging;

import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;

/**
 * Handles events of other services, within the context of the domain they apply to. An effect and its guard are one
 * write on one document, since every event may come twice.
 */
public interface EventHandler {

    Set<EventType> types();

    /**
     * Handles one event. Unavailable storage may come out as an exception: it is then retried forever. Any other
     * exception parks the event.
     */
    HandlingResult handle(DataDomain domain, Event event);
}

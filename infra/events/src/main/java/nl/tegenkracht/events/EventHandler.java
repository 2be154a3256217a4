package nl.tegenkracht.events;

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

    /**
     * An event from a source this handler reads, of a type that it does not handle or that does not exist here yet.
     * Whoever counts on sequences without gaps lets its own advance.
     */
    default HandlingResult skip(DataDomain domain, Event event) {
        return HandlingResult.OUTDATED;
    }

    /**
     * Whether it handles what beleid publishes for the whole Kamer, and nothing else. That belongs to no domain: the
     * handler runs without one in its context.
     */
    default boolean kamerWide() {
        return false;
    }
}

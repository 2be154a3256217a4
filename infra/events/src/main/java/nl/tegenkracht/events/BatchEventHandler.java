package nl.tegenkracht.events;

import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;

/** Handles events that replace each other in one go: what arrives together costs a few writes instead of many. */
public interface BatchEventHandler extends EventHandler {

    /**
     * Handles events in the order of arrival. If this fails with anything but unavailable storage, each is handled by
     * itself, so that only the one at fault is parked.
     */
    void handleAll(DataDomain domain, List<Event> events);
}

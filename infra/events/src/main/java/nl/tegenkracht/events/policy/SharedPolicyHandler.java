package nl.tegenkracht.events.policy;

import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.events.EventHandler;
import nl.tegenkracht.events.HandlingResult;

/** Keeps what beleid publishes for the whole Kamer, of one type. */
final class SharedPolicyHandler implements EventHandler {

    private final SharedPolicy policy;
    private final EventType type;
    private final Class<?> form;

    /** @param form what the data of such an event is read as */
    SharedPolicyHandler(SharedPolicy policy, EventType type, Class<?> form) {
        this.policy = policy;
        this.type = type;
        this.form = form;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(type);
    }

    @Override
    public boolean kamerWide() {
        return true;
    }

    /** What does not fit the form of the contract is not kept but parked. */
    @Override
    public HandlingResult handle(DataDomain domain, Event event) {
        event.dataAs(form);
        return policy.keep(event);
    }

    @Override
    public HandlingResult skip(DataDomain domain, Event event) {
        return policy.skip(event);
    }
}

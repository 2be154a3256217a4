package nl.tegenkracht.events.policy;

import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.events.EventHandler;
import nl.tegenkracht.events.HandlingResult;

/** Keeps what beleid publishes for the whole Kamer. */
final class SharedPolicyHandler implements EventHandler {

    private final SharedPolicy policy;

    SharedPolicyHandler(SharedPolicy policy) {
        this.policy = policy;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.REGELSET_VASTGESTELD);
    }

    @Override
    public boolean kamerWide() {
        return true;
    }

    /** What does not fit the form of the contract is not kept but parked. */
    @Override
    public HandlingResult handle(DataDomain domain, Event event) {
        event.dataAs(Regelset.class);
        return policy.keep(event);
    }

    @Override
    public HandlingResult skip(DataDomain domain, Event event) {
        return policy.skip(event);
    }
}

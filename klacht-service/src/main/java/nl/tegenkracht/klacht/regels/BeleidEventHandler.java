package nl.tegenkracht.klacht.regels;

import com.mongodb.client.model.Updates;
import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Toepasselijkverklaring;
import nl.tegenkracht.events.EventHandler;
import nl.tegenkracht.events.HandlingResult;
import nl.tegenkracht.events.Projections;
import org.springframework.stereotype.Component;

/**
 * Keeps the verklaringen, in each domain separately, and only those of one's own employer: a domain knows nothing about
 * another employer (D-13). The regelsets hold for the whole Kamer and are kept once, by the starter.
 */
@Component
class BeleidEventHandler implements EventHandler {

    private final Projections projections;

    BeleidEventHandler(Projections projections) {
        this.projections = projections;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.TOEPASSELIJKVERKLARING_VAN_KRACHT);
    }

    /** What does not fit the form of the contract is not kept but parked. */
    @Override
    public HandlingResult handle(DataDomain domain, Event event) {
        return event.dataAs(Toepasselijkverklaring.class).domein().equals(domain)
                ? projections.apply(RegelsRepository.VERKLARINGEN, event,
                        Updates.set(RegelsRepository.DATA, event.data().toString()))
                : HandlingResult.OUTDATED;
    }

    @Override
    public HandlingResult skip(DataDomain domain, Event event) {
        return projections.skip(RegelsRepository.VERKLARINGEN, event);
    }
}

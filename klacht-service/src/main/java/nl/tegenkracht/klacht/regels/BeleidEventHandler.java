package nl.tegenkracht.klacht.regels;

import com.mongodb.client.model.Updates;
import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Toepasselijkverklaring;
import nl.tegenkracht.starter.messaging.EventHandler;
import nl.tegenkracht.starter.messaging.HandlingResult;
import nl.tegenkracht.starter.messaging.Projections;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what beleid established, in each domain separately. Of verklaringen only those of one's own employer: a domain
 * knows nothing about another employer (D-13).
 */
@Component
class BeleidEventHandler implements EventHandler {

    private final Projections projections;
    private final JsonMapper json;

    BeleidEventHandler(Projections projections, JsonMapper json) {
        this.projections = projections;
        this.json = json;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.REGELSET_VASTGESTELD, EventType.TOEPASSELIJKVERKLARING_VAN_KRACHT);
    }

    @Override
    public HandlingResult handle(DataDomain domain, Event event) {
        return EventType.REGELSET_VASTGESTELD.type().equals(event.type())
                ? keep(RegelsRepository.REGELSETS, event, Regelset.class)
                : verklaring(domain, event);
    }

    private HandlingResult verklaring(DataDomain domain, Event event) {
        var verklaring = json.treeToValue(event.data(), Toepasselijkverklaring.class);
        return verklaring.domein().equals(domain)
                ? keep(RegelsRepository.VERKLARINGEN, event, Toepasselijkverklaring.class)
                : HandlingResult.APPLIED;
    }

    /** What does not fit the form of the contract is not kept here but parked. */
    private HandlingResult keep(String collection, Event event, Class<?> type) {
        var parsed = json.treeToValue(event.data(), type);
        return projections.apply(collection, event,
                Updates.set(RegelsRepository.DATA, json.writeValueAsString(parsed)));
    }
}

package nl.tegenkracht.klacht.regels;

import com.mongodb.client.model.Updates;
import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Toepasselijkverklaring;
import nl.tegenkracht.starter.messaging.EventHandler;
import nl.tegenkracht.starter.messaging.Projections;
import nl.tegenkracht.starter.messaging.HandlingResult;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bewaart wat beleid vaststelde, in elk domein apart. Van verklaringen alleen die van de eigen werkgever: over een
 * andere werkgever weet een domein niets (besluit 13).
 */
@Component
class Beleidsverwerker implements EventHandler {

    private final Projections projecties;
    private final JsonMapper json;

    Beleidsverwerker(Projections projecties, JsonMapper json) {
        this.projecties = projecties;
        this.json = json;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.REGELSET_VASTGESTELD, EventType.TOEPASSELIJKVERKLARING_VAN_KRACHT);
    }

    @Override
    public HandlingResult handle(DataDomain domein, Event gebeurtenis) {
        return EventType.REGELSET_VASTGESTELD.type().equals(gebeurtenis.type())
                ? bewaar(Regelboek.REGELSETS, gebeurtenis, Regelset.class)
                : verklaring(domein, gebeurtenis);
    }

    private HandlingResult verklaring(DataDomain domein, Event gebeurtenis) {
        var verklaring = json.treeToValue(gebeurtenis.data(), Toepasselijkverklaring.class);
        return verklaring.domein().equals(domein)
                ? bewaar(Regelboek.VERKLARINGEN, gebeurtenis, Toepasselijkverklaring.class)
                : HandlingResult.APPLIED;
    }

    /** Wat niet in de vorm van het contract past, wordt hier niet bewaard maar apart gezet. */
    private HandlingResult bewaar(String collectie, Event gebeurtenis, Class<?> vorm) {
        var gelezen = json.treeToValue(gebeurtenis.data(), vorm);
        return projecties.apply(collectie, gebeurtenis, Updates.set(Regelboek.DATA, json.writeValueAsString(gelezen)));
    }
}

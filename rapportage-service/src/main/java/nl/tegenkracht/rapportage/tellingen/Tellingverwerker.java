package nl.tegenkracht.rapportage.tellingen;

import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Telling;
import nl.tegenkracht.starter.messaging.EventHandler;
import nl.tegenkracht.starter.messaging.HandlingResult;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Neemt in het gemeenschappelijke domein de standen van alle domeinen aan. */
@Component
class Tellingverwerker implements EventHandler {

    private final Cijfers cijfers;
    private final JsonMapper json;

    Tellingverwerker(Cijfers cijfers, JsonMapper json) {
        this.cijfers = cijfers;
        this.json = json;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.TELLING);
    }

    @Override
    public HandlingResult handle(DataDomain domein, Event gebeurtenis) {
        return cijfers.zet(json.treeToValue(gebeurtenis.data(), Telling.class), gebeurtenis.sequence());
    }
}

package nl.tegenkracht.rapportage.figures;

import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Telling;
import nl.tegenkracht.starter.messaging.EventHandler;
import nl.tegenkracht.starter.messaging.HandlingResult;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Receives, in the domain gemeenschappelijk, the tellingen of all domains. */
@Component
class TellingEventHandler implements EventHandler {

    private final Figures figures;
    private final JsonMapper json;

    TellingEventHandler(Figures figures, JsonMapper json) {
        this.figures = figures;
        this.json = json;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.TELLING);
    }

    @Override
    public HandlingResult handle(DataDomain domain, Event event) {
        return figures.put(json.treeToValue(event.data(), Telling.class), event.sequence());
    }
}

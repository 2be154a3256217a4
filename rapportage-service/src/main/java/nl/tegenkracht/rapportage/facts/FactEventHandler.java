package nl.tegenkracht.rapportage.facts;

import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.KlachtSnapshot;
import nl.tegenkracht.contracts.MeldingSnapshot;
import nl.tegenkracht.starter.messaging.EventHandler;
import nl.tegenkracht.starter.messaging.HandlingResult;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the facts of a domain up to date and then has them counted. An event that was already handled is counted again
 * too: the service may have failed before the telling was sent.
 */
@Component
class FactEventHandler implements EventHandler {

    private final Facts facts;
    private final Generations generations;
    private final FigureCounter figureCounter;
    private final JsonMapper json;

    FactEventHandler(Facts facts, Generations generations, FigureCounter figureCounter, JsonMapper json) {
        this.facts = facts;
        this.generations = generations;
        this.figureCounter = figureCounter;
        this.json = json;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.MELDING_ONTVANGEN, EventType.MELDING_TOEGEWEZEN,
                EventType.MELDING_STAND, EventType.KLACHT_INGEDIEND, EventType.KLACHT_AANGEVULD,
                EventType.KLACHT_STAND);
    }

    @Override
    public HandlingResult handle(DataDomain domain, Event event) {
        var fact = factOf(event);
        var state = generations.state();
        state.building().ifPresent(building -> buildAlong(building, event, fact));
        var result = facts.apply(state.current(), event, fact);
        if (result != HandlingResult.GAP) {
            figureCounter.count(state.current(), facts.cellsOf(state.current(), event.subject()));
        }
        return result;
    }

    /** The generation being built starts from snapshots; an event that leaves a gap there is not waited for. */
    private void buildAlong(int building, Event event, Fact fact) {
        facts.apply(building, event, fact);
    }

    private Fact factOf(Event event) {
        return event.type().startsWith("nl.tegenkracht.klacht.")
                ? Fact.of(json.treeToValue(event.data(), KlachtSnapshot.class))
                : Fact.of(json.treeToValue(event.data(), MeldingSnapshot.class));
    }
}

package nl.tegenkracht.rapportage.facts;

import java.util.List;
import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.events.BatchEventHandler;
import nl.tegenkracht.events.HandlingResult;
import org.springframework.stereotype.Component;

/**
 * Keeps the facts of a domain up to date, in the generation that is counted and in one that is being built, and then
 * has the figures counted that changed.
 */
@Component
class FactEventHandler implements BatchEventHandler {

    private final Facts facts;
    private final Generations generations;
    private final FigureCounter figureCounter;

    FactEventHandler(Facts facts, Generations generations, FigureCounter figureCounter) {
        this.facts = facts;
        this.generations = generations;
        this.figureCounter = figureCounter;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.MELDING_ONTVANGEN, EventType.MELDING_TOEGEWEZEN,
                EventType.MELDING_STAND, EventType.KLACHT_INGEDIEND, EventType.KLACHT_AANGEVULD,
                EventType.KLACHT_STAND);
    }

    @Override
    public HandlingResult handle(DataDomain domain, Event event) {
        handleAll(domain, List.of(event));
        return HandlingResult.APPLIED;
    }

    /**
     * A rebuild may put another generation in force at any moment between reading and counting. Then everything is done
     * once more with what holds now: nothing is counted in a generation that is over.
     */
    @Override
    public void handleAll(DataDomain domain, List<Event> events) {
        var state = generations.state();
        while (true) {
            state.building().ifPresent(building -> facts.applyAll(building, events));
            var changed = facts.applyAll(state.current(), events);
            var applied = generations.state();
            if (applied.equals(state)) {
                figureCounter.count(state.current(), changed);
                applied = generations.state();
            }
            if (applied.equals(state)) {
                return;
            }
            state = applied;
        }
    }
}

package nl.tegenkracht.rapportage.figures;

import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Telling;
import nl.tegenkracht.core.domain.DomainRegister;
import nl.tegenkracht.events.EventHandler;
import nl.tegenkracht.events.HandlingResult;
import nl.tegenkracht.events.UnknownDomain;
import org.springframework.stereotype.Component;

/** Receives, in the domain gemeenschappelijk, the tellingen of all domains. */
@Component
class TellingEventHandler implements EventHandler {

    private final Figures figures;
    private final DomainRegister domains;

    TellingEventHandler(Figures figures, DomainRegister domains) {
        this.figures = figures;
        this.domains = domains;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.TELLING);
    }

    @Override
    public HandlingResult handle(DataDomain domain, Event event) {
        var telling = event.dataAs(Telling.class);
        if (domains.hasEnded(telling.domein())) {
            return HandlingResult.OUTDATED;
        }
        if (domains.landscape().domain(telling.domein()).isEmpty()) {
            throw new UnknownDomain();
        }
        return figures.put(telling, event.sequence());
    }
}

package nl.tegenkracht.rapportage.figures;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Telling;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.events.EventPublisher;
import nl.tegenkracht.rapportage.facts.Facts;
import nl.tegenkracht.rapportage.facts.FigureCell;
import nl.tegenkracht.rapportage.facts.FigureCounter;
import nl.tegenkracht.starter.TegenkrachtProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts facts and sends the figures that changed as new values. What is going to be sent is noted first and confirmed
 * afterwards: after a failure it is therefore sent again, never skipped. The sequence is the technical time, so that a later value
 * always takes precedence (record 0007).
 */
@Component
class PublishingFigureCounter implements FigureCounter {

    private final Facts facts;
    private final EventPublisher eventPublisher;
    private final SentFigures sentFigures;
    private final JsonMapper json;
    private final Clock clock;
    private final String source;

    PublishingFigureCounter(Facts facts, EventPublisher eventPublisher, SentFigures sentFigures, JsonMapper json,
            Clock clock, TegenkrachtProperties properties) {
        this.facts = facts;
        this.eventPublisher = eventPublisher;
        this.sentFigures = sentFigures;
        this.json = json;
        this.clock = clock;
        this.source = Event.sourceOf(properties.oin(), properties.service().applicationName());
    }

    @Override
    public void count(int generation, Set<FigureCell> cells) {
        byTable(cells).forEach((table, ofTable) -> countTable(generation, table, ofTable, false));
    }

    @Override
    public void publishAll(int generation, Set<FigureCell> cells) {
        byTable(cells).forEach((table, ofTable) -> countTable(generation, table, ofTable, true));
    }

    private static Map<String, List<FigureCell>> byTable(Set<FigureCell> cells) {
        return cells.stream().collect(Collectors.groupingBy(cell -> cell.orgaan() + ":" + cell.period()));
    }

    /** Whoever counts beside this one, for a rebuild, must not send an older count later: then it counts again. */
    private void countTable(int generation, String table, List<FigureCell> cells, boolean all) {
        while (!tryCountTable(generation, table, cells, all)) {
            Thread.onSpinWait();
        }
    }

    private boolean tryCountTable(int generation, String table, List<FigureCell> cells, boolean all) {
        var previous = sentFigures.read(table);
        var changed = new LinkedHashMap<FigureCell, Long>();
        for (var cell : cells) {
            var count = facts.count(generation, cell);
            if (all || previous.differs(cell.key(), count)) {
                changed.put(cell, count);
            }
        }
        if (changed.isEmpty()) {
            return true;
        }
        var sequence = Math.max(clock.millis(), previous.sequence() + 1);
        if (!sentFigures.claim(previous, sequence, changed)) {
            return false;
        }
        publish(changed, sequence);
        sentFigures.confirm(table, sequence,
                changed.keySet().stream().map(FigureCell::key).collect(Collectors.toSet()));
        return true;
    }

    private void publish(Map<FigureCell, Long> counts, long sequence) {
        var events = new LinkedHashMap<String, Event>();
        counts.forEach((cell, count) -> {
            var telling = new Telling(DomainContext.current(), cell.orgaan(), cell.period(), cell.maat(), cell.code(),
                    count);
            events.put(telling.key(),
                    new Event(Id.random(), source, EventType.TELLING.type(), clock.instant(),
                            Id.derivedFrom(telling.key()), sequence, 1, json.valueToTree(telling)));
        });
        eventPublisher.publish(Topics.TELLING, events);
    }
}

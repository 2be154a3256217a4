package nl.tegenkracht.rapportage.figures;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Telling;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.rapportage.facts.Facts;
import nl.tegenkracht.rapportage.facts.FigureCell;
import nl.tegenkracht.rapportage.facts.FigureCounter;
import nl.tegenkracht.starter.TegenkrachtProperties;
import nl.tegenkracht.starter.messaging.EventPublisher;
import nl.tegenkracht.starter.domain.DomainContext;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts facts and sends the figures that changed as new values. What was sent is remembered afterwards: after a
 * failure it is therefore sent again, never skipped. The sequence is the technical time, so that a later value
 * always takes precedence (record 0007).
 */
@Component
class PublishingFigureCounter implements FigureCounter {

    private final Facts facts;
    private final EventPublisher eventPublisher;
    private final MongoOperations mongo;
    private final JsonMapper json;
    private final Clock clock;
    private final String source;

    PublishingFigureCounter(Facts facts, EventPublisher eventPublisher, MongoOperations mongo, JsonMapper json,
            Clock clock, TegenkrachtProperties properties) {
        this.facts = facts;
        this.eventPublisher = eventPublisher;
        this.mongo = mongo;
        this.json = json;
        this.clock = clock;
        this.source = Event.sourceOf(properties.oin(), properties.service().applicationName());
    }

    @Override
    public void count(int generation, Set<FigureCell> cells) {
        cells.stream().collect(Collectors.groupingBy(cell -> cell.orgaan() + ":" + cell.period()))
                .forEach((table, cellsOfTable) -> countTable(generation, table, cellsOfTable));
    }

    private void countTable(int generation, String table, List<FigureCell> cells) {
        var previous = Optional.ofNullable(collection().find(Filters.eq("_id", table)).first());
        var figures = previous.map(document -> document.get("cijfers", Document.class)).orElseGet(Document::new);
        var changed = new LinkedHashMap<FigureCell, Long>();
        for (var cell : cells) {
            var count = facts.count(generation, cell);
            if (!Long.valueOf(count).equals(figures.put(cell.code(), count))) {
                changed.put(cell, count);
            }
        }
        if (!changed.isEmpty()) {
            long sequence = Math.max(clock.millis(),
                    previous.map(document -> document.getLong("sequence") + 1).orElse(0L));
            publish(changed, sequence);
            collection().replaceOne(Filters.eq("_id", table), new Document("_id", table).append("sequence", sequence)
                    .append("cijfers", figures), new ReplaceOptions().upsert(true));
        }
    }

    private void publish(Map<FigureCell, Long> counts, long sequence) {
        var events = new LinkedHashMap<String, Event>();
        counts.forEach((cell, count) -> {
            var telling = new Telling(DomainContext.current(), cell.orgaan(), cell.period(), "ontvangen", cell.code(),
                    count);
            events.put(telling.key(),
                    new Event(Id.random(), source, EventType.TELLING.type(), clock.instant(),
                            Id.derivedFrom(telling.key()), sequence, 1, json.valueToTree(telling)));
        });
        eventPublisher.publish(Topics.TELLING, events);
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("verzonden");
    }
}

package nl.tegenkracht.rapportage.tellingen;

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
import nl.tegenkracht.rapportage.feiten.Cel;
import nl.tegenkracht.rapportage.feiten.Feiten;
import nl.tegenkracht.starter.TegenkrachtProperties;
import nl.tegenkracht.starter.messaging.EventPublisher;
import nl.tegenkracht.starter.domain.DomainContext;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Telt feiten en verzendt de cijfers die veranderd zijn als nieuwe stand. Wat verzonden is wordt daarna onthouden: na
 * een uitval wordt het dus nog eens verzonden, nooit overgeslagen. Het volgnummer is de technische tijd, zodat een
 * latere stand altijd voorgaat.
 */
@Component
class Teller implements nl.tegenkracht.rapportage.feiten.Telling {

    private final Feiten feiten;
    private final EventPublisher afzender;
    private final MongoOperations mongo;
    private final JsonMapper json;
    private final Clock klok;
    private final String bron;

    Teller(Feiten feiten, EventPublisher afzender, MongoOperations mongo, JsonMapper json, Clock klok,
            TegenkrachtProperties instellingen) {
        this.feiten = feiten;
        this.afzender = afzender;
        this.mongo = mongo;
        this.json = json;
        this.klok = klok;
        this.bron = Event.sourceOf(instellingen.oin(), instellingen.dienst().applicationName());
    }

    @Override
    public void tel(int generatie, Set<Cel> cellen) {
        cellen.stream().collect(Collectors.groupingBy(cel -> cel.orgaan() + ":" + cel.periode()))
                .forEach((tabel, samen) -> tel(generatie, tabel, samen));
    }

    private void tel(int generatie, String tabel, List<Cel> cellen) {
        var vorige = Optional.ofNullable(collectie().find(Filters.eq("_id", tabel)).first());
        var cijfers = vorige.map(document -> document.get("cijfers", Document.class)).orElseGet(Document::new);
        var veranderd = new LinkedHashMap<Cel, Long>();
        for (var cel : cellen) {
            var aantal = feiten.aantal(generatie, cel);
            if (!Long.valueOf(aantal).equals(cijfers.put(cel.code(), aantal))) {
                veranderd.put(cel, aantal);
            }
        }
        if (!veranderd.isEmpty()) {
            long sequence = Math.max(klok.millis(),
                    vorige.map(document -> document.getLong("sequence") + 1).orElse(0L));
            verzend(veranderd, sequence);
            collectie().replaceOne(Filters.eq("_id", tabel), new Document("_id", tabel).append("sequence", sequence)
                    .append("cijfers", cijfers), new ReplaceOptions().upsert(true));
        }
    }

    private void verzend(Map<Cel, Long> aantallen, long sequence) {
        var standen = new LinkedHashMap<String, Event>();
        aantallen.forEach((cel, aantal) -> {
            var telling = new Telling(DomainContext.current(), cel.orgaan(), cel.periode(), "ontvangen", cel.code(),
                    aantal);
            standen.put(telling.key(),
                    new Event(Id.random(), bron, EventType.TELLING.type(), klok.instant(),
                            Id.derivedFrom(telling.key()), sequence, 1, json.valueToTree(telling)));
        });
        afzender.publish(Topics.TELLING, standen);
    }

    private MongoCollection<Document> collectie() {
        return mongo.getCollection("verzonden");
    }
}

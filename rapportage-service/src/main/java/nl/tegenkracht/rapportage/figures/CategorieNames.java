package nl.tegenkracht.rapportage.figures;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.starter.messaging.EventHandler;
import nl.tegenkracht.starter.messaging.HandlingResult;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the codes of categorieën are called, according to the adopted regelsets. */
@Component
public class CategorieNames implements EventHandler {

    private static final String COLLECTION = "begrip";

    private final MongoOperations mongo;
    private final JsonMapper json;

    CategorieNames(MongoOperations mongo, JsonMapper json) {
        this.mongo = mongo;
        this.json = json;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.REGELSET_VASTGESTELD);
    }

    @Override
    public HandlingResult handle(DataDomain domain, Event event) {
        if (!domain.equals(DataDomain.GEMEENSCHAPPELIJK)) {
            return HandlingResult.OUTDATED;
        }
        for (var categorie : json.treeToValue(event.data(), Regelset.class).categorieen()) {
            mongo.getCollection(COLLECTION).replaceOne(Filters.eq("_id", categorie.code()),
                    new Document("_id", categorie.code()).append("naam", categorie.naam()),
                    new ReplaceOptions().upsert(true));
        }
        return HandlingResult.APPLIED;
    }

    /** Names by code; a code without a name reads as itself. */
    public Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        mongo.getCollection(COLLECTION).find().sort(new Document("naam", 1))
                .forEach(concept -> names.put(concept.getString("_id"), concept.getString("naam")));
        names.put("onbekend", "Nog niet bekend");
        return names;
    }
}

package nl.tegenkracht.starter.dossier;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Welke dossiers iets te verzenden (kunnen) hebben. Geschreven vóór het dossier; weg pas als de versie waarvoor
 * hij gezet is bestaat en alles verzonden is. Een schrijfactie die nooit kwam laat dus hooguit een loze regel na.
 */
final class OutboxIndex {

    private static final String COLLECTION = "uitgaand";

    private final MongoOperations mongo;

    OutboxIndex(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void announce(String dossier, long version, Instant now) {
        collection().updateOne(Filters.eq("_id", dossier),
                Updates.combine(Updates.max("totVersie", version), Updates.set("sinds", Date.from(now))),
                new UpdateOptions().upsert(true));
    }

    void done(String dossier, long version) {
        collection().deleteOne(Filters.and(Filters.eq("_id", dossier), Filters.lte("totVersie", version)));
    }

    /** Dossiers die al even openstaan, oudste eerst. */
    List<String> openSince(Instant before, int limit) {
        var open = new ArrayList<String>();
        collection().find(Filters.lt("sinds", Date.from(before))).sort(new Document("sinds", 1)).limit(limit)
                .forEach(document -> open.add(document.getString("_id")));
        return open;
    }

    /** Haalt een regel weg waarvan het dossier nooit kwam. */
    void forget(String dossier, Instant before) {
        collection().deleteOne(Filters.and(Filters.eq("_id", dossier), Filters.lt("sinds", Date.from(before))));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}

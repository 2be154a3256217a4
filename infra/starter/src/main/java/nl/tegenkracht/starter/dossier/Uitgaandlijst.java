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
final class Uitgaandlijst {

    private static final String COLLECTIE = "uitgaand";

    private final MongoOperations mongo;

    Uitgaandlijst(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void kondigAan(String dossier, long versie, Instant nu) {
        collectie().updateOne(Filters.eq("_id", dossier),
                Updates.combine(Updates.max("totVersie", versie), Updates.set("sinds", Date.from(nu))),
                new UpdateOptions().upsert(true));
    }

    void klaar(String dossier, long versie) {
        collectie().deleteOne(Filters.and(Filters.eq("_id", dossier), Filters.lte("totVersie", versie)));
    }

    /** Dossiers die al even openstaan, oudste eerst. */
    List<String> openSinds(Instant voor, int meeste) {
        var open = new ArrayList<String>();
        collectie().find(Filters.lt("sinds", Date.from(voor))).sort(new Document("sinds", 1)).limit(meeste)
                .forEach(document -> open.add(document.getString("_id")));
        return open;
    }

    /** Haalt een regel weg waarvan het dossier nooit kwam. */
    void vergeet(String dossier, Instant voor) {
        collectie().deleteOne(Filters.and(Filters.eq("_id", dossier), Filters.lt("sinds", Date.from(voor))));
    }

    private MongoCollection<Document> collectie() {
        return mongo.getCollection(COLLECTIE);
    }
}

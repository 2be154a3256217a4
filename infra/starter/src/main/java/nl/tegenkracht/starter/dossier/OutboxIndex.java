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
 * Which dossiers have, or may have, something to send. Written before the dossier; gone only once the version it was
 * set for exists and everything has been sent. A write that never came leaves at most an idle entry.
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

    /** Dossiers that have been pending for a while, oldest first. */
    List<String> openSince(Instant before, int limit) {
        var open = new ArrayList<String>();
        collection().find(Filters.lt("sinds", Date.from(before))).sort(new Document("sinds", 1)).limit(limit)
                .forEach(document -> open.add(document.getString("_id")));
        return open;
    }

    /** Removes an entry whose dossier never came. */
    void forget(String dossier, Instant before) {
        collection().deleteOne(Filters.and(Filters.eq("_id", dossier), Filters.lt("sinds", Date.from(before))));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}

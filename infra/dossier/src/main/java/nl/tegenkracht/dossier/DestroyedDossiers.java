package nl.tegenkracht.dossier;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stays of a dossier that was destroyed, in the database of its domain: that it was, and how it stood last for who
 * counts, in codes and dates. It is begun before anything is taken away, so that what broke off is finished.
 */
final class DestroyedDossiers {

    static final String COLLECTION = "vernietigd";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KIND = "soort";
    private static final String DONE = "klaar";
    private static final String STAND = "stand";

    private final MongoOperations mongo;

    DestroyedDossiers(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** That a dossier is about to be destroyed. */
    void begin(String kind, String dossier, String ground) {
        collection().updateOne(Filters.eq("_id", dossier),
                Updates.combine(Updates.set(KIND, kind), Updates.set("grond", ground),
                        Updates.setOnInsert(DONE, false)),
                new UpdateOptions().upsert(true));
    }

    /** It was not destroyed after all. */
    void forget(String dossier) {
        collection().deleteOne(Filters.and(Filters.eq("_id", dossier), Filters.eq(DONE, false)));
    }

    /** How it stood last, as an event that can be sent again. */
    void keep(String dossier, EventLine stand) {
        collection().updateOne(Filters.eq("_id", dossier), Updates.set(STAND, JSON.writeValueAsString(stand)));
    }

    /** Nothing else is left of it. */
    void finish(String dossier, LocalDate day) {
        collection().updateOne(Filters.eq("_id", dossier),
                Updates.combine(Updates.set(DONE, true), Updates.set("op", day.toString())));
    }

    /** Those of a kind of which something may still be there, with the ground. */
    List<Unfinished> unfinished(String kind) {
        var found = new ArrayList<Unfinished>();
        collection().find(Filters.and(Filters.eq(KIND, kind), Filters.eq(DONE, false)))
                .forEach(document -> found.add(new Unfinished(document.getString("_id"), document.getString("grond"))));
        return found;
    }

    /** A destruction that broke off. */
    record Unfinished(String dossier, String ground) {}

    /** The ids of a kind. */
    List<String> ids(String kind) {
        var found = new ArrayList<String>();
        collection().find(Filters.eq(KIND, kind)).forEach(document -> found.add(document.getString("_id")));
        return found;
    }

    /** How one stood last; empty of a kind that tells other services nothing. */
    Optional<EventLine> stand(String dossier) {
        return Optional.ofNullable(collection().find(Filters.eq("_id", dossier)).first())
                .map(document -> document.getString(STAND)).map(stand -> JSON.readValue(stand, EventLine.class));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}

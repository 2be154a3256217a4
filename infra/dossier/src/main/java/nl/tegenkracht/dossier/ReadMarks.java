package nl.tegenkracht.dossier;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.storage.CollectionIndex;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * How far somebody opened a dossier: a number beside it, so that reading changes no version. The kind of dossier says of
 * what it is the number (record 0385). In whose name it was written is not in it: the id is of both together.
 */
final class ReadMarks {

    private static final String COLLECTION = "gelezen";
    private static final String DOSSIER = "dossier";
    private static final String UP_TO = "tot";
    static final List<CollectionIndex> INDEXES = List.of(CollectionIndex.on(COLLECTION, DOSSIER));

    private final MongoOperations mongo;

    ReadMarks(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Opening it once more, or an earlier page of it, takes nothing back. */
    void note(String dossier, Caller reader, int upTo) {
        if (upTo > of(List.of(dossier), reader).getOrDefault(dossier, 0)) {
            collection().updateOne(Filters.eq("_id", id(dossier, reader)),
                    Updates.combine(Updates.setOnInsert(DOSSIER, dossier), Updates.max(UP_TO, upTo)),
                    new UpdateOptions().upsert(true));
        }
    }

    /** Of one dossier and one reader; 0 if it was never opened. */
    int of(String dossier, String pseudonym) {
        var mark = collection().find(Filters.eq("_id", id(dossier, pseudonym))).first();
        return mark == null ? 0 : mark.getInteger(UP_TO, 0);
    }

    /** By dossier, with one query; of what was never opened there is nothing. */
    Map<String, Integer> of(Collection<String> dossiers, Caller reader) {
        if (dossiers.isEmpty()) {
            return Map.of();
        }
        var ids = dossiers.stream().collect(Collectors.toMap(each -> id(each, reader), Function.identity()));
        var found = new HashMap<String, Integer>();
        collection().find(Filters.in("_id", ids.keySet()))
                .forEach(mark -> found.put(ids.get(mark.getString("_id")), mark.getInteger(UP_TO, 0)));
        return found;
    }

    void forget(String dossier) {
        collection().deleteMany(Filters.eq(DOSSIER, dossier));
    }

    private static String id(String dossier, Caller reader) {
        return id(dossier, reader.pseudonym());
    }

    private static String id(String dossier, String pseudonym) {
        return Id.derivedFrom("gelezen/" + dossier + "/" + pseudonym);
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}

package nl.tegenkracht.dossier.worklist;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.tegenkracht.storage.CollectionIndex;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Of whom a reader has so many items that they would bury those of others (record 0274). What is noted here only says
 * where to look; how many there are is counted in the list itself, each time.
 */
final class Crowds {

    /** Whoever has to file more often than this has more to tell than fits in a list; nobody is folded for less. */
    static final int MOST_APART = 5;

    private static final String COLLECTION = "drukte";
    static final List<CollectionIndex> INDEXES = List.of(CollectionIndex.on(COLLECTION, "voor", "soort"));

    private final MongoOperations mongo;

    Crowds(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Somebody whose items are shown as one line. */
    record Crowd(String reader, String kind, String maker, WorkFold fold) {

        Bson piece(boolean actionNeeded) {
            return WorkListIndex.pieceOf(reader, kind, maker, actionNeeded);
        }
    }

    /** Notes it if this item is one too many to be shown apart. */
    void note(WorkItem item) {
        if (item.maker() != null && rows().countDocuments(WorkListIndex.of(item.reader(), item.kind(), item.maker()),
                new CountOptions().limit(MOST_APART + 1)) > MOST_APART) {
            var id = id(item.reader(), item.kind(), item.maker());
            notes().replaceOne(Filters.eq("_id", id), new Document("_id", id).append("voor", item.reader())
                    .append("soort", item.kind()).append("van", item.maker()), new ReplaceOptions().upsert(true));
        }
    }

    /** Those of these readers; who has become less than a crowd is forgotten. */
    List<Crowd> of(Collection<String> readers, String kind) {
        var crowds = new ArrayList<Crowd>();
        for (var note : notes().find(Filters.and(Filters.in("voor", readers), Filters.eq("soort", kind)))) {
            if (note.get("voor") instanceof String reader && note.get("van") instanceof String maker) {
                var crowd = count(reader, kind, maker);
                if (crowd.fold().all() > MOST_APART) {
                    crowds.add(crowd);
                } else {
                    notes().deleteOne(Filters.eq("_id", note.get("_id")));
                }
            }
        }
        return crowds;
    }

    private Crowd count(String reader, String kind, String maker) {
        var actionNeeded = rows().countDocuments(WorkListIndex.pieceOf(reader, kind, maker, true));
        var others = rows().countDocuments(WorkListIndex.pieceOf(reader, kind, maker, false));
        return new Crowd(reader, kind, maker, new WorkFold(actionNeeded + others, actionNeeded));
    }

    private static String id(String reader, String kind, String maker) {
        return kind + ":" + reader + ":" + maker;
    }

    private MongoCollection<Document> rows() {
        return mongo.getCollection(WorkList.COLLECTION);
    }

    private MongoCollection<Document> notes() {
        return mongo.getCollection(COLLECTION);
    }
}

package nl.tegenkracht.events;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Writes the effect of an event and its guard in one go on one document, with the dossier as its {@code _id}. What
 * comes twice or too late does not get through; a gap comes to light.
 */
public final class Projections {

    private static final String SEQUENCE = "laatsteSequence";
    private static final String EPOCH = "epoch";

    private final Function<String, MongoCollection<Document>> collections;

    public Projections(MongoOperations mongo) {
        this(mongo::getCollection);
    }

    /** Projections elsewhere than in the database of the current domain. */
    public Projections(Function<String, MongoCollection<Document>> collections) {
        this.collections = collections;
    }

    /** Applies an event to the document of its dossier in this collection of the current domain. */
    public HandlingResult apply(String collection, Event event, Bson change) {
        var documents = collections.apply(collection);
        while (true) {
            var current = documents.find(Filters.eq("_id", event.subject())).first();
            var result = assess(current, event);
            if (result != HandlingResult.APPLIED) {
                return result;
            }
            if (current == null
                    ? insertFirst(documents, event, change)
                    : updateNext(documents, current, event, change)) {
                return HandlingResult.APPLIED;
            }
        }
    }

    /** Lets the sequence of a document advance over an event that changes nothing here. */
    public HandlingResult skip(String collection, Event event) {
        return apply(collection, event, Updates.combine());
    }

    /** The documents of these dossiers that are there now, by id. */
    public Map<String, Document> current(String collection, Set<String> subjects) {
        var found = new HashMap<String, Document>();
        collections.apply(collection).find(Filters.in("_id", subjects)).batchSize(subjects.size() + 1)
                .forEach(document -> found.put(document.getString("_id"), document));
        return found;
    }

    /** Whether an event that replaces comes after what this document holds; {@code null} holds nothing. */
    public static boolean isLater(Document current, Event event) {
        return current == null || event.epoch() > current.getLong(EPOCH)
                || event.epoch() == current.getLong(EPOCH) && event.sequence() > current.getLong(SEQUENCE);
    }

    /**
     * Writes what dossiers look like after events that replace what was there, at most one per dossier, in one go. An
     * event that comes twice or too late costs no write.
     *
     * @param contents the whole document after the event, by event
     * @param current  the documents as they were read just now
     * @return whether all is there; if not, somebody was quicker, and it is to be read and done once more
     */
    public boolean replaceAll(String collection, Map<Event, Document> contents, Map<String, Document> current) {
        var writes = new ArrayList<WriteModel<Document>>();
        contents.forEach((event, content) -> {
            var document = current.get(event.subject());
            if (isLater(document, event)) {
                writes.add(write(document, event, withPosition(content, event)));
            }
        });
        return writes.isEmpty() || allWritten(collection, writes);
    }

    private static WriteModel<Document> write(Document current, Event event, Document content) {
        return current == null
                ? new InsertOneModel<>(content)
                : new ReplaceOneModel<>(unchanged(current, event), content);
    }

    private boolean allWritten(String collection, List<WriteModel<Document>> writes) {
        try {
            var result = collections.apply(collection).bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return result.getMatchedCount() + result.getInsertedCount() == writes.size();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                return false;
            }
            throw e;
        }
    }

    private static Bson unchanged(Document current, Event event) {
        var id = Filters.eq("_id", event.subject());
        return current == null
                ? Filters.and(id, Filters.exists(SEQUENCE, false))
                : Filters.and(id, Filters.eq(SEQUENCE, current.getLong(SEQUENCE)),
                        Filters.eq(EPOCH, current.getLong(EPOCH)));
    }

    private static HandlingResult assess(Document current, Event event) {
        if (EventType.replaces(event.type())) {
            return isLater(current, event) ? HandlingResult.APPLIED : HandlingResult.OUTDATED;
        }
        var last = current == null ? 0L : current.getLong(SEQUENCE);
        var epoch = current == null ? 0L : current.getLong(EPOCH);
        if (event.epoch() < epoch || event.sequence() <= last) {
            return HandlingResult.OUTDATED;
        }
        return event.sequence() == last + 1 ? HandlingResult.APPLIED : HandlingResult.GAP;
    }

    /** One write: if the document exists by now, the key refuses it and it is read again. */
    private static boolean insertFirst(MongoCollection<Document> documents, Event event, Bson change) {
        try {
            documents.updateOne(
                    unchanged(null, event),
                    withPosition(change, event), new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    private static Bson withPosition(Bson change, Event event) {
        return Updates.combine(change, Updates.set(SEQUENCE, event.sequence()),
                Updates.set(EPOCH, event.epoch()));
    }

    private static Document withPosition(Document content, Event event) {
        return new Document(content).append("_id", event.subject()).append(SEQUENCE, event.sequence())
                .append(EPOCH, event.epoch());
    }

    /** Compare and set: only if nobody applied anything else in the meantime. */
    private static boolean updateNext(MongoCollection<Document> documents, Document current, Event event,
            Bson change) {
        return documents
                .updateOne(
                        unchanged(current, event),
                        withPosition(change, event))
                .getMatchedCount() > 0;
    }
}

package nl.tegenkracht.starter.messaging;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import nl.tegenkracht.contracts.Event;
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

    private final MongoOperations mongo;

    public Projections(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Applies an event to the document of its dossier in this collection of the current domain. */
    public HandlingResult apply(String collection, Event event, Bson change) {
        var documents = mongo.getCollection(collection);
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

    private static HandlingResult assess(Document current, Event event) {
        var last = current == null ? 0L : current.getLong(SEQUENCE);
        var epoch = current == null ? 0L : current.getLong(EPOCH);
        var snapshot = event.type().endsWith(".stand");
        if (event.epoch() > epoch && snapshot) {
            return HandlingResult.APPLIED;
        }
        if (event.epoch() < epoch || event.sequence() <= last) {
            return HandlingResult.OUTDATED;
        }
        return snapshot || event.sequence() == last + 1 ? HandlingResult.APPLIED : HandlingResult.GAP;
    }

    /** One write: if the document exists by now, the key refuses it and it is read again. */
    private static boolean insertFirst(MongoCollection<Document> documents, Event event, Bson change) {
        try {
            documents.updateOne(
                    Filters.and(Filters.eq("_id", event.subject()), Filters.exists(SEQUENCE, false)),
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

    /** Compare and set: only if nobody applied anything else in the meantime. */
    private static boolean updateNext(MongoCollection<Document> documents, Document current, Event event,
            Bson change) {
        return documents
                .updateOne(
                        Filters.and(Filters.eq("_id", event.subject()),
                                Filters.eq(SEQUENCE, current.getLong(SEQUENCE)),
                                Filters.eq(EPOCH, current.getLong(EPOCH))),
                        withPosition(change, event))
                .getMatchedCount() > 0;
    }
}

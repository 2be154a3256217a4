package nl.tegenkracht.dossier;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.storage.CollectionIndex;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Which dossiers have, or may have, something to send. Written before the dossier; gone only once the version it was
 * set for exists and everything has been sent. A write that never came leaves at most an idle entry. What fails waits
 * ever longer, so that it holds up no other.
 */
final class OutboxIndex {

    private static final String COLLECTION = "uitgaand";
    private static final String NEXT = "volgende";
    private static final String ATTEMPTS = "pogingen";
    private static final String FIRST = "eerste";
    private static final String SINCE = "sinds";
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(3);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    static final List<CollectionIndex> INDEXES = List.of(CollectionIndex.on(COLLECTION, NEXT),
            CollectionIndex.on(COLLECTION, ATTEMPTS), CollectionIndex.on(COLLECTION, FIRST));
    private static final int MOST_ATTEMPTS = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(OutboxIndex.class);

    private final MongoOperations mongo;

    OutboxIndex(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * A dossier that is to be looked at.
     *
     * @param kind     code of its kind
     * @param attempts how often it failed before
     */
    record Pending(String dossier, String kind, int attempts) {

        Duration pause() {
            var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 12));
            return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        }
    }

    void announce(String kind, String dossier, long version, Instant now) {
        collection().updateOne(Filters.eq("_id", dossier),
                Updates.combine(Updates.max("totVersie", version), Updates.set(SINCE, Date.from(now)),
                        Updates.min(FIRST, Date.from(now)),
                        Updates.set("soort", kind), Updates.set(NEXT, Date.from(now)), Updates.set(ATTEMPTS, 0)),
                new UpdateOptions().upsert(true));
    }

    void done(String dossier, long version) {
        collection().deleteOne(Filters.and(Filters.eq("_id", dossier), Filters.lte("totVersie", version)));
    }

    /** Dossiers whose turn it is, longest waiting first. */
    List<Pending> due(Instant before, int limit) {
        var due = new ArrayList<Pending>();
        collection().find(Filters.lt(NEXT, Date.from(before))).sort(new Document(NEXT, 1)).limit(limit)
                .forEach(document -> {
                    if (document.get("_id") instanceof String) {
                        due.add(pending(document));
                    } else {
                        refuse(document);
                    }
                });
        return due;
    }

    /** What else stands in an entry may be wrong: the dossier is looked at all the same. */
    private static Pending pending(Document document) {
        return new Pending(document.getString("_id"), document.get("soort") instanceof String kind ? kind : null,
                document.get(ATTEMPTS) instanceof Integer attempts ? Math.clamp(attempts, 0, MOST_ATTEMPTS) : 0);
    }

    private void refuse(Document document) {
        LOG.error(LogCode.ROW_REFUSED.pattern(), COLLECTION);
        collection().deleteOne(Filters.eq("_id", document.get("_id")));
    }

    /** It was handled: if the entry is still there, others have their turn first. */
    void rest(Pending pending, Instant before, Instant next) {
        collection().updateOne(Filters.and(Filters.eq("_id", pending.dossier()), Filters.lt(NEXT, Date.from(before))),
                Updates.set(NEXT, Date.from(next)));
    }

    /** It did not work now; it gets its next turn then. */
    void postpone(Pending pending, Instant next) {
        collection().updateOne(Filters.eq("_id", pending.dossier()), Updates
                .combine(Updates.set(NEXT, Date.from(next)), Updates.set(ATTEMPTS, pending.attempts() + 1)));
    }

    /** How many dossiers have, or may have, something to send. */
    long size() {
        return collection().countDocuments(new Document());
    }

    /** Since when the one that waits longest does; an entry of an earlier version says only when it was last set. */
    Optional<Instant> oldest() {
        return Optional.ofNullable(collection().find().sort(new Document(FIRST, 1)).limit(1).first())
                .map(entry -> entry.getOrDefault(FIRST, entry.get(SINCE)))
                .map(since -> since instanceof Date date ? date.toInstant() : null);
    }

    /** How many wait after a failure. */
    int setAside() {
        return (int) collection().countDocuments(Filters.gte(ATTEMPTS, 1));
    }

    /** Removes the entry of a dossier that was destroyed. */
    void forget(String dossier) {
        collection().deleteOne(Filters.eq("_id", dossier));
    }

    /** Removes an entry whose dossier never came. */
    void forget(String dossier, Instant before) {
        collection().deleteOne(Filters.and(Filters.eq("_id", dossier), Filters.lt(SINCE, Date.from(before))));
    }

    /** Entries of a version that did not know kinds and turns yet. */
    void adopt(String kind, Instant now) {
        collection().updateMany(Filters.exists(NEXT, false), Updates.combine(Updates.set("soort", kind),
                Updates.set(NEXT, Date.from(now)), Updates.set(ATTEMPTS, 0)));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}

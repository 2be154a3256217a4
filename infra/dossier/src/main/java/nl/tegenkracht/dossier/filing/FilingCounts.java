package nl.tegenkracht.dossier.filing;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.storage.CollectionIndex;
import nl.tegenkracht.storage.StorageIndexes;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Who filed how much since when, in the current domain: in the store, so that every instance counts on. A count says no
 * more than the work list rows beside it do, and is gone a day after it began.
 */
final class FilingCounts implements StorageIndexes {

    private static final String COLLECTION = "indieningen";
    private static final String SINCE = "sinds";
    private static final String COUNT = "aantal";
    private static final Duration WINDOW = Duration.ofHours(24);

    private final MongoOperations mongo;

    FilingCounts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<CollectionIndex> indexes() {
        return List.of(CollectionIndex.on(COLLECTION, SINCE));
    }

    /** Counts one more, unless the limit has been reached: then it says from when one more is possible. */
    Optional<Instant> add(Filing filing, String person, int limit, Instant now) {
        forget(now);
        var id = filing.code() + ":" + person;
        if (countOn(id, limit) || begin(id, now) || countOn(id, limit)) {
            return Optional.empty();
        }
        var count = collection().find(Filters.eq("_id", id)).first();
        var since = count == null ? now : count.getDate(SINCE).toInstant();
        return Optional.of(since.plus(WINDOW));
    }

    /** What began longer ago counts no more. */
    void forget(Instant now) {
        collection().deleteMany(Filters.lte(SINCE, Date.from(now.minus(WINDOW))));
    }

    private boolean countOn(String id, int limit) {
        return collection().updateOne(Filters.and(Filters.eq("_id", id), Filters.lt(COUNT, limit)),
                Updates.inc(COUNT, 1)).getMatchedCount() > 0;
    }

    private boolean begin(String id, Instant now) {
        try {
            collection().insertOne(new Document("_id", id).append(SINCE, Date.from(now)).append(COUNT, 1));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}

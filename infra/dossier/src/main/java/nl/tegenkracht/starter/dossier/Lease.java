package nl.tegenkracht.starter.dossier;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import nl.tegenkracht.contracts.Id;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** A job runs on one instance at a time per (job, domain), as long as the lease lasts. */
final class Lease {

    /** So far apart may the clocks of two instances be; a lease that lasts longer was taken by neither. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(10);

    private final MongoOperations mongo;
    private final Clock clock;
    private final String holder = Id.random();

    Lease(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Whether this instance may do the job now. */
    boolean acquire(String job, Duration duration) {
        var now = clock.instant();
        var available = Filters.or(Filters.eq("houder", holder), Filters.lt("tot", Date.from(now)),
                Filters.gt("tot", Date.from(now.plus(duration).plus(CLOCKS_APART))));
        try {
            var taken = collection().updateOne(Filters.and(Filters.eq("_id", job), available),
                    Updates.combine(Updates.set("houder", holder), Updates.set("tot", Date.from(now.plus(duration)))),
                    new UpdateOptions().upsert(true));
            return taken.getMatchedCount() > 0 || taken.getUpsertedId() != null;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    Instant sweptUntil(String job) {
        var document = collection().find(Filters.eq("_id", job)).first();
        return document != null && document.get("geveegdTot") instanceof Date until
                ? until.toInstant()
                : Instant.EPOCH;
    }

    void markSwept(String job, Instant until) {
        collection().updateOne(Filters.eq("_id", job), Updates.set("geveegdTot", Date.from(until)));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("pacht");
    }
}

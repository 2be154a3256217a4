package nl.tegenkracht.storage.job;

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
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * A job runs on one instance at a time per (job, domain), as long as the lease lasts; its holder may renew it or give it
 * back. Whoever lost it changes nothing about that of another (record 0293).
 */
public final class Lease {

    /** The longest that a lease is taken for. */
    public static final Duration LONGEST = Duration.ofMinutes(10);
    /** So far apart may the clocks of two instances be; a lease that lasts longer was taken by neither. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(10);

    private final MongoOperations mongo;
    private final Clock clock;
    private final String holder = Id.random();

    public Lease(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Whether this instance may do the job in the current domain now; it may if it had the lease already. */
    public boolean acquire(String job, Duration duration) {
        var now = clock.instant();
        var available = Filters.or(Filters.eq("houder", holder), Filters.lt("tot", Date.from(now)),
                Filters.gt("tot", Date.from(now.plus(LONGEST).plus(CLOCKS_APART))));
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

    /** Whether this instance still has the job; then it has it for so much longer. */
    public boolean renew(String job, Duration duration) {
        var now = clock.instant();
        return collection().updateOne(Filters.and(mine(job), Filters.gte("tot", Date.from(now))),
                Updates.set("tot", Date.from(now.plus(duration)))).getMatchedCount() > 0;
    }

    /** Another instance may do the job from now on. */
    public void release(String job) {
        collection().updateOne(mine(job), Updates.set("tot", Date.from(clock.instant())));
    }

    private Bson mine(String job) {
        return Filters.and(Filters.eq("_id", job), Filters.eq("houder", holder));
    }

    /** How far this job got in the current domain, on whatever instance. */
    public Instant sweptUntil(String job) {
        var document = collection().find(Filters.eq("_id", job)).first();
        return document != null && document.get("geveegdTot") instanceof Date until
                ? until.toInstant()
                : Instant.EPOCH;
    }

    /** Remembers how far this job got. */
    public void markSwept(String job, Instant until) {
        collection().updateOne(Filters.eq("_id", job), Updates.set("geveegdTot", Date.from(until)));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("pacht");
    }
}

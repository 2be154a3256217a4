package nl.tegenkracht.starter.messaging;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Comparator;
import java.util.List;
import nl.tegenkracht.contracts.LogCode;
import org.bson.Document;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Where the events of a dossier wait when one is missing or cannot be handled. Each time an alarm goes off; nothing is
 * skipped silently.
 */
final class ParkedEvents {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedEvents.class);

    private final MongoOperations mongo;
    private final Counter alarm;

    ParkedEvents(MongoOperations mongo, MeterRegistry meters) {
        this.mongo = mongo;
        this.alarm = Counter.builder("tegenkracht.events.parked")
                .description("Events that have been parked and need attention").register(meters);
    }

    /** A message that waits, with its place in the order of its dossier. */
    record ParkedMessage(long sequence, byte[] message) {}

    /** Parks a message; the same message again changes nothing. */
    void park(String key, long sequence, byte[] message, ParkReason reason) {
        collection().updateOne(Filters.eq("_id", key),
                Updates.combine(Updates.set("reden", reason.stored()),
                        Updates.addToSet("wachtend",
                                new Document("sequence", sequence).append("bericht", new Binary(message)))),
                new UpdateOptions().upsert(true));
        alarm.increment();
        LOG.error(LogCode.EVENT_PARKED.pattern(), reason.code());
    }

    /** What waits of a dossier, lowest sequence number first. */
    List<ParkedMessage> waiting(String key) {
        var document = collection().find(Filters.eq("_id", key)).first();
        return document == null
                ? List.of()
                : document.getList("wachtend", Document.class).stream()
                        .map(entry -> new ParkedMessage(entry.getLong("sequence"),
                                entry.get("bericht", Binary.class).getData()))
                        .sorted(Comparator.comparingLong(ParkedMessage::sequence)).toList();
    }

    /** Removes a message that was handled; the last one frees the place. */
    void release(String key, long sequence) {
        collection().updateOne(Filters.eq("_id", key),
                Updates.pull("wachtend", new Document("sequence", sequence)));
        collection().deleteOne(Filters.and(Filters.eq("_id", key), Filters.size("wachtend", 0)));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("geparkeerd");
    }
}

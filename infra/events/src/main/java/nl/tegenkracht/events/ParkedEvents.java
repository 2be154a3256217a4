package nl.tegenkracht.events;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.LogCode;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the events of a dossier wait when one is missing or cannot be handled, each in a document of its own. Each time
 * an alarm goes off; nothing is skipped silently. What was parked up to fae1334 lies in one document per dossier and is
 * read from there.
 */
final class ParkedEvents {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedEvents.class);

    private static final String COLLECTION = "apartgezet";
    private static final String FORMER_COLLECTION = "geparkeerd";
    private static final String KEY = "sleutel";
    private static final String WAITING = "wachtend";

    private final Function<String, MongoCollection<Document>> collections;
    private final Clock clock;
    private final Counter alarm;
    /** Databases in which nothing waits: then an event needs no look here. Who parks, takes its own out. */
    private final Set<String> empty = new HashSet<>();

    ParkedEvents(Function<String, MongoCollection<Document>> collections, MeterRegistry meters, Clock clock) {
        this.collections = collections;
        this.clock = clock;
        this.alarm = Counter.builder("tegenkracht.events.parked")
                .description("Events that have been parked and need attention").register(meters);
    }

    /** Parks a message; the same message again changes nothing. */
    synchronized void park(String key, long epoch, long sequence, byte[] message, ParkReason reason) {
        var collection = collections.apply(COLLECTION);
        collection.createIndex(Indexes.ascending(KEY));
        collection.updateOne(Filters.eq("_id", key + ":" + epoch + ":" + sequence),
                Updates.combine(Updates.set("reden", reason.code()), Updates.setOnInsert(KEY, key),
                        Updates.setOnInsert("epoch", epoch), Updates.setOnInsert("sequence", sequence),
                        Updates.setOnInsert("bericht", new Binary(message)),
                        Updates.setOnInsert("sinds", Date.from(clock.instant()))),
                new UpdateOptions().upsert(true));
        empty.remove(databaseName());
        alarm.increment();
        LOG.error(LogCode.EVENT_PARKED.pattern(), reason.code());
    }

    /** What waits of a dossier, in its order. */
    List<ParkedMessage> waiting(String key) {
        return nothingWaits() ? List.of() : find(Filters.eq(KEY, key), Filters.eq("_id", key));
    }

    /** What waits of these dossiers, in its order by key. */
    Map<String, List<ParkedMessage>> waiting(Set<String> keys) {
        return nothingWaits()
                ? Map.of()
                : find(Filters.in(KEY, keys), Filters.in("_id", keys)).stream()
                        .collect(Collectors.groupingBy(ParkedMessage::key));
    }

    /** Everything that waits here, in order per dossier. */
    List<ParkedMessage> all() {
        return find(new Document(), new Document());
    }

    /** Removes a message that was handled. */
    void release(ParkedMessage message) {
        if (message.id() != null) {
            collections.apply(COLLECTION).deleteOne(Filters.eq("_id", message.id()));
            return;
        }
        var former = collections.apply(FORMER_COLLECTION);
        former.updateOne(Filters.eq("_id", message.key()),
                Updates.pull(WAITING, new Document("sequence", message.sequence())));
        former.deleteOne(Filters.and(Filters.eq("_id", message.key()), Filters.size(WAITING, 0)));
    }

    /** Somebody else may have parked here meanwhile: look again. */
    synchronized void lookAgain() {
        empty.clear();
    }

    private synchronized boolean nothingWaits() {
        var database = databaseName();
        if (!empty.contains(database) && collections.apply(COLLECTION).find().first() == null
                && collections.apply(FORMER_COLLECTION).find().first() == null) {
            empty.add(database);
        }
        return empty.contains(database);
    }

    private List<ParkedMessage> find(Bson query, Bson formerQuery) {
        var found = new ArrayList<ParkedMessage>();
        collections.apply(COLLECTION).find(query)
                .forEach(document -> found.addAll(readable(() -> List.of(ParkedMessage.of(document)))));
        collections.apply(FORMER_COLLECTION).find(formerQuery)
                .forEach(former -> found.addAll(readable(() -> former.getList(WAITING, Document.class).stream()
                        .map(entry -> ParkedMessage.of(former, entry)).toList())));
        found.sort(ParkedMessage.ORDER);
        return found;
    }

    /** Whatever is no parked event stops none, and stays for who looks into it. */
    private static List<ParkedMessage> readable(Supplier<List<ParkedMessage>> rows) {
        try {
            var read = rows.get();
            if (read.stream().allMatch(ParkedMessage::hasTopic)) {
                return read;
            }
        } catch (ClassCastException | NullPointerException e) {
            // Logged below, without what was there.
        }
        LOG.error(LogCode.ROW_REFUSED.pattern(), COLLECTION);
        return List.of();
    }

    private String databaseName() {
        return collections.apply(COLLECTION).getNamespace().getDatabaseName();
    }
}

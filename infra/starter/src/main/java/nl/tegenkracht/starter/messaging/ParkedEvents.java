package nl.tegenkracht.starter.messaging;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Waar de gebeurtenissen van een dossier wachten als er een ontbreekt of niet te verwerken is. Elke keer gaat een
 * alarm af; niets wordt stil overgeslagen.
 */
final class ParkedEvents {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedEvents.class);

    private final MongoOperations mongo;
    private final Counter alarm;

    ParkedEvents(MongoOperations mongo, MeterRegistry meters) {
        this.mongo = mongo;
        this.alarm = Counter.builder("tegenkracht.gebeurtenissen.geparkeerd")
                .description("Gebeurtenissen die apart gezet zijn en aandacht vragen").register(meters);
    }

    /** Wachtende berichten van één dossier, op volgorde. */
    record ParkedMessage(long sequence, byte[] message) {}

    /** Zet een bericht apart; hetzelfde bericht nog eens verandert niets. */
    void park(String key, long sequence, byte[] message, String reason) {
        collection().updateOne(Filters.eq("_id", key),
                Updates.combine(Updates.set("reden", reason),
                        Updates.addToSet("wachtend",
                                new Document("sequence", sequence).append("bericht", new Binary(message)))),
                new UpdateOptions().upsert(true));
        alarm.increment();
        LOG.error("Een gebeurtenis is apart gezet: {}", reason);
    }

    /** Wat er van een dossier wacht, laagste volgnummer eerst. */
    List<ParkedMessage> waiting(String key) {
        var document = collection().find(Filters.eq("_id", key)).first();
        return document == null
                ? List.of()
                : document.getList("wachtend", Document.class).stream()
                        .map(entry -> new ParkedMessage(entry.getLong("sequence"),
                                entry.get("bericht", Binary.class).getData()))
                        .sorted(Comparator.comparingLong(ParkedMessage::sequence)).toList();
    }

    /** Haalt een verwerkt bericht weg; de laatste maakt de plaats vrij. */
    void release(String key, long sequence) {
        collection().updateOne(Filters.eq("_id", key),
                Updates.pull("wachtend", new Document("sequence", sequence)));
        collection().deleteOne(Filters.and(Filters.eq("_id", key), Filters.size("wachtend", 0)));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("geparkeerd");
    }
}

package nl.tegenkracht.starter.berichten;

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
final class Parkeerplaats {

    private static final Logger LOG = LoggerFactory.getLogger(Parkeerplaats.class);

    private final MongoOperations mongo;
    private final Counter alarm;

    Parkeerplaats(MongoOperations mongo, MeterRegistry meters) {
        this.mongo = mongo;
        this.alarm = Counter.builder("tegenkracht.gebeurtenissen.geparkeerd")
                .description("Gebeurtenissen die apart gezet zijn en aandacht vragen").register(meters);
    }

    /** Wachtende berichten van één dossier, op volgorde. */
    record Wachtend(long sequence, byte[] bericht) {}

    /** Zet een bericht apart; hetzelfde bericht nog eens verandert niets. */
    void parkeer(String plaats, long sequence, byte[] bericht, String reden) {
        collectie().updateOne(Filters.eq("_id", plaats),
                Updates.combine(Updates.set("reden", reden),
                        Updates.addToSet("wachtend",
                                new Document("sequence", sequence).append("bericht", new Binary(bericht)))),
                new UpdateOptions().upsert(true));
        alarm.increment();
        LOG.error("Een gebeurtenis is apart gezet: {}", reden);
    }

    /** Wat er van een dossier wacht, laagste volgnummer eerst. */
    List<Wachtend> wachtend(String plaats) {
        var document = collectie().find(Filters.eq("_id", plaats)).first();
        return document == null
                ? List.of()
                : document.getList("wachtend", Document.class).stream()
                        .map(een -> new Wachtend(een.getLong("sequence"), een.get("bericht", Binary.class).getData()))
                        .sorted(Comparator.comparingLong(Wachtend::sequence)).toList();
    }

    /** Haalt een verwerkt bericht weg; de laatste maakt de plaats vrij. */
    void gedaan(String plaats, long sequence) {
        collectie().updateOne(Filters.eq("_id", plaats),
                Updates.pull("wachtend", new Document("sequence", sequence)));
        collectie().deleteOne(Filters.and(Filters.eq("_id", plaats), Filters.size("wachtend", 0)));
    }

    private MongoCollection<Document> collectie() {
        return mongo.getCollection("geparkeerd");
    }
}

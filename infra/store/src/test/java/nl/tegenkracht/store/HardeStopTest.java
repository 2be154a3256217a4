package nl.tegenkracht.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wat bevestigd is, is er na een kill -9 nog. Gemeten met het echte proces en de echte driver, midden in het schrijven,
 * ook tijdens compacteren. Dit is geen proef met stroomuitval: het besturingssysteem blijft leven.
 */
class HardeStopTest {

    private static final Logger log = LoggerFactory.getLogger(HardeStopTest.class);
    private static final int RONDES = 6;
    private static final int SCHRIJVERS = 6;
    /** Bevestigd verwijderd. */
    private static final int WEG = -1;

    @TempDir
    Path map;

    private final Map<String, Integer> bevestigd = new ConcurrentHashMap<>();

    @Test
    void watBevestigdIsStaatErNaElkeHardeStop() throws Exception {
        var zaad = Long.getLong("zaad", System.nanoTime());
        log.info("Zaad {}", zaad);
        var toeval = new Random(zaad);
        for (int ronde = 0; ronde < RONDES; ronde++) {
            // Elke tweede ronde wordt er zo vaak gecompacteerd dat de klap daar geregeld middenin valt.
            var compacteren = ronde % 2 == 1 ? 10 : 200;
            try (var proces = Kindproces.start(map, "-Dtegenkracht.store.commits-per-compactering=" + compacteren);
                    var client = client(proces.uri())) {
                controleer(collectie(client), zaad, ronde);
                schrijfTotDeKlap(proces, client, ronde, 150 + toeval.nextInt(900));
            }
        }
        try (var proces = Kindproces.start(map); var client = client(proces.uri())) {
            controleer(collectie(client), zaad, RONDES);
        }
    }

    private void schrijfTotDeKlap(Kindproces proces, MongoClient client, int ronde, int naMillis) throws Exception {
        var collectie = collectie(client);
        var schrijvers = new ArrayList<Thread>();
        for (int nummer = 0; nummer < SCHRIJVERS; nummer++) {
            var voorvoegsel = "r" + ronde + "-s" + nummer + "-";
            schrijvers.add(Thread.ofPlatform().start(() -> schrijf(collectie, voorvoegsel)));
        }
        schrijvers.getFirst().join(naMillis);
        proces.schietAf();
        for (var schrijver : schrijvers) {
            schrijver.join();
        }
    }

    private void schrijf(MongoCollection<Document> collectie, String voorvoegsel) {
        try {
            for (int nummer = 0;; nummer++) {
                var id = voorvoegsel + nummer;
                collectie.insertOne(new Document("_id", id).append("uniek", "u-" + id).append("voor", voorvoegsel)
                        .append("teller", 0).append("vulling", "x".repeat(nummer % 7 * 300)));
                bevestigd.put(id, 0);
                for (int keer = 1; keer <= 2; keer++) {
                    collectie.updateOne(eq("_id", id), inc("teller", 1));
                    bevestigd.put(id, keer);
                }
                if (nummer % 5 == 4) {
                    // Vanaf het versturen mag het weg zijn; vanaf de bevestiging moet het.
                    bevestigd.remove(id);
                    collectie.deleteOne(eq("_id", id));
                    bevestigd.put(id, WEG);
                }
            }
        } catch (MongoException _) {
            // De verbinding viel weg: het proces is afgeschoten.
        }
    }

    private void controleer(MongoCollection<Document> collectie, long zaad, int ronde) {
        var perId = new ConcurrentHashMap<String, Document>();
        collectie.find().forEach(document -> perId.put(document.getString("_id"), document));
        bevestigd.forEach((id, teller) -> {
            if (teller == WEG) {
                assertThat(perId).as("zaad %d ronde %d", zaad, ronde).doesNotContainKey(id);
            } else {
                assertThat(perId).as("zaad %d ronde %d", zaad, ronde).containsKey(id);
                assertThat(perId.get(id).getInteger("teller")).as("zaad %d ronde %d %s", zaad, ronde, id)
                        .isGreaterThanOrEqualTo(teller);
            }
        });
        perId.values().forEach(document -> {
            assertThat(collectie.find(eq("uniek", document.getString("uniek"))).first())
                    .as("zaad %d ronde %d: gat in de unieke index", zaad, ronde).isEqualTo(document);
        });
        bevestigd.forEach((id, teller) -> {
            if (teller == WEG) {
                assertThat(collectie.find(eq("uniek", "u-" + id)).first()).as("zaad %d ronde %d", zaad, ronde).isNull();
            }
        });
        controleerIndexen(collectie, perId, zaad);
        log.info("Ronde {}: {} bevestigd, {} gevonden", ronde, bevestigd.size(), perId.size());
    }

    private static void controleerIndexen(MongoCollection<Document> collectie, Map<String, Document> perId, long zaad) {
        collectie.createIndex(Indexes.ascending("uniek"), new IndexOptions().unique(true));
        collectie.createIndex(Indexes.ascending("voor"));
        perId.values().stream().map(document -> document.getString("voor")).distinct().forEach(voor -> {
            var verwacht = perId.values().stream().filter(document -> voor.equals(document.get("voor"))).count();
            assertThat(collectie.countDocuments(eq("voor", voor))).as("zaad %d %s", zaad, voor).isEqualTo(verwacht);
        });
    }

    private static MongoCollection<Document> collectie(MongoClient client) {
        return client.getDatabase("proef").getCollection("dossiers");
    }

    private static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(1, TimeUnit.SECONDS)).build());
    }
}

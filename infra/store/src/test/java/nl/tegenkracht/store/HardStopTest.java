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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is confirmed is still there after a kill -9. Measured with the real process and the real driver, in the middle
 * of writing, also during compaction. This is no test of a power failure: the operating system stays alive.
 */
@Tag("service")
@Tag("timing")
class HardStopTest {

    private static final Logger log = LoggerFactory.getLogger(HardStopTest.class);
    private static final int ROUNDS = 6;
    private static final int WRITERS = 6;
    /** Confirmed as deleted. */
    private static final int DELETED = -1;

    @TempDir
    Path tempDir;

    private final Map<String, Integer> confirmed = new ConcurrentHashMap<>();

    @Test
    void whatIsConfirmedIsThereAfterEveryHardStop() throws Exception {
        var seed = Long.getLong("seed", System.nanoTime());
        log.info("Seed {}", seed);
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            // Every second round compacts so often that the blow regularly falls in the middle of it.
            var commitsPerCompaction = round % 2 == 1 ? 10 : 200;
            try (var process = ChildProcess.start(tempDir,
                    "-Dtegenkracht.store.commits-per-compaction=" + commitsPerCompaction);
                    var client = client(process.uri())) {
                check(collection(client), seed, round);
                writeUntilKilled(process, client, round, 150 + random.nextInt(900));
            }
        }
        try (var process = ChildProcess.start(tempDir); var client = client(process.uri())) {
            check(collection(client), seed, ROUNDS);
        }
    }

    private void writeUntilKilled(ChildProcess process, MongoClient client, int round, int afterMillis)
            throws Exception {
        var collection = collection(client);
        var writers = new ArrayList<Thread>();
        for (int number = 0; number < WRITERS; number++) {
            var prefix = "r" + round + "-s" + number + "-";
            writers.add(Thread.ofPlatform().start(() -> write(collection, prefix)));
        }
        writers.getFirst().join(afterMillis);
        process.kill();
        for (var writer : writers) {
            writer.join();
        }
    }

    private void write(MongoCollection<Document> collection, String prefix) {
        try {
            for (int number = 0;; number++) {
                var id = prefix + number;
                collection.insertOne(new Document("_id", id).append("unique", "u-" + id).append("prefix", prefix)
                        .append("counter", 0).append("filler", "x".repeat(number % 7 * 300)));
                confirmed.put(id, 0);
                for (int time = 1; time <= 2; time++) {
                    collection.updateOne(eq("_id", id), inc("counter", 1));
                    confirmed.put(id, time);
                }
                if (number % 5 == 4) {
                    // From the sending on it may be gone; from the confirmation on it must be.
                    confirmed.remove(id);
                    collection.deleteOne(eq("_id", id));
                    confirmed.put(id, DELETED);
                }
            }
        } catch (MongoException _) {
            // The connection broke: the process has been killed.
        }
    }

    private void check(MongoCollection<Document> collection, long seed, int round) {
        var byId = new ConcurrentHashMap<String, Document>();
        collection.find().forEach(document -> byId.put(document.getString("_id"), document));
        confirmed.forEach((id, counter) -> {
            if (counter == DELETED) {
                assertThat(byId).as("seed %d round %d", seed, round).doesNotContainKey(id);
            } else {
                assertThat(byId).as("seed %d round %d", seed, round).containsKey(id);
                assertThat(byId.get(id).getInteger("counter")).as("seed %d round %d %s", seed, round, id)
                        .isGreaterThanOrEqualTo(counter);
            }
        });
        byId.values().forEach(document -> {
            assertThat(collection.find(eq("unique", document.getString("unique"))).first())
                    .as("seed %d round %d: hole in the unique index", seed, round).isEqualTo(document);
        });
        confirmed.forEach((id, counter) -> {
            if (counter == DELETED) {
                assertThat(collection.find(eq("unique", "u-" + id)).first()).as("seed %d round %d", seed, round)
                        .isNull();
            }
        });
        checkIndexes(collection, byId, seed);
        log.info("Round {}: {} confirmed, {} found", round, confirmed.size(), byId.size());
    }

    private static void checkIndexes(MongoCollection<Document> collection, Map<String, Document> byId, long seed) {
        collection.createIndex(Indexes.ascending("unique"), new IndexOptions().unique(true));
        collection.createIndex(Indexes.ascending("prefix"));
        byId.values().stream().map(document -> document.getString("prefix")).distinct().forEach(prefix -> {
            var expected = byId.values().stream().filter(document -> prefix.equals(document.get("prefix"))).count();
            assertThat(collection.countDocuments(eq("prefix", prefix))).as("seed %d %s", seed, prefix)
                    .isEqualTo(expected);
        });
    }

    private static MongoCollection<Document> collection(MongoClient client) {
        return client.getDatabase("test").getCollection("dossiers");
    }

    private static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(1, TimeUnit.SECONDS)).build());
    }
}

package nl.tegenkracht.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("service")
class ConcurrencyTest {

    private static final int WRITERS = 8;
    private static final int TIMES = 20;

    @TempDir
    Path tempDir;

    private Store store;
    private MongoClient client;
    private MongoCollection<Document> dossiers;

    @BeforeEach
    void open() {
        store = Store.open(tempDir, 0);
        client = MongoClients.create(store.uri());
        dossiers = client.getDatabase("test").getCollection("dossiers");
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void withAVersionEveryUpdateCountsExactlyOnce() throws Exception {
        dossiers.insertOne(new Document("_id", "a").append("versie", 0).append("counter", 0));
        concurrently(() -> {
            for (int successes = 0; successes < TIMES;) {
                var read = dossiers.find(eq("_id", "a")).first();
                successes += (int) dossiers.updateOne(
                        and(eq("_id", "a"), eq("versie", read.getInteger("versie"))),
                        combine(inc("versie", 1), set("counter", read.getInteger("counter") + 1))).getModifiedCount();
            }
            return null;
        });
        assertThat(dossiers.find().first()).containsEntry("versie", WRITERS * TIMES).containsEntry("counter",
                WRITERS * TIMES);
    }

    @Test
    void aReaderNeverSeesHalfAnUpdate() throws Exception {
        dossiers.insertOne(new Document("_id", "a").append("v0", 0L));
        concurrently(() -> {
            for (int time = 0; time < TIMES; time++) {
                var change = new Document();
                var value = System.nanoTime();
                IntStream.range(0, 300).forEach(number -> change.append("v" + number, value));
                dossiers.updateOne(eq("_id", "a"), new Document("$set", change));
                for (int reading = 0; reading < 6; reading++) {
                    var read = dossiers.find().first();
                    read.remove("_id");
                    assertThat(Set.copyOf(read.values())).hasSize(1);
                }
            }
            return null;
        });
    }

    private static void concurrently(Callable<Void> work) throws InterruptedException, ExecutionException {
        try (var executor = Executors.newFixedThreadPool(WRITERS)) {
            var futures = new ArrayList<Future<Void>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                futures.add(executor.submit(work));
            }
            for (var future : futures) {
                future.get();
            }
        }
    }
}

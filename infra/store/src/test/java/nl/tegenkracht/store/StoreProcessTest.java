package nl.tegenkracht.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("service")
@Tag("timing")
class StoreProcessTest {

    private static final int PARTS = 100;

    @TempDir
    Path tempDir;

    @Test
    void aSecondProcessOnTheSameDirectoryDoesNotStart() throws Exception {
        try (var first = ChildProcess.start(tempDir)) {
            first.uri();
            try (var second = ChildProcess.start(tempDir)) {
                assertThat(second.awaitExit()).isEqualTo(1);
                assertThat(second.log())
                        .contains("The data directory is in use by another store.");
            }
        }
    }

    @Test
    void aProcessOutsideLoopbackDoesNotStart() throws Exception {
        try (var process = ChildProcess.start(tempDir, "-Dtegenkracht.store.address=0.0.0.0")) {
            assertThat(process.awaitExit()).isEqualTo(1);
            assertThat(process.log()).contains("only listens on loopback");
        }
    }

    @Test
    void theLogNeverContainsContentAndTheProcessStopsGracefully() throws Exception {
        try (var process = ChildProcess.start(tempDir)) {
            try (var client = MongoClients.create(process.uri())) {
                var database = client.getDatabase("test");
                database.getCollection("dossiers").insertOne(new Document("_id", "secret-id"));
                for (var badCommand : new Document[]{
                        new Document("insert", "dossiers").append("documents",
                                List.of(new Document("_id", "secret-id"))),
                        new Document("findAndModify", "dossiers").append("query", new Document("x", "secret-id"))
                                .append("upsert", true)
                                .append("update", new Document("$nonsense", new Document("y", "secret-id"))),
                        new Document("unknownCommand", "secret-id")}) {
                    try {
                        database.runCommand(badCommand);
                    } catch (MongoException _) {
                        // What matters here is what the process writes down about this error.
                    }
                }
            }
            assertThat(process.stopGracefully()).isEqualTo(143);
            assertThat(process.log()).contains("The store is closed", "findAndModify on test")
                    .doesNotContain("secret-id");
        }
    }

    @Test
    void filePartsOfOneMegabyteFitInLittleMemory() throws Exception {
        var random = new Random(7);
        try (var process = ChildProcess.start(tempDir, "-Xmx96m"); var client = MongoClients.create(process.uri())) {
            var parts = client.getDatabase("test").getCollection("parts");
            for (int number = 0; number < PARTS; number++) {
                var bytes = new byte[1 << 20];
                random.nextBytes(bytes);
                parts.insertOne(new Document("_id", "stuk:" + number).append("bytes", new Binary(bytes)));
            }
            var again = new Random(7);
            for (int number = 0; number < PARTS; number++) {
                var expected = new byte[1 << 20];
                again.nextBytes(expected);
                var read = parts.find(new Document("_id", "stuk:" + number)).first();
                assertThat(read.get("bytes", Binary.class).getData()).isEqualTo(expected);
            }
            assertThat(parts.estimatedDocumentCount()).isEqualTo(PARTS);
        }
    }
}

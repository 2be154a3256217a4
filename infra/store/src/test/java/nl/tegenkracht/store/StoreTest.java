package nl.tegenkracht.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ExplainVerbosity;
import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("service")
@Tag("timing")
class StoreTest {

    @TempDir
    Path tempDir;

    @Test
    void answersHelloWithoutPromisingSessions() {
        withStore(client -> {
            var hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
            assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
            assertThat(hello).doesNotContainKeys("logicalSessionTimeoutMinutes", "setName");
            assertThat(client.getDatabase("admin").runCommand(new Document("isMaster", 1)).getBoolean("ismaster"))
                    .isTrue();
        });
    }

    @Test
    void keepsDocumentsAndIndexesAfterReopening() {
        withStore(client -> {
            var collection = collection(client, "melding_fractie-noord");
            collection.createIndex(Indexes.ascending("nummer"), new IndexOptions().unique(true));
            collection.createIndex(Indexes.ascending("voor"));
            collection.insertOne(new Document("_id", "a").append("nummer", 1).append("voor", "x"));
            collection.updateOne(eq("_id", "a"), Updates.set("voor", "y"));
        });
        withStore(client -> {
            var collection = collection(client, "melding_fractie-noord");
            assertThat(collection.find(eq("voor", "y")).first()).containsEntry("_id", "a");
            assertThat(collection.find(eq("voor", "x")).first()).isNull();
            assertThatThrownBy(() -> collection.insertOne(new Document("_id", "b").append("nummer", 1)))
                    .isInstanceOf(MongoWriteException.class).hasMessageContaining("duplicate key");
        });
    }

    @Test
    void aSecondStoreOnTheSameDirectoryIsRefused() {
        try (var first = Store.open(tempDir, 0)) {
            assertThat(first.port()).isPositive();
            assertThatThrownBy(() -> Store.open(tempDir, 0)).isInstanceOf(IllegalStateException.class)
                    .hasMessage("The data directory is in use by another store.");
        }
        try (var again = Store.open(tempDir, 0)) {
            assertThat(again.port()).isPositive();
        }
    }

    @Test
    void listensOnLoopbackOnly() {
        assertThatThrownBy(() -> Store.open(tempDir, "0.0.0.0", 0, 1, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only listens on loopback");
        assertThat(tempDir.resolve("store.mv")).doesNotExist();
    }

    @Test
    void aPortInUseLeavesTheDirectoryFree() {
        try (var other = Store.open(tempDir.resolve("other"), 0)) {
            assertThatThrownBy(() -> Store.open(tempDir.resolve("this"), other.port()))
                    .isInstanceOf(IllegalStateException.class).hasMessageContaining("cannot listen");
            try (var free = Store.open(tempDir.resolve("this"), 0)) {
                assertThat(free.port()).isPositive();
            }
        }
    }

    @Test
    void droppingADatabaseDoesNotTouchADatabaseWithTheSamePrefix() {
        withStore(client -> {
            collection(client, "melding_fractie").insertOne(new Document("_id", "a"));
            collection(client, "melding_fractie-noord").insertOne(new Document("_id", "b"));
            client.getDatabase("melding_fractie").drop();
        });
        withStore(client -> {
            assertThat(collection(client, "melding_fractie").countDocuments()).isZero();
            assertThat(collection(client, "melding_fractie-noord").find().first()).containsEntry("_id", "b");
        });
    }

    @Test
    void refusesWhatItWouldSilentlyIgnore() {
        withStore(client -> {
            var collection = collection(client, "test");
            assertThatThrownBy(() -> collection.createIndex(Indexes.ascending("op"),
                    new IndexOptions().expireAfter(1L, TimeUnit.HOURS)))
                    .isInstanceOf(MongoCommandException.class).hasMessageContaining("expireAfterSeconds");
            assertThatThrownBy(() -> collection.createIndex(Indexes.ascending("op"),
                    new IndexOptions().unique(true).partialFilterExpression(new Document("op", 1))))
                    .isInstanceOf(MongoCommandException.class).hasMessageContaining("partialFilterExpression");
            assertThatThrownBy(() -> collection.renameCollection(
                    new MongoNamespace("test", "other"))).isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("renameCollection");
            assertThatThrownBy(() -> collection.aggregate(List.of(Aggregates.out("copy"))).toCollection())
                    .isInstanceOf(MongoCommandException.class).hasMessageContaining("$out");
            assertThatThrownBy(() -> collection.find().collation(Collation.builder().locale("nl").build()).first())
                    .isInstanceOf(MongoCommandException.class).hasMessageContaining("collation");
            assertThatThrownBy(() -> collection.watch().cursor().close()).isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("$changeStream");
            try (var session = client.startSession()) {
                session.startTransaction();
                assertThatThrownBy(() -> collection.insertOne(session, new Document()))
                        .isInstanceOf(MongoClientException.class).hasMessageContaining("support sessions");
            }
        });
    }

    @Test
    void aFailedUniqueIndexLeavesNoHalfIndexBehind() {
        withStore(client -> {
            var collection = collection(client, "test");
            for (var id : new String[]{"a", "b", "c"}) {
                collection.insertOne(new Document("_id", id).append("nummer", id.equals("c") ? 1 : id.length() * 7));
            }
            var unique = new IndexOptions().unique(true);
            assertThatThrownBy(() -> collection.createIndex(Indexes.ascending("nummer"), unique))
                    .isInstanceOf(Exception.class);
            collection.deleteOne(eq("_id", "b"));
            collection.createIndex(Indexes.ascending("nummer"), unique);
            assertThatThrownBy(() -> collection.insertOne(new Document("_id", "d").append("nummer", 1)))
                    .isInstanceOf(MongoWriteException.class);
            assertThat(collection.find(eq("nummer", 7)).first()).containsEntry("_id", "a");
        });
    }

    @Test
    void anIndexKeepsNothingOfWhatIsGone() {
        withStore(client -> {
            var collection = collection(client, "test");
            var name = collection.createIndex(Indexes.ascending("voor"));
            for (int number = 0; number < 20; number++) {
                collection.insertOne(new Document("_id", number).append("voor", List.of("a" + number, "b" + number)));
                collection.updateOne(eq("_id", number), Updates.set("voor", "c" + number));
            }
            assertThat(keyCount(client, name)).isEqualTo(20);
            collection.deleteMany(new Document());
            assertThat(keyCount(client, name)).isZero();
        });
    }

    @Test
    void anOrderedIndexIsInOrderAfterARestart() {
        withStore(client -> {
            var collection = collection(client, "test");
            collection.createIndex(Indexes.ascending("voor", "sinds", "_id"));
            for (int number = 0; number < 50; number++) {
                collection.insertOne(new Document("_id", number).append("voor", "k").append("sinds", -number));
            }
        });
        withStore(client -> {
            var page = collection(client, "test").find(eq("voor", "k")).sort(Indexes.ascending("sinds")).limit(3);
            assertThat(page.map(document -> document.getInteger("_id"))).containsExactly(49, 48, 47);
            assertThat(page.explain(ExplainVerbosity.EXECUTION_STATS).get("executionStats", Document.class))
                    .containsEntry("totalDocsExamined", 3);
        });
    }

    private static long keyCount(MongoClient client, String index) {
        return client.getDatabase("test").runCommand(new Document("validate", "dossiers"))
                .get("keysPerIndex", Document.class).getLong(index);
    }

    private void withStore(Consumer<MongoClient> test) {
        try (var store = Store.open(tempDir, 0); var client = MongoClients.create(store.uri())) {
            test.accept(client);
        }
    }

    private static MongoCollection<Document> collection(MongoClient client, String database) {
        return client.getDatabase(database).getCollection("dossiers");
    }
}

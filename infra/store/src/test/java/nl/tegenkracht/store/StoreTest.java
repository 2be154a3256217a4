package nl.tegenkracht.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    @TempDir
    Path map;

    @Test
    void antwoordtOpHelloZonderSessiesTeBeloven() {
        metStore(client -> {
            var hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
            assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
            assertThat(hello).doesNotContainKeys("logicalSessionTimeoutMinutes", "setName");
            assertThat(client.getDatabase("admin").runCommand(new Document("isMaster", 1)).getBoolean("ismaster"))
                    .isTrue();
        });
    }

    @Test
    void bewaartDocumentenEnIndexenNaHeropenen() {
        metStore(client -> {
            var collectie = collectie(client, "melding_fractie-noord");
            collectie.createIndex(Indexes.ascending("nummer"), new IndexOptions().unique(true));
            collectie.createIndex(Indexes.ascending("voor"));
            collectie.insertOne(new Document("_id", "a").append("nummer", 1).append("voor", "x"));
            collectie.updateOne(eq("_id", "a"), Updates.set("voor", "y"));
        });
        metStore(client -> {
            var collectie = collectie(client, "melding_fractie-noord");
            assertThat(collectie.find(eq("voor", "y")).first()).containsEntry("_id", "a");
            assertThat(collectie.find(eq("voor", "x")).first()).isNull();
            assertThatThrownBy(() -> collectie.insertOne(new Document("_id", "b").append("nummer", 1)))
                    .isInstanceOf(MongoWriteException.class).hasMessageContaining("duplicate key");
        });
    }

    @Test
    void eenTweedeStoreOpDezelfdeMapWordtGeweigerd() {
        try (var eerste = Store.open(map, 0)) {
            assertThat(eerste.poort()).isPositive();
            assertThatThrownBy(() -> Store.open(map, 0)).isInstanceOf(IllegalStateException.class)
                    .hasMessage("De gegevensmap is al in gebruik door een andere store.");
        }
        try (var opnieuw = Store.open(map, 0)) {
            assertThat(opnieuw.poort()).isPositive();
        }
    }

    @Test
    void luistertAlleenOpLoopback() {
        assertThatThrownBy(() -> Store.open(map, "0.0.0.0", 0, 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("alleen op loopback");
        assertThat(map.resolve("store.mv")).doesNotExist();
    }

    @Test
    void eenBezettePoortLaatDeMapVrij() {
        try (var ander = Store.open(map.resolve("ander"), 0)) {
            assertThatThrownBy(() -> Store.open(map.resolve("deze"), ander.poort()))
                    .isInstanceOf(IllegalStateException.class).hasMessageContaining("kan niet luisteren");
            try (var vrij = Store.open(map.resolve("deze"), 0)) {
                assertThat(vrij.poort()).isPositive();
            }
        }
    }

    @Test
    void eenDatabaseWeghalenRaaktGeenDatabaseMetHetzelfdeBegin() {
        metStore(client -> {
            collectie(client, "melding_fractie").insertOne(new Document("_id", "a"));
            collectie(client, "melding_fractie-noord").insertOne(new Document("_id", "b"));
            client.getDatabase("melding_fractie").drop();
        });
        metStore(client -> {
            assertThat(collectie(client, "melding_fractie").countDocuments()).isZero();
            assertThat(collectie(client, "melding_fractie-noord").find().first()).containsEntry("_id", "b");
        });
    }

    @Test
    void weigertWatHijStilZouNegeren() {
        metStore(client -> {
            var collectie = collectie(client, "proef");
            assertThatThrownBy(() -> collectie.createIndex(Indexes.ascending("op"),
                    new IndexOptions().expireAfter(1L, TimeUnit.HOURS)))
                    .isInstanceOf(MongoCommandException.class).hasMessageContaining("expireAfterSeconds");
            assertThatThrownBy(() -> collectie.createIndex(Indexes.ascending("op"),
                    new IndexOptions().unique(true).partialFilterExpression(new Document("op", 1))))
                    .isInstanceOf(MongoCommandException.class).hasMessageContaining("partialFilterExpression");
            assertThatThrownBy(() -> collectie.renameCollection(
                    new MongoNamespace("proef", "anders"))).isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("renameCollection");
            assertThatThrownBy(() -> collectie.aggregate(List.of(Aggregates.out("kopie"))).toCollection())
                    .isInstanceOf(MongoCommandException.class).hasMessageContaining("$out");
            assertThatThrownBy(() -> collectie.find().collation(Collation.builder().locale("nl").build()).first())
                    .isInstanceOf(MongoCommandException.class).hasMessageContaining("collation");
            assertThatThrownBy(() -> collectie.watch().cursor().close()).isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("$changeStream");
            try (var sessie = client.startSession()) {
                sessie.startTransaction();
                assertThatThrownBy(() -> collectie.insertOne(sessie, new Document()))
                        .isInstanceOf(MongoClientException.class).hasMessageContaining("support sessions");
            }
        });
    }

    @Test
    void eenMislukteUniekeIndexLaatGeenHalveAchter() {
        metStore(client -> {
            var collectie = collectie(client, "proef");
            for (var id : new String[]{"a", "b", "c"}) {
                collectie.insertOne(new Document("_id", id).append("nummer", id.equals("c") ? 1 : id.length() * 7));
            }
            var uniek = new IndexOptions().unique(true);
            assertThatThrownBy(() -> collectie.createIndex(Indexes.ascending("nummer"), uniek))
                    .isInstanceOf(Exception.class);
            collectie.deleteOne(eq("_id", "b"));
            collectie.createIndex(Indexes.ascending("nummer"), uniek);
            assertThatThrownBy(() -> collectie.insertOne(new Document("_id", "d").append("nummer", 1)))
                    .isInstanceOf(MongoWriteException.class);
            assertThat(collectie.find(eq("nummer", 7)).first()).containsEntry("_id", "a");
        });
    }

    @Test
    void eenIndexHoudtNietsVastVanWatWegIs() {
        metStore(client -> {
            var collectie = collectie(client, "proef");
            var naam = collectie.createIndex(Indexes.ascending("voor"));
            for (int nr = 0; nr < 20; nr++) {
                collectie.insertOne(new Document("_id", nr).append("voor", List.of("a" + nr, "b" + nr)));
                collectie.updateOne(eq("_id", nr), Updates.set("voor", "c" + nr));
            }
            assertThat(sleutels(client, naam)).isEqualTo(20);
            collectie.deleteMany(new Document());
            assertThat(sleutels(client, naam)).isZero();
        });
    }

    private static long sleutels(MongoClient client, String index) {
        return client.getDatabase("proef").runCommand(new Document("validate", "dossiers"))
                .get("keysPerIndex", Document.class).getLong(index);
    }

    @Test
    void hetBestandBlijftKleinBijVeelWijzigingen() throws Exception {
        try (var store = Store.open(map, 0); var client = MongoClients.create(store.uri())) {
            var collectie = collectie(client, "proef");
            collectie.insertOne(new Document("_id", "a").append("vulling", "x".repeat(2000)));
            var grootte = new ArrayList<Long>();
            for (int ronde = 0; ronde < 4; ronde++) {
                for (int nr = 0; nr < 2500; nr++) {
                    collectie.updateOne(eq("_id", "a"), Updates.set("nr", nr));
                }
                grootte.add(Files.size(map.resolve("store.mv")));
            }
            assertThat(grootte.getLast()).as("%s", grootte).isLessThan(3 * grootte.getFirst() / 2);
        }
        assertThat(Files.size(map.resolve("store.mv"))).isLessThan(4_000_000);
    }

    private void metStore(Consumer<MongoClient> proef) {
        try (var store = Store.open(map, 0); var client = MongoClients.create(store.uri())) {
            proef.accept(client);
        }
    }

    private static MongoCollection<Document> collectie(MongoClient client, String database) {
        return client.getDatabase(database).getCollection("dossiers");
    }
}

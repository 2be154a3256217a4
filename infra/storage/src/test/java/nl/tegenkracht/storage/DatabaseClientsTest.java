package nl.tegenkracht.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.store.Store;
import nl.tegenkracht.store.StoreUsers;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;

/** The wall between domains in the store itself, behind the code that picks the database. */
@Tag("service")
@Tag("timing")
class DatabaseClientsTest {

    private static final int UNAUTHORIZED = 13;
    private static final String LANDSCAPE = """
            {"domeinen": [{"domein": "ambtelijk", "naam": "A", "staat": "actief"},
                          {"domein": "extern", "naam": "E", "staat": "actief"}%s],
             "deployments": [{"naam": "lokaal", "domeinen": ["ambtelijk", "extern"]}]}
            """;

    @TempDir
    Path tempDir;

    private Instant now = Instant.parse("2026-11-28T12:00:00Z");
    private Store store;
    private DatabaseClients clients;

    @BeforeEach
    void open() throws IOException {
        writeLandscape("");
        store = Store.open(tempDir.resolve("store"), 0, StoreUsers.of(tempDir.resolve("landschap.json"),
                tempDir.resolve("sleutels"), tempDir.resolve("gebruikers.json")));
        var settings = MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.hosts(List.of(new ServerAddress("127.0.0.1", store.port()))))
                .build();
        StorageIndexes indexes = () -> List.of(CollectionIndex.on("rows", "voor", "sinds", "_id"),
                CollectionIndex.on("rows", "number").asUnique());
        InstantSource clock = () -> now;
        clients = new DatabaseClients(settings, List.of(), tempDir.resolve("sleutels"), () -> Stream.of(indexes),
                clock);
    }

    @AfterEach
    void close() {
        clients.close();
        store.close();
    }

    @Test
    void theClientOfOneDomainIsRefusedInAnother() {
        clients.database("klacht_extern").getCollection("rows").insertOne(new Document("_id", "a"));
        for (var elsewhere : List.of("klacht_extern", "melding_ambtelijk", "gateway")) {
            assertThatThrownBy(
                    () -> clients.client("klacht_ambtelijk").client().getDatabase(elsewhere).getCollection("rows")
                            .find().first())
                    .isInstanceOfSatisfying(MongoException.class,
                            error -> assertThat(error.getCode()).isEqualTo(UNAUTHORIZED));
        }
    }

    @Test
    void theFactoryGivesTheDatabaseOfItsDomainAndNoOther() {
        var factory = DomainDatabases.ofContext(clients, ServiceName.KLACHT);
        DomainContext.run(new DataDomain("extern"), () -> {
            factory.getMongoDatabase().getCollection("rows").insertOne(new Document("_id", "a"));
            assertThat(factory.getMongoDatabase("klacht_extern").getCollection("rows").countDocuments()).isOne();
            assertThatThrownBy(() -> factory.getMongoDatabase("klacht_ambtelijk"))
                    .isInstanceOf(IllegalArgumentException.class);
        });
        assertThatThrownBy(factory::getMongoDatabase).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDomainThatIsAddedIsUsedWithoutARestart() throws IOException {
        assertThatThrownBy(() -> clients.database("klacht_fractie-oost"))
                .isInstanceOf(DataAccessResourceFailureException.class);
        writeLandscape(", {\"domein\": \"fractie-oost\", \"naam\": \"O\", \"staat\": \"actief\"}");
        var password = tempDir.resolve("sleutels").resolve("mongo-klacht_fractie-oost.wachtwoord");
        await().until(() -> Files.exists(password));
        clients.database("klacht_fractie-oost").getCollection("rows").insertOne(new Document("_id", "a"));
    }

    @Test
    void theDeclaredIndexesAreThereFromTheFirstUse() {
        var indexes = clients.database("klacht_extern").getCollection("rows").listIndexes()
                .map(index -> index.get("key", Document.class).toJson() + index.get("unique"));
        assertThat(indexes).contains("{\"voor\": 1, \"sinds\": 1, \"_id\": 1}null", "{\"number\": 1}true");
    }

    @Test
    void aClientOfADomainInWhichNothingHappensIsClosed() {
        var before = clients.database("klacht_extern");
        clients.database("klacht_ambtelijk");
        now = now.plus(DatabaseClients.IDLE).plusSeconds(1);
        clients.database("klacht_ambtelijk");
        clients.closeIdle();
        assertThat(clients.open()).isOne();
        assertThatThrownBy(() -> before.getCollection("rows").find().first())
                .isInstanceOf(IllegalStateException.class);
        assertThat(clients.database("klacht_extern").getCollection("rows").find().first()).isNull();
    }

    private void writeLandscape(String more) throws IOException {
        Files.writeString(tempDir.resolve("landschap.json"), LANDSCAPE.formatted(more));
    }
}

package nl.tegenkracht.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.PasswordFile;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in, and where to: as a driver of MongoDB experiences it, over the wire. */
@Tag("service")
class StoreLoginTest {

    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;
    private static final String LANDSCAPE = """
            {"domeinen": [{"domein": "ambtelijk", "naam": "A", "staat": "actief"}%s],
             "deployments": [{"naam": "lokaal", "domeinen": ["ambtelijk"]}]}
            """;

    @TempDir
    Path tempDir;

    private Store store;

    @BeforeEach
    void open() throws IOException {
        writeLandscape("");
        store = Store.open(tempDir.resolve("store"), 0,
                StoreUsers.of(tempDir.resolve("landschap.json"), tempDir.resolve("sleutels"), usersFile()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aUserReadsAndWritesInTheDatabaseOfItsName() {
        try (var client = client("klacht_ambtelijk")) {
            var dossiers = client.getDatabase("klacht_ambtelijk").getCollection("dossiers");
            dossiers.insertOne(new Document("_id", "a"));
            assertThat(dossiers.find().first()).containsEntry("_id", "a");
            assertThat(client.listDatabaseNames()).containsExactly("klacht_ambtelijk");
        }
    }

    @Test
    void theDatabaseOfAnotherIsRefused() {
        insertAsMelding(1);
        try (var client = client("klacht_ambtelijk")) {
            var others = client.getDatabase("melding_ambtelijk").getCollection("dossiers");
            assertRefused(() -> others.find().first(), UNAUTHORIZED);
            assertRefused(() -> others.insertOne(new Document("_id", "b")), UNAUTHORIZED);
            assertRefused(others::drop, UNAUTHORIZED);
            assertRefused(() -> client.getDatabase("melding_ambtelijk").listCollectionNames().first(), UNAUTHORIZED);
            assertRefused(() -> client.getDatabase("admin").runCommand(new Document("serverStatus", 1)), UNAUTHORIZED);
            assertRefused(() -> client.getDatabase("klacht_ambtelijk").drop(), UNAUTHORIZED);
        }
    }

    @Test
    void withoutALoginNothingIsAnsweredButTheGreeting() {
        insertAsMelding(1);
        try (var client = MongoClients.create(store.uri())) {
            var database = client.getDatabase("melding_ambtelijk");
            assertThat(database.runCommand(new Document("hello", 1))).containsEntry("isWritablePrimary", true);
            for (var command : List.of("ping", "buildInfo", "listDatabases", "serverStatus", "connectionStatus",
                    "getLog", "PING", "ListDatabases", "noSuchCommand")) {
                assertRefused(() -> client.getDatabase("admin").runCommand(new Document(command, 1)), UNAUTHORIZED);
            }
            assertRefused(() -> database.getCollection("dossiers").find().first(), UNAUTHORIZED);
            assertRefused(() -> database.getCollection("dossiers").insertOne(new Document()), UNAUTHORIZED);
            assertRefused(() -> database.runCommand(new Document("saslContinue", 1).append("conversationId", 1)
                    .append("payload", new Binary(new byte[0]))), AUTHENTICATION_FAILED);
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAreRefusedAlike() {
        assertLoginFails("klacht_ambtelijk", "not the password of this user");
        assertLoginFails("klacht_nowhere", "any password will do here");
        assertLoginFails("klacht_ambtelijk", password("melding_ambtelijk"));
    }

    @Test
    void aCursorOfAnotherIsNotContinued() {
        insertAsMelding(20);
        try (var melding = client("melding_ambtelijk"); var klacht = client("klacht_ambtelijk")) {
            var found = melding.getDatabase("melding_ambtelijk")
                    .runCommand(new Document("find", "dossiers").append("batchSize", 1));
            var cursor = found.get("cursor", Document.class).getLong("id");
            var more = new Document("getMore", cursor).append("collection", "dossiers")
                    .append("batchSize", 100);
            assertRefused(() -> klacht.getDatabase("klacht_ambtelijk").runCommand(more), 43);
            assertRefused(() -> klacht.getDatabase("klacht_ambtelijk").runCommand(
                    new Document("killCursors", "dossiers").append("cursors", List.of(cursor))), 43);
            assertThat(melding.getDatabase("melding_ambtelijk").runCommand(more).get("cursor", Document.class)
                    .getList("nextBatch", Document.class)).hasSize(19);
        }
    }

    @Test
    void aStageWithinAStageWritesInNoOtherDatabase() {
        try (var client = client("klacht_ambtelijk")) {
            var klacht = client.getDatabase("klacht_ambtelijk");
            klacht.getCollection("dossiers").insertOne(new Document("_id", "a"));
            var merge = new Document("$merge",
                    new Document("into", new Document("db", "melding_ambtelijk").append("coll", "dossiers")));
            assertRefused(() -> klacht.runCommand(new Document("aggregate", "dossiers")
                    .append("pipeline", List.of(new Document("$facet", new Document("x", List.of(merge)))))
                    .append("cursor", new Document())), 115);
        }
    }

    @Test
    void aDomainThatIsAddedHasItsUsersAtOnce() throws IOException {
        assertThat(PasswordFile.ofStore(tempDir.resolve("sleutels"), "klacht_fractie-oost").path()).doesNotExist();
        writeLandscape(", {\"domein\": \"fractie-oost\", \"naam\": \"O\", \"staat\": \"actief\"}");
        // Whoever tries is enough to let the store look again.
        assertLoginFails("klacht_fractie-oost", "not the password of this user");
        try (var client = client("klacht_fractie-oost")) {
            client.getDatabase("klacht_fractie-oost").getCollection("dossiers").insertOne(new Document("_id", "a"));
        }
    }

    @Test
    void aUserThatIsWrittenInTheFileMayLogInAtOnce() {
        var file = new UserFile(usersFile());
        var users = new ArrayList<>(file.all());
        users.add(new StoreUser("both", Set.of("klacht_ambtelijk", "melding_ambtelijk"), ScramCredential.of("secret")));
        file.write(users);
        try (var client = client("both", "secret")) {
            client.getDatabase("melding_ambtelijk").getCollection("dossiers").insertOne(new Document("_id", "a"));
            client.getDatabase("klacht_ambtelijk").getCollection("dossiers").insertOne(new Document("_id", "a"));
            assertRefused(() -> client.getDatabase("gateway").getCollection("x").find().first(), UNAUTHORIZED);
        }
    }

    @Test
    void theStoreKeepsNoPasswordAndItsFilesAreOfTheOwnerAlone() throws IOException {
        assertThat(Files.readString(usersFile())).contains("klacht_ambtelijk")
                .doesNotContain(password("klacht_ambtelijk"));
        try (var files = Files.walk(tempDir.resolve("store"))) {
            assertThat(files).allSatisfy(file -> assertThat(
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).endsWith("------"));
        }
    }

    private void insertAsMelding(int count) {
        try (var client = client("melding_ambtelijk")) {
            client.getDatabase("melding_ambtelijk").getCollection("dossiers").insertMany(
                    IntStream.range(0, count).mapToObj(number -> new Document("_id", number)).toList());
        }
    }

    private void assertLoginFails(String user, String password) {
        try (var client = client(user, password)) {
            assertThatThrownBy(() -> client.getDatabase(user).runCommand(new Document("ping", 1)))
                    .isInstanceOfSatisfying(MongoSecurityException.class,
                            error -> assertThat(((MongoCommandException) error.getCause()).getCode())
                                    .isEqualTo(AUTHENTICATION_FAILED));
        }
    }

    private static void assertRefused(ThrowingCallable command, int code) {
        assertThatThrownBy(command).isInstanceOfSatisfying(MongoException.class,
                error -> assertThat(error.getCode()).isEqualTo(code));
    }

    private MongoClient client(String user) {
        return client(user, password(user));
    }

    private MongoClient client(String user, String password) {
        var credential = MongoCredential.createCredential(user, "admin", password.toCharArray());
        return MongoClients.create(MongoClientSettings.builder().credential(credential)
                .applyToClusterSettings(cluster -> cluster
                        .hosts(List.of(new ServerAddress("127.0.0.1", store.port())))
                        .serverSelectionTimeout(5, TimeUnit.SECONDS))
                .build());
    }

    private String password(String user) {
        return PasswordFile.ofStore(tempDir.resolve("sleutels"), user).read();
    }

    private Path usersFile() {
        return tempDir.resolve("store/gebruikers.json");
    }

    private void writeLandscape(String more) throws IOException {
        Files.writeString(tempDir.resolve("landschap.json"), LANDSCAPE.formatted(more));
    }
}

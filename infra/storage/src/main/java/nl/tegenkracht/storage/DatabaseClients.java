package nl.tegenkracht.storage;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCredential;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.ConnectionPoolListener;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Databases;
import nl.tegenkracht.contracts.PasswordFile;
import org.springframework.boot.mongodb.autoconfigure.MongoClientFactory;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * A client per database, each with a user of its own: even a mistake in this code reaches no other domain. Host, TLS and
 * timeouts are those of {@code spring.mongodb}.
 */
final class DatabaseClients implements AutoCloseable {

    static final Duration IDLE = Duration.ofMinutes(10);
    private static final int MAX_CONNECTIONS = 8;

    private final MongoClientSettings settings;
    private final List<MongoClientSettingsBuilderCustomizer> customizers;
    private final Path keyDirectory;
    private final Supplier<Stream<StorageIndexes>> indexes;
    private final InstantSource clock;
    private final Map<String, DatabaseClient> clients = new ConcurrentHashMap<>();

    /** @param indexes asked when they are needed: whoever declares them may need a database himself */
    DatabaseClients(MongoClientSettings settings, List<MongoClientSettingsBuilderCustomizer> customizers,
            Path keyDirectory, Supplier<Stream<StorageIndexes>> indexes, InstantSource clock) {
        this.settings = settings;
        this.customizers = customizers;
        this.keyDirectory = keyDirectory;
        this.indexes = indexes;
        this.clock = clock;
    }

    MongoDatabase database(String name) {
        return client(name).database();
    }

    /** How many clients there are now. */
    int open() {
        return clients.size();
    }

    DatabaseClient client(String name) {
        return clients.compute(name, (_, open) -> open == null ? connect(name) : open.used());
    }

    private DatabaseClient connect(String name) {
        var credential = MongoCredential.createScramSha256Credential(name, Databases.USERS, password(name));
        return new DatabaseClient(name, listener -> connect(credential, listener),
                indexes.get().flatMap(declared -> declared.indexes().stream()).toList(), clock);
    }

    /** A domain that was added a moment ago may have none yet; then it has one at the next request. */
    private char[] password(String name) {
        try {
            return PasswordFile.ofStore(keyDirectory, name).read().toCharArray();
        } catch (UncheckedIOException error) {
            throw new DataAccessResourceFailureException("There is no login for this database", error);
        }
    }

    private MongoClient connect(MongoCredential credential, ConnectionPoolListener listener) {
        var all = new ArrayList<>(customizers);
        all.add(builder -> builder.credential(credential)
                .applyToConnectionPoolSettings(pool -> pool.addConnectionPoolListener(listener)
                        .maxSize(Math.clamp(pool.build().getMaxSize(), 1, MAX_CONNECTIONS))));
        return new MongoClientFactory(all).createMongoClient(settings);
    }

    /** A domain in which nothing happens costs no connections. */
    void closeIdle() {
        clients.keySet().forEach(name -> clients.computeIfPresent(name, (_, client) -> {
            if (!client.isIdle(IDLE)) {
                return client;
            }
            client.close();
            return null;
        }));
    }

    @Override
    public void close() {
        clients.values().forEach(DatabaseClient::close);
    }
}

package nl.tegenkracht.storage;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.ConnectionCheckedInEvent;
import com.mongodb.event.ConnectionCheckedOutEvent;
import com.mongodb.event.ConnectionPoolListener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import nl.tegenkracht.core.domain.Patience;

/** The client of one database, under the user that may use that one only. */
final class DatabaseClient implements ConnectionPoolListener {

    private final InstantSource clock;
    private final List<CollectionIndex> indexes;
    private final MongoClient client;
    private final MongoDatabase database;
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicBoolean prepared = new AtomicBoolean();
    private volatile Instant lastUsed;

    DatabaseClient(String name, Function<ConnectionPoolListener, MongoClient> connect, List<CollectionIndex> indexes,
            InstantSource clock) {
        this.clock = clock;
        this.indexes = indexes;
        this.lastUsed = clock.instant();
        this.client = connect.apply(this);
        this.database = client.getDatabase(name);
    }

    DatabaseClient used() {
        lastUsed = clock.instant();
        return this;
    }

    /** Whoever comes first has the indexes made; if that fails, whoever comes next. */
    MongoDatabase database() {
        if (prepared.compareAndSet(false, true)) {
            try {
                indexes.forEach(index -> index.create(database));
            } catch (RuntimeException error) {
                prepared.set(false);
                throw error;
            }
        }
        return Patience.isShort()
                ? database.withTimeout(Patience.OF_A_REQUEST.toMillis(), TimeUnit.MILLISECONDS)
                : database;
    }

    MongoClient client() {
        return client;
    }

    boolean isIdle(Duration time) {
        return busy.get() == 0 && lastUsed.plus(time).isBefore(clock.instant());
    }

    void close() {
        client.close();
    }

    @Override
    public void connectionCheckedOut(ConnectionCheckedOutEvent event) {
        busy.incrementAndGet();
        used();
    }

    @Override
    public void connectionCheckedIn(ConnectionCheckedInEvent event) {
        busy.decrementAndGet();
        used();
    }
}

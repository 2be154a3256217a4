package nl.tegenkracht.storage;

import com.mongodb.MongoClientSettings;
import com.mongodb.connection.ConnectionPoolSettings;
import com.mongodb.connection.SocketSettings;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;

/**
 * How long a job or a reader of events waits for a store that takes the question and does not answer: the driver would
 * wait for ever, and two minutes for a connection. What the settings of the store say themselves holds.
 */
final class StoreLimits implements MongoClientSettingsBuilderCustomizer {

    private static final int ANSWER_SECONDS = 10;
    private static final int CONNECTION_SECONDS = 3;
    private static final long UNSET_WAIT_MINUTES = 2;

    @Override
    public void customize(MongoClientSettings.Builder settings) {
        settings.applyToSocketSettings(StoreLimits::answer).applyToConnectionPoolSettings(StoreLimits::connection);
    }

    private static void answer(SocketSettings.Builder socket) {
        if (socket.build().getReadTimeout(TimeUnit.MILLISECONDS) == 0) {
            socket.readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static void connection(ConnectionPoolSettings.Builder pool) {
        if (pool.build().getMaxWaitTime(TimeUnit.MINUTES) == UNSET_WAIT_MINUTES) {
            pool.maxWaitTime(CONNECTION_SECONDS, TimeUnit.SECONDS);
        }
    }
}

package nl.tegenkracht.testkit;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** The queries a service really sends to the store, to ask the store afterwards what they cost. */
public final class SentQueries implements CommandListener, BeanPostProcessor {

    private static final Set<String> QUERIES = Set.of("find", "count", "aggregate", "update", "delete");

    private volatile List<SentQuery> recording;

    /**
     * A query.
     *
     * @param database where it was asked
     * @param command  as it was sent, without what belongs to the connection
     */
    public record SentQuery(String database, BsonDocument command) {

        public String collection() {
            return command.getString(command.getFirstKey()).getValue();
        }

        /** How many documents the store looks at for it. */
        public int examined(MongoClient client) {
            return client.getDatabase(database)
                    .runCommand(new Document("explain", command).append("verbosity", "executionStats"))
                    .get("executionStats", Document.class).getInteger("totalDocsExamined");
        }

        @Override
        public String toString() {
            return command.toJson();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof MongoClientSettings settings
                ? MongoClientSettings.builder(settings).addCommandListener(this).build()
                : bean;
    }

    /** What is asked in this database while the work is done, but by no job of the clock. */
    public List<SentQuery> during(String database, Callable<?> work) throws Exception {
        var recorded = new CopyOnWriteArrayList<SentQuery>();
        recording = recorded;
        try {
            work.call();
        } finally {
            recording = null;
        }
        return recorded.stream().filter(query -> query.database().equals(database)).toList();
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        var recorded = recording;
        if (recorded != null && QUERIES.contains(event.getCommandName())
                && !Thread.currentThread().getName().startsWith("scheduling")) {
            queries(event).map(command -> new SentQuery(event.getDatabaseName(), command)).forEach(recorded::add);
        }
    }

    /** Each change of a batch by itself; the buffer under the command is used again, so a copy. */
    private static Stream<BsonDocument> queries(CommandStartedEvent event) {
        var command = BsonDocument.parse(event.getCommand().toJson());
        var name = event.getCommandName();
        List.of("$db", "lsid", "$readPreference", "readConcern", "writeConcern", "$clusterTime", "txnNumber")
                .forEach(command::remove);
        if (!command.containsKey(name + "s")) {
            return Stream.of(command);
        }
        var changes = new ArrayList<BsonDocument>();
        command.getArray(name + "s").forEach(change -> changes.add(
                new BsonDocument(name, new BsonString(command.getString(name).getValue())).append(name + "s",
                        new BsonArray(List.of(change)))));
        return changes.stream();
    }
}

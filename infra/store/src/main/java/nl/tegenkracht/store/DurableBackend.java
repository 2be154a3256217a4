package nl.tegenkracht.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.tegenkracht.contracts.LogCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Executes commands on the file and confirms a write only after the fsync of its group. */
class DurableBackend extends AbstractMongoBackend {

    private static final Logger log = LoggerFactory.getLogger(DurableBackend.class);

    private final StoreFile file;
    private final GroupCommit commit;
    private final Map<String, MongoDatabase> opened = new ConcurrentHashMap<>();

    DurableBackend(StoreFile file, GroupCommit commit) {
        this.file = file;
        this.commit = commit;
        StoreDatabase.databaseNames(file.store()).forEach(this::resolveDatabase);
    }

    /** One object per database: asking for the list of databases must not open a second one beside it either. */
    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return opened.computeIfAbsent(name,
                newName -> new StoreDatabase(newName, file.store(), getCursorRegistry()));
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        opened.remove(name);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String name, Document query) {
        try {
            CommandKind.refuseUnsupported(name, query);
            return switch (CommandKind.of(name)) {
                case READ -> read(channel, database, name, query);
                case WRITE -> commit.write(namespace(database, name, query),
                        () -> super.handleCommand(channel, database, name, query));
                case SCHEMA -> commit.exclusively(() -> super.handleCommand(channel, database, name, query));
            };
        } catch (MongoServerError error) {
            log.warn(LogCode.STORE_COMMAND_REFUSED.pattern(), name, database, error.getCode());
            throw error;
        } catch (MongoServerException error) {
            log.warn(LogCode.STORE_COMMAND_FAILED.pattern(), name, database, error.getClass().getSimpleName(),
                    place(error));
            throw error;
        } catch (RuntimeException error) {
            // Without the text of the error: that can hold a whole document.
            log.error(LogCode.STORE_COMMAND_FAILED.pattern(), name, database, error.getClass().getSimpleName(),
                    place(error));
            throw error;
        }
    }

    private static Object place(Exception error) {
        return error.getStackTrace().length == 0 ? "unknown" : error.getStackTrace()[0];
    }

    private Document read(Channel channel, String database, String name, Document query) {
        if (name.equalsIgnoreCase("hello") || name.equalsIgnoreCase("ismaster")) {
            var response = super.handleCommand(channel, database, "ismaster", query);
            response.put("isWritablePrimary", Boolean.TRUE);
            return response;
        }
        var response = super.handleCommand(channel, database, name, query);
        if (query.get("readConcern") instanceof Document readConcern && requiresDurability(readConcern)) {
            commit.awaitDurable(namespace(database, name, query));
        }
        return response;
    }

    /** The collection of a command; a command that names none only waits for what touches everything. */
    private static String namespace(String database, String name, Document query) {
        return database + "." + query.get(name.equalsIgnoreCase("getMore") ? "collection" : name);
    }

    private static boolean requiresDurability(Document readConcern) {
        return "majority".equals(readConcern.get("level")) || "linearizable".equals(readConcern.get("level"));
    }

    @Override
    public void close() {
        super.close();
        try {
            commit.close();
        } finally {
            file.close();
        }
    }
}

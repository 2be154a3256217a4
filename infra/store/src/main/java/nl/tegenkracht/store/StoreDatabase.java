package nl.tegenkracht.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.StringDataType;

/** A database: one tree in the file per collection, and one per unique index. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<String> {

    private static final String DOCUMENTS = "documenten.";
    private static final String INDEX = "index.";

    private final MVStore file;

    StoreDatabase(String name, MVStore file, CursorRegistry cursors) {
        super(name, cursors);
        this.file = file;
        initializeNamespacesAndIndexes();
    }

    /** The names of the databases that are in this file. */
    static List<String> databaseNames(MVStore file) {
        return file.getMapNames().stream().filter(name -> name.startsWith(DOCUMENTS))
                .map(name -> name.substring(DOCUMENTS.length())).map(name -> name.substring(0, name.indexOf('.')))
                .distinct().toList();
    }

    @Override
    protected MongoCollection<String> openOrCreateCollection(String name, CollectionOptions options) {
        return new StoreCollection(this, name, options, documents(name), cursorRegistry);
    }

    private MVMap<String, Document> documents(String collection) {
        return file.openMap(DOCUMENTS + getFullCollectionNamespace(collection),
                new MVMap.Builder<String, Document>().keyType(StringDataType.INSTANCE)
                        .valueType(new DocumentDataType()));
    }

    @Override
    protected Index<String> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> fields,
            boolean sparse) {
        if (fields.size() == 1 && fields.getFirst().getKey().equals("_id")) {
            return new IdIndex(documents(collection), name, fields);
        }
        MVMap<String, String> positions = file.openMap(indexName(collection, name),
                new MVMap.Builder<String, String>().keyType(StringDataType.INSTANCE)
                        .valueType(StringDataType.INSTANCE));
        return new UniqueIndex(positions, name, fields, sparse);
    }

    @Override
    protected Index<String> openOrCreateSecondaryIndex(String collection, String name, List<IndexKey> fields,
            boolean sparse) {
        return new SecondaryIndex(name, fields);
    }

    private String indexName(String collection, String index) {
        return INDEX + getFullCollectionNamespace(collection) + "/" + index;
    }

    @Override
    public Document handleCommand(Channel channel, String command, Document query, DatabaseResolver databases,
            Oplog oplog) {
        if (command.equalsIgnoreCase("dropIndexes")) {
            return dropIndexes(query.get(command).toString(), query.get("index"));
        }
        if (command.equalsIgnoreCase("explain")) {
            return explain(ExplainedQuery.of((Document) query.get(command)));
        }
        if (command.equalsIgnoreCase("aggregate")) {
            var countQuery = CountQuery.of(query);
            if (countQuery.isPresent()) {
                return count(query.get(command).toString(), countQuery.get());
            }
        }
        return super.handleCommand(channel, command, query, databases, oplog);
    }

    private Document explain(ExplainedQuery query) {
        var collection = (StoreCollection) resolveCollection(query.collection(), false);
        return collection == null ? query.response(0, 0) : collection.explain(query);
    }

    private Document count(String name, CountQuery query) {
        var collection = resolveCollection(name, false);
        var count = collection == null ? 0 : collection.count(query.filter(), query.skip(), query.limit());
        return CountQuery.response(getFullCollectionNamespace(name), count);
    }

    /** An implementation of our own: the library's touches indexes of the same name of other collections too. */
    private Document dropIndexes(String name, Object index) {
        var collection = resolveCollection(name, true);
        var descriptions = StreamSupport
                .stream(indexes.get().handleQuery(new Document("ns", collection.getFullName())).spliterator(), false)
                .filter(description -> !isPrimaryKeyIndex((Document) description.get("key")))
                .filter(description -> index.equals("*") || index.equals(description.get("name"))
                        || index.equals(description.get("key")))
                .toList();
        if (descriptions.isEmpty() && !index.equals("*")) {
            throw new IndexNotFoundException("This index does not exist");
        }
        for (var description : descriptions) {
            dropIndex(collection, (String) description.get("name"));
            indexes.get().deleteDocuments(description, 1);
        }
        var response = new Document();
        Utils.markOkay(response);
        return response;
    }

    @Override
    protected void dropIndex(MongoCollection<String> collection, String name) {
        super.dropIndex(collection, name);
        file.removeMap(indexName(collection.getCollectionName(), name));
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        file.removeMap(DOCUMENTS + getFullCollectionNamespace(name));
    }

    @Override
    protected long getStorageSize() {
        return file.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}

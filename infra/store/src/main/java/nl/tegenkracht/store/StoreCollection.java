package nl.tegenkracht.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/** A collection in the file: documents under the key of their {@code _id}. */
final class StoreCollection extends AbstractSynchronizedMongoCollection<String> {

    private final MVMap<String, Document> documents;
    /** Since the last explanation; guarded by the lock of this collection. */
    private int examined;

    StoreCollection(MongoDatabase database, String name, CollectionOptions options, MVMap<String, Document> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    @Override
    public synchronized void addIndex(Index<String> index) {
        try {
            super.addIndex(index);
        } catch (MongoServerException error) {
            // A half filled index that stays behind would be taken for a full one at the next attempt.
            if (index instanceof UniqueIndex unique && getIndexes().stream().noneMatch(i -> sameName(i, index))) {
                unique.clear();
            }
            throw error;
        }
    }

    private static boolean sameName(Index<?> one, Index<?> other) {
        return one.getName().equals(other.getName());
    }

    @Override
    public synchronized void dropIndex(String name) {
        super.dropIndex(name);
    }

    @Override
    public synchronized int count(Document query, int skip, int limit) {
        var exactCount = query == null
                ? OptionalInt.empty()
                : new IndexChoice(getIndexes()).exactCount(query, this::documentMatchesQuery);
        return exactCount.isPresent() ? within(exactCount.getAsInt(), skip, limit) : super.count(query, skip, limit);
    }

    private static int within(int count, int skip, int limit) {
        var left = Math.max(0, count - skip);
        return limit > 0 ? Math.min(left, limit) : left;
    }

    /** Answers the query, and says how many documents it took. */
    synchronized Document explain(ExplainedQuery query) {
        examined = 0;
        var returned = query.counts()
                ? count(query.filter(), query.skip(), query.limit())
                : queryDocuments(query.filter(), query.orderBy(), query.skip(), query.limit(), 0, null)
                        .collectDocuments().size();
        return query.response(returned, examined);
    }

    @Override
    protected QueryResult queryDocuments(Document query, Document orderBy, int skip, int limit, int batchSize,
            Document fields) {
        var indexes = new IndexChoice(getIndexes());
        var unique = indexes.unique(query);
        var plan = unique.isPresent() ? Optional.<OrderedPlan>empty() : indexes.ordered(query, orderBy);
        if (plan.filter(found -> limit > 0 || found.isBetterThanByValue()).isPresent()) {
            return matchDocuments(query, plan.get(), orderBy, skip, limit, batchSize, fields);
        }
        var left = CandidateIndex.isOnIdAlone(query) ? new Document() : query;
        return unique.or(() -> indexes.candidates(query))
                .map(positions -> matchDocuments(left, positions, orderBy, skip, limit, batchSize, fields))
                .orElseGet(() -> matchDocuments(query, orderBy, skip, limit, batchSize, fields));
    }

    private QueryResult matchDocuments(Document query, OrderedPlan plan, Document orderBy, int skip, int limit,
            int batchSize, Document fields) {
        return matchDocumentsFromStream(plan.keys().map(key -> getDocument(key.position())), query,
                plan.ordered() ? null : orderBy, skip, limit, batchSize, fields);
    }

    @Override
    protected QueryResult matchDocumentsFromStream(Stream<Document> found, Document query, Document orderBy, int skip,
            int limit, int batchSize, Document fields) {
        return super.matchDocumentsFromStream(found.peek(_ -> examined++), query, orderBy, skip, limit, batchSize,
                fields);
    }

    @Override
    protected QueryResult matchDocuments(Document query, Document orderBy, int skip, int limit, int batchSize,
            Document fields) {
        var all = isNaturalDescending(orderBy)
                ? documents.entrySet().stream().sorted((one, other) -> other.getKey().compareTo(one.getKey()))
                        .map(entry -> entry.getValue())
                : documents.values().stream();
        return matchDocumentsFromStream(all, query, orderBy, skip, limit, batchSize, fields);
    }

    /**
     * Gives copies: the library changes the fields of a found document in place, and a reader could otherwise send a
     * half changed document. Deeper values it always replaces as a whole.
     */
    @Override
    protected QueryResult createQueryResult(List<Document> found, int batchSize) {
        return super.createQueryResult(found.stream().map(Document::clone).toList(), batchSize);
    }

    @Override
    protected String addDocumentInternal(Document document) {
        var position = getIdField() == null
                ? UUID.randomUUID().toString()
                : KeyCodec.encode(Utils.getSubdocumentValue(document, getIdField()));
        if (documents.putIfAbsent(position, document) != null) {
            throw new IllegalStateException("There is a document in this place already");
        }
        return position;
    }

    @Override
    protected void handleUpdate(String position, Document oldDocument, Document newDocument) {
        documents.put(position, newDocument);
    }

    @Override
    protected void removeDocument(String position) {
        if (documents.remove(position) == null) {
            throw new IllegalStateException("There is no document in this place");
        }
    }

    @Override
    protected Document getDocument(String position) {
        return documents.get(position);
    }

    @Override
    protected Stream<DocumentWithPosition<String>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(entry.getValue(), entry.getKey()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {
        throw new UnsupportedOperationException("The size is not tracked");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}

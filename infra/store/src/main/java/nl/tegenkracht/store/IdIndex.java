package nl.tegenkracht.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.MVMap;

/** The index on {@code _id}: the documents are under that key already, so there is no second tree to keep in step. */
final class IdIndex extends AbstractUniqueIndex<String> implements CandidateIndex {

    private final MVMap<String, Document> documents;

    IdIndex(MVMap<String, Document> documents, String name, List<IndexKey> fields) {
        super(name, fields, false);
        this.documents = documents;
    }

    @Override
    public Optional<Set<String>> candidates(Document query) {
        return CandidateIndex.requiredValues(query, "_id").map(values -> {
            var found = new LinkedHashSet<String>();
            values.stream().map(KeyCodec::encode).filter(documents::containsKey).forEach(found::add);
            return found;
        });
    }

    @Override
    public void add(Document document, String position, MongoCollection<String> collection) {
        if (!documents.containsKey(position)) {
            throw new IllegalStateException("The document should be stored before the index gets it");
        }
    }

    @Override
    protected String removeDocument(KeyValue values) {
        return getPosition(values);
    }

    @Override
    protected boolean putKeyPosition(KeyValue values, String position) {
        return documents.containsKey(position);
    }

    @Override
    protected Iterable<Entry<KeyValue, String>> getIterable() {
        return () -> Collections.unmodifiableSet(documents.keySet()).stream()
                .map(position -> Map.entry(KeyCodec.decode(position), position)).iterator();
    }

    @Override
    protected String getPosition(KeyValue values) {
        var position = KeyCodec.encode(values);
        return documents.containsKey(position) ? position : null;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}

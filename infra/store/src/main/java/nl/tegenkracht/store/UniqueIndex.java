package nl.tegenkracht.store;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/** A unique index in the file itself, written in the same commit as the document. */
final class UniqueIndex extends AbstractUniqueIndex<String> implements CandidateIndex {

    private final MVMap<String, String> positions;

    UniqueIndex(MVMap<String, String> positions, String name, List<IndexKey> fields, boolean sparse) {
        super(name, fields, sparse);
        this.positions = positions;
    }

    void clear() {
        positions.clear();
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other) && SecondaryIndex.sameDefinition(this, other);
    }

    @Override
    public Optional<Set<String>> candidates(Document query) {
        // In a path through a list each field may match another element; the index only knows the pairs.
        if (keys().stream().anyMatch(field -> field.contains("."))) {
            return Optional.empty();
        }
        List<List<Object>> combinations = List.of(List.of());
        for (var field : keys()) {
            var values = CandidateIndex.requiredValues(query, field);
            if (values.isEmpty()) {
                return Optional.empty();
            }
            combinations = combinations.stream()
                    .flatMap(prefix -> values.get().stream().map(value -> append(prefix, value))).toList();
        }
        var found = new LinkedHashSet<String>();
        combinations.stream().map(KeyValue::new).map(this::getPosition).filter(Objects::nonNull).forEach(found::add);
        return Optional.of(found);
    }

    private static List<Object> append(List<Object> prefix, Object value) {
        return Stream.concat(prefix.stream(), Stream.of(value)).toList();
    }

    @Override
    protected String removeDocument(KeyValue values) {
        return positions.remove(KeyCodec.encode(values));
    }

    @Override
    protected boolean putKeyPosition(KeyValue values, String position) {
        return positions.putIfAbsent(KeyCodec.encode(values), position) == null;
    }

    @Override
    protected Iterable<Entry<KeyValue, String>> getIterable() {
        return () -> positions.entrySet().stream()
                .map(entry -> Map.entry(KeyCodec.decode(entry.getKey()), entry.getValue())).iterator();
    }

    @Override
    protected String getPosition(KeyValue values) {
        return positions.get(KeyCodec.encode(values));
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}

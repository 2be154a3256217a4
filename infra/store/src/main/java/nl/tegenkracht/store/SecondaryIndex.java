package nl.tegenkracht.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A non-unique index, in memory: by value on the first field, whatever it holds, and in order on all fields. Built from
 * the documents on opening, so after a hard stop never different from them. Guarded by the lock of its collection.
 */
final class SecondaryIndex extends Index<String> implements CandidateIndex {

    private final Map<String, Set<String>> positions = new HashMap<>();
    private final List<String> path;
    private final OrderedEntries ordered;
    private boolean hasNestedLists;

    SecondaryIndex(String name, List<IndexKey> fields) {
        // Sparse: then the collection does not ask an index that finds nothing to explain itself.
        super(name, fields, true);
        this.path = Utils.splitPath(fields.getFirst().getKey());
        this.ordered = new OrderedEntries(fields);
    }

    /** How the order of this index would answer; empty if that is of no use. */
    Optional<OrderedPlan> plan(Document query, Document orderBy) {
        return ordered.plan(query, orderBy);
    }

    static boolean sameDefinition(Index<?> one, Index<?> other) {
        return one.isUnique() == other.isUnique()
                && one.getKeys().stream().map(IndexKey::toString).toList()
                        .equals(other.getKeys().stream().map(IndexKey::toString).toList());
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return sameDefinition(this, other);
    }

    @Override
    public Optional<Set<String>> candidates(Document query) {
        return CandidateIndex.requiredValues(query, keys().getFirst()).map(values -> {
            var found = new LinkedHashSet<String>();
            values.forEach(value -> found.addAll(positions.getOrDefault(KeyCodec.encode(value), Set.of())));
            return found;
        });
    }

    /**
     * How many documents match, if the index alone knows: one field, and nowhere a list in a list, because there the
     * index finds more than the query means. Several values only if no document can have more than one of them.
     */
    OptionalInt exactCount(Document query) {
        if (hasNestedLists || path.size() > 1 || !query.keySet().equals(Set.of(path.getFirst()))) {
            return OptionalInt.empty();
        }
        return CandidateIndex.requiredValues(query, path.getFirst())
                .filter(values -> values.size() == 1 || ordered.isComplete())
                .map(values -> OptionalInt.of(values.stream().map(KeyCodec::encode).distinct()
                        .mapToInt(key -> positions.getOrDefault(key, Set.of()).size()).sum()))
                .orElse(OptionalInt.empty());
    }

    private Set<String> keysOf(Document document) {
        var found = new HashSet<String>();
        collect(document, path, found);
        return found;
    }

    /** Generous: every element of every list on the way counts. */
    private static void collect(Object value, List<String> path, Set<String> found) {
        if (value instanceof Collection<?> elements) {
            elements.forEach(element -> collect(element, path, found));
        } else if (path.isEmpty()) {
            found.add(KeyCodec.encode(value));
        } else if (value instanceof Document document && document.containsKey(path.getFirst())) {
            collect(document.get(path.getFirst()), path.subList(1, path.size()), found);
        }
    }

    @Override
    public void checkAdd(Document document, MongoCollection<String> collection) {
        getKeyValues(document);
    }

    @Override
    public void add(Document document, String position, MongoCollection<String> collection) {
        hasNestedLists |= document.get(path.getFirst()) instanceof Collection<?> elements
                && elements.stream().anyMatch(Collection.class::isInstance);
        keysOf(document).forEach(key -> positions.computeIfAbsent(key, _ -> new HashSet<>()).add(position));
        ordered.add(document, position);
    }

    @Override
    public String remove(Document document) {
        removeKeys(document, KeyCodec.encode(document.get("_id")));
        return null;
    }

    private void removeKeys(Document document, String position) {
        ordered.remove(document, position);
        keysOf(document).forEach(key -> positions.computeIfPresent(key, (_, present) -> {
            present.remove(position);
            return present.isEmpty() ? null : present;
        }));
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<String> collection) {
        getKeyValues(newDocument);
    }

    @Override
    public void updateInPlace(Document oldDocument, Document newDocument, String position,
            MongoCollection<String> collection) {
        removeKeys(oldDocument, position);
        add(newDocument, position, collection);
    }

    @Override
    public String getPosition(Document document) {
        return null;
    }

    @Override
    public boolean canHandle(Document query) {
        return candidates(query).isPresent();
    }

    @Override
    public Iterable<String> getPositions(Document query) {
        return candidates(query).orElseThrow();
    }

    @Override
    public long getCount() {
        return positions.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        positions.clear();
        ordered.clear();
    }
}

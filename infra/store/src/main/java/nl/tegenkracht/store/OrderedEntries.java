package nl.tegenkracht.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The documents of a collection in the order of an index, in memory. A document with a list or a composite value in one
 * of the fields has no single place; as long as there is one, the order answers nothing.
 */
final class OrderedEntries {

    private final List<IndexKey> fields;
    private final NavigableSet<OrderedKey> entries;
    private int unplaced;

    OrderedEntries(List<IndexKey> fields) {
        this.fields = fields;
        this.entries = new TreeSet<>(OrderedKey.order(fields));
    }

    void add(Document document, String position) {
        keyOf(document, position).ifPresentOrElse(entries::add, () -> unplaced++);
    }

    void remove(Document document, String position) {
        keyOf(document, position).ifPresentOrElse(entries::remove, () -> unplaced--);
    }

    void clear() {
        entries.clear();
        unplaced = 0;
    }

    /** Whether every document has its place, so none has a list. */
    boolean isComplete() {
        return unplaced == 0;
    }

    private Optional<OrderedKey> keyOf(Document document, String position) {
        var values = new ArrayList<>(fields.size());
        for (var field : fields) {
            var value = Utils.getSubdocumentValueCollectionAware(document, field.getKey());
            if (!hasPlace(value)) {
                return Optional.empty();
            }
            values.add(value);
        }
        return Optional.of(new OrderedKey(values, position, 0));
    }

    private static boolean hasPlace(Object value) {
        return switch (value) {
            case null -> true;
            case Decimal128 _ -> false;
            // Equal to zero, but the comparator puts it before.
            case Double number -> !number.equals(-0.0);
            case Missing _,String _,Number _,Boolean _,ObjectId _,UUID _,Instant _,BinData _ -> true;
            default -> false;
        };
    }

    /** How this index would answer the query; empty if it is of no use for it. */
    Optional<OrderedPlan> plan(Document query, Document orderBy) {
        if (unplaced > 0) {
            return Optional.empty();
        }
        return Optional.of(OrderedPlan.of(this, fields, query, orderBy)).filter(OrderedPlan::isUseful);
    }

    NavigableSet<OrderedKey> between(IndexSpan span) {
        return entries.comparator().compare(span.from(), span.to()) < 0
                ? entries.subSet(span.from(), true, span.to(), false)
                : new TreeSet<>(entries.comparator());
    }

    /** Whether the query asks nothing but the fields of this index: then its keys know the answer. */
    boolean covers(Document query) {
        return query.entrySet().stream().allMatch(condition -> switch (condition.getKey()) {
            case "$and", "$or" -> condition.getValue() instanceof Collection<?> parts && parts.stream()
                    .allMatch(part -> part instanceof Document document && covers(document));
            default -> !condition.getKey().contains(".")
                    && fields.stream().anyMatch(field -> field.getKey().equals(condition.getKey()));
        });
    }

    /** What the index knows of a document. */
    Document documentOf(OrderedKey key) {
        var document = new Document();
        for (int field = 0; field < fields.size(); field++) {
            if (!(key.values().get(field) instanceof Missing)) {
                document.put(fields.get(field).getKey(), key.values().get(field));
            }
        }
        return document;
    }
}

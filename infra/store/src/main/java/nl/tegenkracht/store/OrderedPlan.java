package nl.tegenkracht.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * How an ordered index answers a query.
 *
 * @param ordered   whether the documents come in the order that was asked for; without, they are sorted afterwards
 * @param backwards whether the index is gone through from the end
 */
record OrderedPlan(OrderedEntries index, List<IndexKey> fields, List<IndexSpan> spans, Document orderBy,
        boolean ordered, boolean backwards) {

    /** The narrowest first, and of those one that needs no sorting. */
    static final Comparator<OrderedPlan> BEST = Comparator.comparing(OrderedPlan::fixed)
            .thenComparing(OrderedPlan::ordered).thenComparing(OrderedPlan::limited);

    static OrderedPlan of(OrderedEntries index, List<IndexKey> fields, Document query, Document orderBy) {
        var spans = IndexSpan.of(fields, query);
        var order = orderBy == null ? new Document() : orderBy;
        var forwards = spans.stream().allMatch(span -> span.isOrdered(fields, order, false));
        var backwards = !forwards && spans.stream().allMatch(span -> span.isOrdered(fields, order, true));
        return new OrderedPlan(index, fields, spans, order, forwards || backwards, backwards);
    }

    boolean isUseful() {
        return fixed() > 0 || limited() || ordered && !orderBy.isEmpty();
    }

    /** Whether it does more than finding documents by one value. */
    boolean isBetterThanByValue() {
        return !orderBy.isEmpty() || limited() || fixed() > 1;
    }

    /** Of the whole query: of the widest stretch. */
    private int fixed() {
        return spans.stream().mapToInt(IndexSpan::fixed).min().orElse(fields.size());
    }

    private boolean limited() {
        return spans.stream().allMatch(IndexSpan::limited);
    }

    /**
     * How many documents match, if they are all that lies in the stretches: the query gives one text or truth value for
     * leading fields, each once, and asks nothing else.
     */
    OptionalInt exactCount(Document query) {
        var asked = IndexSpan.parts(query).flatMap(part -> part.entrySet().stream())
                .filter(condition -> !condition.getKey().equals("$and")).toList();
        var leading = fields.stream().limit(fixed()).map(IndexKey::getKey).toList();
        var exact = asked.stream().map(Map.Entry::getKey).distinct().count() == asked.size()
                && asked.stream().allMatch(condition -> leading.contains(condition.getKey())
                        && (condition.getValue() instanceof String || condition.getValue() instanceof Boolean));
        return exact
                ? OptionalInt.of(spans.stream().mapToInt(span -> index.between(span).size()).sum())
                : OptionalInt.empty();
    }

    /** One by one, so that whoever wants a few does not pay for all. */
    Stream<OrderedKey> keys() {
        var iterators = spans.stream().map(index::between)
                .map(keys -> backwards ? keys.descendingIterator() : keys.iterator()).toList();
        if (iterators.size() == 1) {
            return stream(iterators.getFirst());
        }
        var seen = new HashSet<String>();
        return stream(new MergedKeys(iterators, order())).filter(key -> seen.add(key.position()));
    }

    private Comparator<OrderedKey> order() {
        return (one, other) -> {
            for (var name : ordered ? orderBy.keySet() : List.<String>of()) {
                var field = fields.stream().map(IndexKey::getKey).toList().indexOf(name);
                var compared = ValueComparator.asc().compare(one.values().get(field), other.values().get(field));
                if (compared != 0) {
                    return ((Number) orderBy.get(name)).intValue() > 0 ? compared : -compared;
                }
            }
            return 0;
        };
    }

    private static Stream<OrderedKey> stream(Iterator<OrderedKey> keys) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(keys, Spliterator.ORDERED), false);
    }

    /** Several ordered stretches as one. */
    private static final class MergedKeys implements Iterator<OrderedKey> {

        private record Head(OrderedKey key, Iterator<OrderedKey> rest) {}

        private final PriorityQueue<Head> heads;

        MergedKeys(List<Iterator<OrderedKey>> iterators, Comparator<OrderedKey> order) {
            heads = new PriorityQueue<>(Comparator.comparing(Head::key, order));
            iterators.forEach(this::advance);
        }

        private void advance(Iterator<OrderedKey> keys) {
            if (keys.hasNext()) {
                heads.add(new Head(keys.next(), keys));
            }
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public OrderedKey next() {
            var head = heads.remove();
            advance(head.rest());
            return head.key();
        }
    }
}

package nl.tegenkracht.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Between which values a query wants a field, in the direction of the index. */
record ValueRange(Optional<Bound> from, Optional<Bound> to) {

    static final ValueRange EVERYTHING = new ValueRange(Optional.empty(), Optional.empty());

    /** A comparison never finds nothing and null, and those come before every value. */
    private static final Bound ABOVE_NULL = new Bound(null, false);
    private static final Comparator<Bound> BY_VALUE = Comparator.comparing(Bound::value, ValueComparator.asc());

    private record Bound(Object value, boolean included) {}

    static ValueRange of(Document query, IndexKey field) {
        var lower = bounds(query, field.getKey(), "$gt", "$gte").max(BY_VALUE);
        var upper = bounds(query, field.getKey(), "$lt", "$lte").min(BY_VALUE);
        if (lower.isEmpty() && upper.isEmpty()) {
            return EVERYTHING;
        }
        var aboveNull = Optional.of(lower.orElse(ABOVE_NULL));
        return field.isAscending() ? new ValueRange(aboveNull, upper) : new ValueRange(upper, aboveNull);
    }

    private static Stream<Bound> bounds(Document query, String field, String excluding, String including) {
        return IndexSpan.parts(query).map(part -> part.get(field)).filter(Document.class::isInstance)
                .map(Document.class::cast)
                .flatMap(condition -> Stream.concat(bound(condition, excluding, false),
                        bound(condition, including, true)));
    }

    private static Stream<Bound> bound(Document condition, String operator, boolean included) {
        return CandidateIndex.isScalar(condition.get(operator))
                ? Stream.of(new Bound(condition.get(operator), included))
                : Stream.empty();
    }

    OrderedKey from(List<Object> prefix) {
        return from.map(bound -> {
            var values = OrderedKey.append(prefix, bound.value());
            return bound.included() ? OrderedKey.before(values) : OrderedKey.after(values);
        }).orElseGet(() -> OrderedKey.before(prefix));
    }

    OrderedKey to(List<Object> prefix) {
        return to.map(bound -> {
            var values = OrderedKey.append(prefix, bound.value());
            return bound.included() ? OrderedKey.after(values) : OrderedKey.before(values);
        }).orElseGet(() -> OrderedKey.after(prefix));
    }
}

package nl.tegenkracht.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An index that can narrow a search. It gives at least all documents that match; whoever searches then still checks
 * each document found against the whole query. So an index can never give a wrong answer, only too large a set.
 */
interface CandidateIndex {

    /** The positions that may match, or empty if this index cannot narrow the query. */
    Optional<Set<String>> candidates(Document query);

    /**
     * The single values that a field must match exactly; empty if the query does not say so. Nothing and null are left
     * out, because a document without the field matches those too.
     */
    static Optional<List<Object>> requiredValues(Document query, String field) {
        return required(query.get(field)).or(() -> inAnd(query, field));
    }

    /**
     * Whether the query asks for documents by textual ids and nothing else: those the index finds match already. To
     * compare each of a thousand documents with each of a thousand ids takes longer than reading them.
     */
    static boolean isOnIdAlone(Document query) {
        return query.keySet().equals(Set.of("_id")) && requiredValues(query, "_id")
                .filter(values -> values.stream().allMatch(String.class::isInstance)).isPresent();
    }

    private static Optional<List<Object>> required(Object condition) {
        return switch (condition) {
            case Document part when part.keySet().equals(Set.of("$eq")) -> scalars(
                    Collections.singletonList(part.get("$eq")));
            case Document part when part.keySet().equals(Set.of("$in"))
                    && part.get("$in") instanceof Collection<?> values ->
                scalars(values);
            case null -> Optional.empty();
            case Object value -> scalars(List.of(value));
        };
    }

    /** The driver writes conditions that all hold as a list under {@code $and}. */
    private static Optional<List<Object>> inAnd(Document query, String field) {
        return query.get("$and") instanceof Collection<?> parts
                ? parts.stream().filter(Document.class::isInstance)
                        .flatMap(part -> requiredValues((Document) part, field).stream()).findFirst()
                : Optional.empty();
    }

    private static Optional<List<Object>> scalars(Collection<?> values) {
        return values.stream().allMatch(CandidateIndex::isScalar)
                ? Optional.of(values.stream().<Object>map(value -> value).distinct().toList())
                : Optional.empty();
    }

    static boolean isScalar(Object value) {
        return switch (value) {
            case String _,Number _,Boolean _,ObjectId _,UUID _,Instant _,BinData _ -> true;
            case null, default -> false;
        };
    }
}

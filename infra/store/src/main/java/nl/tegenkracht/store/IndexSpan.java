package nl.tegenkracht.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stretch of an ordered index that a query needs. Like {@link CandidateIndex} it is generous: every document that
 * matches lies in one of the spans of its query, and what lies there is still checked.
 *
 * @param fixed   how many leading fields have one value in the whole stretch
 * @param limited whether the field after those is limited to a range
 */
record IndexSpan(OrderedKey from, OrderedKey to, int fixed, boolean limited) {

    /** A list of values on several fields gives their product; beyond this, searching so is no gain. */
    private static final int MAX_SPANS = 1000;

    /** All spans of a query; one that covers everything if the query says nothing about the first field. */
    static List<IndexSpan> of(List<IndexKey> fields, Document query) {
        return alternatives(query).flatMap(alternative -> spans(fields, alternative)).toList();
    }

    /** Paging by key asks "later, or as late with a higher id": each alternative is a stretch of its own. */
    private static Stream<Document> alternatives(Document query) {
        return parts(query).map(part -> part.get("$or")).filter(Collection.class::isInstance).findFirst()
                .<Stream<Document>>map(or -> ((Collection<?>) or).stream().filter(Document.class::isInstance)
                        .map(branch -> new Document("$and", List.of(query, branch))))
                .orElseGet(() -> Stream.of(query));
    }

    /** The conditions that all hold. */
    static Stream<Document> parts(Document query) {
        var nested = query.get("$and") instanceof Collection<?> parts
                ? parts.stream().filter(Document.class::isInstance).flatMap(part -> parts((Document) part))
                : Stream.<Document>empty();
        return Stream.concat(Stream.of(query), nested);
    }

    private static Stream<IndexSpan> spans(List<IndexKey> fields, Document query) {
        List<List<Object>> prefixes = List.of(List.of());
        int fixed = 0;
        while (fixed < fields.size()) {
            var values = CandidateIndex.requiredValues(query, fields.get(fixed).getKey());
            if (values.isEmpty() || values.get().size() * prefixes.size() > MAX_SPANS) {
                break;
            }
            prefixes = prefixes.stream()
                    .flatMap(prefix -> values.get().stream().map(value -> OrderedKey.append(prefix, value))).toList();
            fixed++;
        }
        var range = fixed < fields.size() ? ValueRange.of(query, fields.get(fixed)) : ValueRange.EVERYTHING;
        var count = fixed;
        return prefixes.stream().map(
                prefix -> new IndexSpan(range.from(prefix), range.to(prefix), count, range != ValueRange.EVERYTHING));
    }

    /**
     * Whether going through this stretch, or through it backwards, gives the documents in this order. A field that has
     * one value needs no ordering.
     */
    boolean isOrdered(List<IndexKey> fields, Document orderBy, boolean backwards) {
        int field = 0;
        for (var name : orderBy.keySet()) {
            while (field < fixed && !fields.get(field).getKey().equals(name)) {
                field++;
            }
            if (field == fields.size() || !fields.get(field).getKey().equals(name)) {
                return false;
            }
            var asIndexed = fields.get(field).isAscending() == ((Number) orderBy.get(name)).intValue() > 0;
            if (field >= fixed && asIndexed == backwards) {
                return false;
            }
            field++;
        }
        return true;
    }
}

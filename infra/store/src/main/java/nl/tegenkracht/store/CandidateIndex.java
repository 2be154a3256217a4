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
 * Een index die het zoeken kan beperken. Hij levert ten minste alle documenten die passen; wie zoekt, toetst elk
 * gevonden document daarna nog aan de hele vraag. Zo kan een index nooit een verkeerd antwoord geven, alleen een te
 * ruime verzameling.
 */
interface CandidateIndex {

    /** De plaatsen die kunnen passen, of leeg als deze index de vraag niet kan beperken. */
    Optional<Set<String>> candidates(Document query);

    /**
     * De enkelvoudige waarden waarop een veld precies moet passen; leeg als de vraag dat niet zegt. Niets en null vallen
     * erbuiten, want daarop past ook een document dat het veld mist.
     */
    static Optional<List<Object>> requiredValues(Document query, String field) {
        return required(query.get(field)).or(() -> inAnd(query, field));
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

    /** De driver schrijft voorwaarden die samen gelden als een lijst onder {@code $and}. */
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

    private static boolean isScalar(Object value) {
        return switch (value) {
            case String _,Number _,Boolean _,ObjectId _,UUID _,Instant _,BinData _ -> true;
            case null, default -> false;
        };
    }
}

package nl.tegenkracht.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Which of the indexes of a collection answers a query. */
record IndexChoice(List<Index<String>> indexes) {

    /** The few documents that a unique index leaves over. */
    Optional<Set<String>> unique(Document query) {
        return smallest(indexes.stream().filter(Index::isUnique), query);
    }

    /** What any index leaves over, in no order. */
    Optional<Set<String>> candidates(Document query) {
        return smallest(indexes.stream(), query);
    }

    private static Optional<Set<String>> smallest(Stream<Index<String>> indexes, Document query) {
        return indexes.filter(CandidateIndex.class::isInstance).map(CandidateIndex.class::cast)
                .flatMap(index -> index.candidates(query).stream()).min(Comparator.comparingInt(Set::size));
    }

    Optional<OrderedPlan> ordered(Document query, Document orderBy) {
        if (orderBy != null && orderBy.containsKey("$natural")) {
            return Optional.empty();
        }
        return secondary().flatMap(index -> index.plan(query, orderBy).stream()).max(OrderedPlan.BEST);
    }

    /** How many documents match, if an index alone knows. */
    OptionalInt exactCount(Document query, BiPredicate<Document, Document> matches) {
        var byValue = secondary().map(index -> index.exactCount(query)).filter(OptionalInt::isPresent).findFirst();
        return byValue.orElseGet(() -> ordered(query, null).filter(plan -> plan.index().covers(query))
                .map(plan -> OptionalInt.of(plan.exactCount(query).orElseGet(() -> counted(plan, query, matches))))
                .orElse(OptionalInt.empty()));
    }

    private static int counted(OrderedPlan plan, Document query, BiPredicate<Document, Document> matches) {
        return (int) plan.keys().map(plan.index()::documentOf).filter(document -> matches.test(document, query))
                .count();
    }

    private Stream<SecondaryIndex> secondary() {
        return indexes.stream().filter(SecondaryIndex.class::isInstance).map(SecondaryIndex.class::cast);
    }
}

package nl.tegenkracht.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a query can be narrowed with an index; without that every change reads the whole collection. */
class CandidateIndexTest {

    @Test
    void equalityNarrowsAlsoNextToOtherConditions() {
        var query = new Document("_id", "a").append("versie", 3L).append("tot", new Document("$lte", 5));
        assertThat(CandidateIndex.requiredValues(query, "_id")).contains(List.of("a"));
        assertThat(CandidateIndex.requiredValues(query, "versie")).contains(List.of(3L));
        assertThat(CandidateIndex.requiredValues(query, "tot")).isEmpty();
        assertThat(CandidateIndex.requiredValues(query, "other")).isEmpty();
    }

    @Test
    void equalityNarrowsAlsoUnderAnd() {
        var query = new Document("$and", List.of(new Document("versie", 3L),
                new Document("$and", List.of(new Document("_id", new Document("$eq", "a"))))));
        assertThat(CandidateIndex.requiredValues(query, "_id")).contains(List.of("a"));
    }

    @Test
    void aListOfValuesNarrows() {
        assertThat(CandidateIndex.requiredValues(new Document("_id", new Document("$in", List.of("a", "b"))), "_id"))
                .contains(List.of("a", "b"));
        assertThat(CandidateIndex.requiredValues(new Document("_id", new Document("$in", List.of())), "_id"))
                .contains(List.of());
    }

    @Test
    void whatAlsoMatchesMissingOrCompositeValuesDoesNotNarrow() {
        assertThat(CandidateIndex.requiredValues(new Document("a", null), "a")).isEmpty();
        assertThat(CandidateIndex.requiredValues(new Document("a", new Document("$eq", null)), "a")).isEmpty();
        assertThat(CandidateIndex.requiredValues(new Document("a", new Document("$in", Arrays.asList("x", null))), "a"))
                .isEmpty();
        assertThat(CandidateIndex.requiredValues(new Document("a", List.of("x")), "a")).isEmpty();
        assertThat(CandidateIndex.requiredValues(new Document("a", new Document("b", 1)), "a")).isEmpty();
        assertThat(CandidateIndex
                .requiredValues(new Document("a", new Document("$in", List.of("x")).append("$ne", "x")), "a"))
                .isEmpty();
        assertThat(CandidateIndex.requiredValues(new Document("$or", List.of(new Document("a", 1))), "a")).isEmpty();
    }
}

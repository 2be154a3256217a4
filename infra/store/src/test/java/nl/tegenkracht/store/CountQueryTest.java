package nl.tegenkracht.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A count is known for what it is, also one that stops early: otherwise it goes through the whole collection. */
class CountQueryTest {

    private static final Document FILTER = new Document("a", 1);
    private static final Document MATCH = new Document("$match", FILTER);
    private static final Document SUM = new Document("$group",
            new Document("_id", 1).append("n", new Document("$sum", 1)));

    @Test
    void aCountOfEverythingOrOfAPartIsACount() {
        assertThat(of(MATCH, SUM)).contains(new CountQuery(FILTER, 0, 0));
        assertThat(of(MATCH, new Document("$limit", 11), SUM)).contains(new CountQuery(FILTER, 0, 11));
        assertThat(of(MATCH, new Document("$skip", 2L), SUM)).contains(new CountQuery(FILTER, 2, 0));
        assertThat(of(MATCH, new Document("$skip", 2), new Document("$limit", 11L), SUM))
                .contains(new CountQuery(FILTER, 2, 11));
    }

    @Test
    void anotherPipelineIsNone() {
        assertThat(of(SUM)).isEmpty();
        assertThat(of(MATCH)).isEmpty();
        assertThat(of(MATCH, new Document("$limit", 11))).isEmpty();
        assertThat(of(MATCH, new Document("$limit", 11), new Document("$skip", 2), SUM)).isEmpty();
        assertThat(of(MATCH, new Document("$sort", new Document("a", 1)), SUM)).isEmpty();
        assertThat(CountQuery.of(new Document())).isEmpty();
    }

    private static Optional<CountQuery> of(Document... stages) {
        return CountQuery.of(new Document("pipeline", List.of(stages)));
    }
}

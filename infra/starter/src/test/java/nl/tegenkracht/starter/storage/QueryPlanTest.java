package nl.tegenkracht.starter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.starter.domain.DomainContext;
import nl.tegenkracht.starter.fixture.SampleServiceTestBase;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** What a request asks of a large collection costs no more than what it shows: documents examined, not just "an index". */
class QueryPlanTest extends SampleServiceTestBase {

    private static final DataDomain DOMAIN = new DataDomain("fractie-zuid");
    private static final int ROWS = 2000;
    private static final int PAGE = 50;

    @Autowired
    private MongoOperations mongo;

    @Test
    void aPageOfALongWorkListExaminesThePage() {
        var reader = Id.random();
        fill("werkvoorraad", number -> new Document("voor", reader).append("sinds", at(number)).append("dossier",
                "d" + number));
        var own = Filters.in("voor", reader, Id.random());
        assertExamined("werkvoorraad", own, Sorts.descending("sinds"), PAGE, PAGE + 1);
        assertExamined("werkvoorraad", own, Sorts.ascending("sinds", "_id"), PAGE, PAGE + 1);
        var after = Filters.or(Filters.gt("sinds", at(ROWS / 2)),
                Filters.and(Filters.eq("sinds", at(ROWS / 2)), Filters.gt("_id", "x")));
        assertExamined("werkvoorraad", Filters.and(own, after), Sorts.ascending("sinds", "_id"), PAGE, PAGE + 1);
    }

    @Test
    void theItemsOfADossierAreFoundByIt() {
        fill("werkvoorraad", number -> new Document("voor", Id.random()).append("sinds", at(number)).append("dossier",
                "of-" + number % 1000));
        assertExamined("werkvoorraad", Filters.and(Filters.eq("dossier", "of-7"), Filters.nin("_id", List.of("x"))),
                new Document(), 0, 2);
    }

    @Test
    void theSweepExaminesOnlyWhatItTakes() {
        fill("uitgaand", number -> new Document("sinds", at(number)));
        assertExamined("uitgaand", Filters.lt("sinds", at(ROWS)), Sorts.ascending("sinds"), PAGE, PAGE + 1);
        assertExamined("uitgaand", Filters.lt("sinds", at(3)), Sorts.ascending("sinds"), PAGE, 4);
    }

    @Test
    void theStukkenOfAnHourAreFoundByTheirTime() {
        fill("stuk", number -> new Document("op", at(number)).append("dossier", "stukken-" + number));
        assertExamined("stuk", Filters.and(Filters.gte("op", at(100)), Filters.lt("op", at(110))), new Document(), 0,
                11);
        assertExamined("stuk", Filters.eq("dossier", "stukken-3"), new Document(), 0, 2);
    }

    private void fill(String collection, IntFunction<Document> row) {
        DomainContext.run(DOMAIN, () -> mongo.getCollection(collection).insertMany(IntStream.range(0, ROWS)
                .mapToObj(number -> row.apply(number).append("_id", Id.random())).toList()));
    }

    private void assertExamined(String collection, Bson filter, Bson sort, int limit, int most) {
        DomainContext.run(DOMAIN, () -> assertThat(
                examined(mongo.getCollection(collection).find(filter).sort(sort).limit(limit))).isPositive()
                .isLessThanOrEqualTo(most));
    }

    private static int examined(FindIterable<Document> query) {
        return query.explain(ExplainVerbosity.EXECUTION_STATS).get("executionStats", Document.class)
                .getInteger("totalDocsExamined");
    }

    /** Long ago, and in a year of its own per test run: the sweep finds nothing of it worth sending. */
    private static Date at(int second) {
        return Date.from(Instant.parse("2001-01-01T00:00:00Z").plusSeconds(second));
    }
}

package nl.tegenkracht.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/** What an index on several fields must do: give a page of a long list for the price of a page. */
public abstract class OrderedIndexContract extends IndexContract {

    private static final int ROWS = 1000;
    private static final int PAGE = 10;
    private static final Bson LONGEST_WAITING = Sorts.ascending("sinds", "_id");
    private static final Bson NEWEST = Sorts.descending("sinds", "_id");

    @Test
    void aPageOfALongListExaminesNoMoreThanThePage() {
        fillWorkList();
        assertPage(eq("voor", "k1"), LONGEST_WAITING, 0);
        assertPage(eq("voor", "k1"), NEWEST, ROWS - 1);
    }

    /** Who counts up to a number wants to know whether there are more, not how many. */
    @Test
    void aCountThatStopsEarlyExaminesNoMoreThanItCounts() {
        fillWorkList();
        var upToAPage = dossiers.aggregate(List.of(Aggregates.match(and(eq("voor", "k1"), exists("sinds"))),
                Aggregates.limit(PAGE), Aggregates.group(1, Accumulators.sum("n", 1))));
        assertThat(upToAPage.first()).containsEntry("n", PAGE);
        assertThat(examined(upToAPage.explain(ExplainVerbosity.EXECUTION_STATS))).isLessThanOrEqualTo(PAGE);
    }

    @Test
    void thePageAfterAKeyExaminesNoMoreThanThePage() {
        fillWorkList();
        assertPage(and(eq("voor", "k1"), after(500)), LONGEST_WAITING, 501);
        assertPage(and(eq("voor", "k1"), gte("sinds", at(500))), LONGEST_WAITING, 500);
        assertPage(and(eq("voor", "k1"), before(500)), NEWEST, 499);
        assertPage(and(eq("voor", "k1"), lt("sinds", at(500))), NEWEST, 499);
    }

    @Test
    void manyRowsOfTheSameMomentArePagedByTheirId() {
        dossiers.createIndex(Indexes.ascending("voor", "sinds", "_id"));
        dossiers.insertMany(IntStream.range(0, ROWS).mapToObj(number -> row("k1", number).append("sinds", at(0)))
                .toList());
        var after = or(gt("sinds", at(0)), and(eq("sinds", at(0)), gt("_id", id("k1", 500))));
        assertPage(and(eq("voor", "k1"), after), LONGEST_WAITING, 501);
    }

    @Test
    void aPageOfSeveralListsComesInOneOrder() {
        fillWorkList();
        var page = dossiers.find(in("voor", "k1", "k2", "nobody")).sort(LONGEST_WAITING).limit(PAGE);
        assertThat(ids(page)).containsExactly(id("k1", 0), id("k2", 0), id("k1", 1), id("k2", 1), id("k1", 2),
                id("k2", 2), id("k1", 3), id("k2", 3), id("k1", 4), id("k2", 4));
        assertThat(examined(page.explain(ExplainVerbosity.EXECUTION_STATS))).isLessThanOrEqualTo(2 * (PAGE + 1));
    }

    @Test
    void aDirectionPerFieldIsKept() {
        dossiers.createIndex(Indexes.compoundIndex(Indexes.ascending("voor"), Indexes.descending("sinds"),
                Indexes.ascending("_id")));
        dossiers.insertMany(IntStream.range(0, ROWS).mapToObj(number -> row("k1", number)).toList());
        var newestFirst = Sorts.orderBy(Sorts.descending("sinds"), Sorts.ascending("_id"));
        assertPage(eq("voor", "k1"), newestFirst, ROWS - 1);
        assertPage(and(eq("voor", "k1"), lt("sinds", at(500))), newestFirst, 499);
        assertPage(and(eq("voor", "k1"), gt("sinds", at(500))),
                Sorts.orderBy(Sorts.ascending("sinds"), Sorts.descending("_id")), 501);
    }

    @Test
    void countingTheRowsOfAListReadsNone() {
        fillWorkList();
        assertThat(dossiers.countDocuments(in("voor", "k1", "k2"))).isEqualTo(2L * ROWS);
        assertThat(dossiers.countDocuments(in("voor", "k1", "k1", "nobody"))).isEqualTo(ROWS);
        assertThat(dossiers.countDocuments(and(eq("voor", "k1"), gte("sinds", at(990))))).isEqualTo(10);
        assertThat(dossiers.countDocuments(and(eq("voor", "k1"), eq("voor", "k2")))).isZero();
        var explanation = database.runCommand(new Document("explain",
                new Document("count", "dossiers").append("query", new Document("voor", "k1")))
                .append("verbosity", "executionStats"));
        assertThat(examined(explanation)).isZero();
    }

    @Test
    void whatWaitsTooLongIsFoundByItsTimeAlone() {
        dossiers.createIndex(Indexes.ascending("sinds"));
        dossiers.insertMany(IntStream.range(0, ROWS).mapToObj(number -> row("k1", number)).toList());
        dossiers.insertMany(List.of(dossier("without"), dossier("null").append("sinds", null)));
        var old = dossiers.find(lt("sinds", at(5))).sort(Sorts.ascending("sinds")).limit(PAGE);
        assertThat(ids(old)).hasSize(5);
        assertThat(examined(old.explain(ExplainVerbosity.EXECUTION_STATS))).isLessThanOrEqualTo(6);
    }

    /** An ordered index must not give another answer than none, also for lists, numbers and missing fields. */
    @Test
    void searchingInOrderWithAndWithoutAnIndexFindsTheSame() {
        var seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        var unindexed = database.getCollection("unindexed");
        dossiers.createIndex(Indexes.compoundIndex(Indexes.ascending("a"), Indexes.descending("b"),
                Indexes.ascending("_id")));
        dossiers.createIndex(Indexes.ascending("b"));
        for (int step = 0; step < 400; step++) {
            var lists = step / 100 == 2;
            change(random, unindexed, lists);
            for (int round = 0; round < 3; round++) {
                var query = query(random);
                var sort = sort(random);
                var limit = random.nextInt(4) == 0 ? random.nextInt(1, 6) : 0;
                assertThat(ids(dossiers.find(query).sort(sort).limit(limit)))
                        .as("seed %d, %s %s %d", seed, query, sort, limit)
                        .isEqualTo(ids(unindexed.find(query).sort(sort).limit(limit)));
                assertThat(dossiers.countDocuments(query)).as("seed %d, %s counted", seed, query)
                        .isEqualTo(unindexed.countDocuments(query));
            }
        }
    }

    private void change(Random random, MongoCollection<Document> unindexed, boolean lists) {
        var id = random.nextInt(80);
        var document = new Document("a", value(random, lists));
        if (random.nextInt(4) > 0) {
            document.append("b", value(random, false));
        }
        var delete = random.nextInt(4) == 0 || lists && random.nextBoolean();
        for (var collection : List.of(dossiers, unindexed)) {
            if (delete) {
                collection.deleteOne(eq("_id", id));
            } else {
                collection.replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true));
            }
        }
    }

    private static Object value(Random random, boolean lists) {
        return switch (random.nextInt(lists ? 8 : 7)) {
            case 0, 1 -> random.nextInt(4);
            case 2 -> (long) random.nextInt(4);
            case 3 -> random.nextInt(8) / 2.0;
            case 4 -> "t" + random.nextInt(3);
            case 5 -> at(random.nextInt(3));
            case 6 -> null;
            default -> List.of(random.nextInt(4), "t" + random.nextInt(3));
        };
    }

    private static Document query(Random random) {
        var query = new Document();
        for (var field : List.of("a", "b", "_id")) {
            if (random.nextInt(5) > 1) {
                query.append(field, condition(random));
            }
        }
        if (random.nextInt(3) == 0) {
            query.append("$or", List.of(new Document("b", condition(random)),
                    new Document("b", random.nextInt(4)).append("_id", condition(random))));
        }
        return random.nextInt(3) == 0
                ? new Document("$and", List.of(query, new Document("a", condition(random))))
                : query;
    }

    private static Object condition(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> value(random, false);
            case 1 -> new Document("$in", List.of(random.nextInt(4), "t" + random.nextInt(3)));
            case 2 -> new Document("$gt", random.nextInt(4));
            case 3 -> new Document("$gte", random.nextInt(3)).append("$lt", random.nextInt(80));
            default -> new Document("$lte", "t" + random.nextInt(3));
        };
    }

    /** The id is last, so that there is one right answer. */
    private static Bson sort(Random random) {
        var sort = new Document();
        for (var field : List.of("a", "b")) {
            if (random.nextBoolean()) {
                sort.append(field, random.nextBoolean() ? 1 : -1);
            }
        }
        return sort.append("_id", random.nextBoolean() ? 1 : -1);
    }

    private void fillWorkList() {
        dossiers.createIndex(Indexes.ascending("voor", "sinds", "_id"));
        for (var reader : List.of("k1", "k2", "k3")) {
            dossiers.insertMany(IntStream.range(0, ROWS).mapToObj(number -> row(reader, number)).toList());
        }
    }

    private void assertPage(Bson filter, Bson sort, int first) {
        var page = dossiers.find(filter).sort(sort).limit(PAGE);
        assertThat(ids(page)).hasSize(PAGE).first().isEqualTo(id("k1", first));
        assertThat(examined(page.explain(ExplainVerbosity.EXECUTION_STATS))).isLessThanOrEqualTo(PAGE + 1);
    }

    private static int examined(Document explanation) {
        return explanation.get("executionStats", Document.class).getInteger("totalDocsExamined");
    }

    private static List<Object> ids(Iterable<Document> found) {
        var ids = new ArrayList<>();
        found.forEach(document -> ids.add(document.get("_id")));
        return ids;
    }

    private static Bson after(int number) {
        return or(gt("sinds", at(number)), and(eq("sinds", at(number)), gt("_id", id("k1", number))));
    }

    private static Bson before(int number) {
        return or(lt("sinds", at(number)), and(eq("sinds", at(number)), lt("_id", id("k1", number))));
    }

    private static Document row(String reader, int number) {
        return new Document("_id", id(reader, number)).append("voor", reader).append("sinds", at(number));
    }

    private static String id(String reader, int number) {
        return "%s-%05d".formatted(reader, number);
    }

    private static Date at(int number) {
        return Date.from(Instant.parse("2026-11-01T00:00:00Z").plusSeconds(number));
    }
}

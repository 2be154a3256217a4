package nl.tegenkracht.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What indexes must do: refuse duplicates, and never give another answer. */
public abstract class IndexContract extends StoreTestBase {

    @Test
    void aUniqueIndexRefusesDuplicatesAlsoOnUpdate() {
        dossiers.createIndex(Indexes.ascending("nummer"), new IndexOptions().unique(true));
        dossiers.insertMany(List.of(dossier("a").append("nummer", "1"), dossier("b").append("nummer", "2")));
        assertDuplicate(() -> dossiers.insertOne(dossier("c").append("nummer", "1")));
        assertDuplicate(() -> dossiers.updateOne(eq("_id", "b"), set("nummer", "1")));
        dossiers.updateOne(eq("_id", "a"), set("nummer", "3"));
        dossiers.insertOne(dossier("c").append("nummer", "1"));
        dossiers.deleteOne(eq("_id", "c"));
        dossiers.insertOne(dossier("d").append("nummer", "1"));
        assertThat(dossiers.find(eq("nummer", "1")).first()).containsEntry("_id", "d");
        dossiers.insertOne(dossier("without number"));
        assertDuplicate(() -> dossiers.insertOne(dossier("another without number")));
    }

    @Test
    void aUniqueIndexOnTwoFieldsLooksAtThePair() {
        dossiers.createIndex(Indexes.ascending("soort", "nummer"), new IndexOptions().unique(true));
        dossiers.insertOne(new Document("_id", "a").append("soort", "x").append("nummer", 1));
        dossiers.insertOne(new Document("_id", "b").append("soort", "x").append("nummer", 2));
        assertDuplicate(() -> dossiers.insertOne(new Document("_id", "c").append("soort", "x").append("nummer", 1L)));
        assertThat(dossiers.find(and(eq("soort", "x"), eq("nummer", 2.0))).first()).containsEntry("_id", "b");
    }

    @Test
    void aUniqueSparseIndexAllowsMissingFields() {
        dossiers.createIndex(Indexes.ascending("zaak"), new IndexOptions().unique(true).sparse(true));
        dossiers.insertMany(List.of(dossier("a"), dossier("b"), dossier("c").append("zaak", "z")));
        assertDuplicate(() -> dossiers.insertOne(dossier("d").append("zaak", "z")));
        assertDuplicate(() -> dossiers.updateOne(eq("_id", "a"), set("zaak", "z")));
        dossiers.updateOne(eq("_id", "c"), unset("zaak"));
        dossiers.updateOne(eq("_id", "a"), set("zaak", "z"));
        assertThat(dossiers.find(eq("zaak", "z")).first()).containsEntry("_id", "a");
    }

    @Test
    void creatingTheSameIndexAgainDoesNothing() {
        var name = dossiers.createIndex(Indexes.ascending("toegang.voor"));
        assertThat(dossiers.createIndex(Indexes.ascending("toegang.voor"))).isEqualTo(name);
        assertThat(dossiers.listIndexes().map(index -> index.getString("name"))).containsExactlyInAnyOrder("_id_",
                name);
    }

    @Test
    void droppingAnIndexDoesNotTouchOthersWithTheSameName() {
        var other = database.getCollection("other");
        var unique = new IndexOptions().unique(true);
        var name = dossiers.createIndex(Indexes.ascending("nummer"), unique);
        other.createIndex(Indexes.ascending("nummer"), unique);
        dossiers.dropIndex(name);
        dossiers.insertMany(List.of(dossier("a").append("nummer", 1), dossier("b").append("nummer", 1)));
        other.insertOne(dossier("a").append("nummer", 1));
        assertDuplicate(() -> other.insertOne(dossier("b").append("nummer", 1)));
        assertThat(other.listIndexes().map(index -> index.getString("name"))).contains(name);
    }

    @Test
    void missingAndNullMatchNull() {
        dossiers.createIndex(Indexes.ascending("zaak"));
        dossiers.insertMany(List.of(dossier("a"), dossier("b").append("zaak", null), dossier("c").append("zaak", "z")));
        assertThat(dossiers.find(eq("zaak", null)).map(d -> d.getString("_id"))).containsExactlyInAnyOrder("a", "b");
        assertThat(dossiers.find(ne("zaak", null)).map(d -> d.getString("_id"))).containsExactly("c");
        assertThat(dossiers.find(exists("zaak", false)).map(d -> d.getString("_id")))
                .containsExactly("a");
    }

    /** Searching with an index must find the same as without, also in lists, numbers and half filled fields. */
    @Test
    void searchingWithAndWithoutAnIndexFindsTheSame() {
        var seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        var unindexed = database.getCollection("unindexed");
        dossiers.createIndex(Indexes.ascending("a.x"));
        dossiers.createIndex(Indexes.ascending("b", "a.x"));
        dossiers.createIndex(Indexes.ascending("c"), new IndexOptions().sparse(true));
        for (int step = 0; step < 300; step++) {
            var id = random.nextInt(60);
            var document = new Document("a", randomValue(random, 3)).append("b", randomValue(random, 0));
            if (random.nextBoolean()) {
                document.append("c", randomValue(random, 2));
            }
            var delete = random.nextInt(4) == 0;
            for (var collection : List.of(dossiers, unindexed)) {
                if (delete) {
                    collection.deleteOne(eq("_id", id));
                } else {
                    collection.replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true));
                }
            }
        }
        for (int round = 0; round < 200; round++) {
            var query = randomQuery(random);
            assertThat(ids(dossiers, query)).as("seed %d, %s", seed, query).isEqualTo(ids(unindexed, query));
            assertThat(dossiers.countDocuments(query)).as("seed %d, %s counted", seed, query)
                    .isEqualTo(unindexed.countDocuments(query));
            var part = new CountOptions().skip(random.nextInt(3)).limit(1 + random.nextInt(4));
            assertThat(dossiers.countDocuments(query, part)).as("seed %d, %s counted in part", seed, query)
                    .isEqualTo(unindexed.countDocuments(query, part));
        }
    }

    /** The queries that an index can answer without the documents. */
    @Test
    void countingWithAndWithoutAnIndexGivesTheSame() {
        dossiers.createIndex(Indexes.ascending("b"));
        dossiers.insertMany(List.of(dossier("a").append("b", 1), dossier("b").append("b", List.of(1L, "x")),
                dossier("c").append("b", List.of("x", "x")), dossier("d"), dossier("e").append("b", "y")));
        assertThat(dossiers.countDocuments(eq("b", 1))).isEqualTo(2);
        assertThat(dossiers.countDocuments(eq("b", 1.0))).isEqualTo(2);
        assertThat(dossiers.countDocuments(eq("b", "x"))).isEqualTo(2);
        assertThat(dossiers.countDocuments(eq("b", "z"))).isZero();
        assertThat(dossiers.countDocuments(in("b", 1, 1.0, "x"))).isEqualTo(3);
        assertThat(dossiers.countDocuments(eq("b", null))).isOne();
        assertThat(database.getCollection("does not exist").countDocuments(eq("b", 1))).isZero();
        dossiers.deleteOne(eq("_id", "a"));
        dossiers.updateOne(eq("_id", "e"), set("b", 1));
        assertThat(dossiers.countDocuments(eq("b", 1))).isEqualTo(2);
        dossiers.insertOne(dossier("f").append("b", List.of(List.of("x"))));
        assertThat(dossiers.countDocuments(eq("b", "x"))).isEqualTo(2);
    }

    private static Set<Object> ids(MongoCollection<Document> collection, Document query) {
        return collection.find(query).map(document -> document.get("_id")).into(new ArrayList<>()).stream()
                .collect(Collectors.toSet());
    }

    private static Document randomQuery(Random random) {
        var query = new Document();
        for (var field : List.of("_id", "a.x", "b", "c", "a")) {
            if (random.nextInt(3) == 0) {
                query.append(field, random.nextInt(4) == 0
                        ? new Document("$in", List.of(randomScalar(random), randomScalar(random)))
                        : randomScalar(random));
            }
        }
        if (random.nextInt(3) == 0) {
            query.append("$and",
                    List.of(new Document("b", randomScalar(random)), new Document("a.x", randomScalar(random))));
        }
        return query;
    }

    private static Object randomValue(Random random, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(4)) {
            case 1 -> List.of(randomValue(random, depth - 1), randomValue(random, depth - 1));
            case 2 -> new Document("x", randomValue(random, depth - 1));
            case 3 ->
                List.of(new Document("x", randomScalar(random)), new Document("x", randomValue(random, depth - 1)));
            default -> randomScalar(random);
        };
    }

    private static Object randomScalar(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(3);
            case 1 -> (long) random.nextInt(3);
            case 2 -> (double) random.nextInt(3);
            case 3 -> random.nextBoolean();
            default -> "t" + random.nextInt(3);
        };
    }
}

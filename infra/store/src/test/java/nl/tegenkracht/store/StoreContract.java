package nl.tegenkracht.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/**
 * Every kind of query, update and index that the platform uses. A service uses nothing that is not here: this contract
 * runs on the built-in store and, where there is Docker, on MongoDB itself. What a service needs in addition is added
 * here first.
 */
public abstract class StoreContract extends OrderedIndexContract {

    private static final Instant MORNING = Instant.parse("2026-11-21T08:00:00.123Z");

    @Test
    void everyValueComesBackAsItWasWritten() {
        var written = dossier("a").append("op", Date.from(MORNING)).append("count", 3).append("large", 1L << 60)
                .append("fraction", 0.5).append("yes", true).append("nothing", null)
                .append("bytes", new Binary(new byte[]{0, 1, (byte) 255})).append("empty", List.of())
                .append("nested", new Document("text", "é€😀"));
        dossiers.insertOne(written);
        assertThat(dossiers.find(eq("_id", "a")).first()).isEqualTo(written);
    }

    @Test
    void aSecondDocumentWithTheSameIdIsRefused() {
        dossiers.insertOne(dossier("a"));
        assertDuplicate(() -> dossiers.insertOne(dossier("a").append("staat", "other")));
        assertThat(dossiers.find(eq("_id", "a")).first()).containsEntry("staat", "ontvangen");
    }

    @Test
    void aDossierIsFoundByIdAndGrantTogether() {
        dossiers.insertOne(dossier("a").append("toegang", List.of(grant("k1", "melder"), grant("k2", "vp"))));
        assertThat(dossiers.find(and(eq("_id", "a"), eq("toegang.voor", "k2"))).first()).isNotNull();
        assertThat(dossiers.find(and(eq("_id", "a"), eq("toegang.voor", "k3"))).first()).isNull();
        assertThat(dossiers.find(and(eq("_id", "a"), in("toegang.voor", "k3", "k1"))).first()).isNotNull();
        assertThat(dossiers.find(and(eq("_id", "b"), eq("toegang.voor", "k1"))).first()).isNull();
    }

    @Test
    void aGrantWithTwoFieldsMustMatchOnTheSameElement() {
        dossiers.insertOne(dossier("a").append("toegang", List.of(grant("k1", "melder"), grant("k2", "vp"))));
        assertThat(dossiers.find(new Document("toegang", new Document("$elemMatch", grant("k1", "melder")))).first())
                .isNotNull();
        assertThat(dossiers.find(new Document("toegang", new Document("$elemMatch", grant("k1", "vp")))).first())
                .isNull();
    }

    @Test
    void anUpdateWithAStaleVersionChangesNothing() {
        dossiers.insertOne(dossier("a"));
        var succeeded = dossiers.updateOne(withVersion("a", 1),
                combine(set("staat", "in behandeling"), inc("versie", 1L)));
        assertThat(succeeded.getModifiedCount()).isOne();
        var outdated = dossiers.updateOne(withVersion("a", 1), set("staat", "afgesloten"));
        assertThat(outdated.getMatchedCount()).isZero();
        assertThat(dossiers.find(eq("_id", "a")).first()).containsEntry("staat", "in behandeling")
                .containsEntry("versie", 2L);
    }

    @Test
    void aReplacementWithAStaleVersionChangesNothing() {
        dossiers.insertOne(dossier("a"));
        assertThat(dossiers.replaceOne(withVersion("a", 1), dossier("a").append("versie", 2L)).getModifiedCount())
                .isOne();
        assertThat(dossiers.replaceOne(withVersion("a", 1), dossier("a")).getMatchedCount()).isZero();
        assertThat(dossiers.find(eq("_id", "a")).first()).containsEntry("versie", 2L);
    }

    @Test
    void listsGrowAndShrinkInOneUpdate() {
        dossiers.insertOne(dossier("a").append("uitgaand", List.of(new Document("id", "e1"))).append("labels",
                List.of("x")).append("highest", 5).append("weg", 1));
        dossiers.updateOne(eq("_id", "a"), combine(
                pushEach("uitgaand", List.of(new Document("id", "e2"), new Document("id", "e3"))),
                addToSet("labels", "y"), max("highest", 9), inc("sequence", 2), unset("weg"), set("g.d", "diep")));
        dossiers.updateOne(eq("_id", "a"), combine(pull("uitgaand", new Document("id", "e1")), addToSet("labels", "y"),
                max("highest", 7)));
        var after = dossiers.find(eq("_id", "a")).first();
        assertThat(after).isNotNull()
                .containsEntry("uitgaand", List.of(new Document("id", "e2"), new Document("id", "e3")))
                .containsEntry("labels", List.of("x", "y")).containsEntry("highest", 9).containsEntry("sequence", 2)
                .containsEntry("g", new Document("d", "diep")).doesNotContainKey("weg");
        dossiers.updateOne(eq("_id", "a"),
                pull("uitgaand", new Document("id", new Document("$in", List.of("e2", "e3")))));
        assertThat(dossiers.find(eq("_id", "a")).first()).containsEntry("uitgaand", List.of());
    }

    @Test
    void anUpsertCreatesOnceAndUpdatesAfterwards() {
        var options = new UpdateOptions().upsert(true);
        var first = dossiers.updateOne(eq("_id", "a"), combine(setOnInsert("sinds", 1), set("staat", "x")), options);
        assertThat(first.getUpsertedId()).isNotNull();
        var second = dossiers.updateOne(eq("_id", "a"), combine(setOnInsert("sinds", 2), set("staat", "y")), options);
        assertThat(second.getUpsertedId()).isNull();
        assertThat(dossiers.find().into(new ArrayList<>()))
                .containsExactly(new Document("_id", "a").append("sinds", 1).append("staat", "y"));
    }

    @Test
    void aReplacingUpsertCreatesOrReplaces() {
        var options = new ReplaceOptions().upsert(true);
        dossiers.replaceOne(eq("_id", "a"), new Document("n", 1), options);
        dossiers.replaceOne(eq("_id", "a"), new Document("m", 2), options);
        assertThat(dossiers.find().first()).isEqualTo(new Document("_id", "a").append("m", 2));
    }

    @Test
    void aProjectionOnlyTakesAHigherSequence() {
        project(3, "third");
        assertDuplicate(() -> project(2, "second"));
        assertDuplicate(() -> project(3, "once more"));
        project(4, "fourth");
        assertThat(dossiers.find(eq("_id", "d")).first()).containsEntry("staat", "fourth")
                .containsEntry("laatsteSequence", 4L);
    }

    private void project(long sequence, String state) {
        dossiers.updateOne(and(eq("_id", "d"), lt("laatsteSequence", sequence)),
                combine(set("laatsteSequence", sequence), set("staat", state)), new UpdateOptions().upsert(true));
    }

    @Test
    void findAndUpdateReturnsTheOldOrTheNewDocument() {
        dossiers.insertMany(List.of(dossier("a").append("rank", 2), dossier("b").append("rank", 1)));
        var oldest = dossiers.findOneAndUpdate(eq("staat", "ontvangen"), set("staat", "bezig"),
                new FindOneAndUpdateOptions().sort(Sorts.ascending("rank")).returnDocument(ReturnDocument.AFTER));
        assertThat(oldest).containsEntry("_id", "b").containsEntry("staat", "bezig");
        assertThat(dossiers.findOneAndUpdate(eq("_id", "a"), set("staat", "bezig"))).containsEntry("staat",
                "ontvangen");
        assertThat(dossiers.findOneAndUpdate(eq("_id", "c"), inc("n", 1),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER))).containsEntry("n", 1);
        assertThat(dossiers.findOneAndDelete(eq("_id", "c"))).containsEntry("n", 1);
        assertThat(dossiers.findOneAndDelete(eq("_id", "c"))).isNull();
    }

    @Test
    void deletingWithALimitKeepsNewerDocuments() {
        dossiers.insertOne(dossier("a").append("tot", 5));
        assertThat(dossiers.deleteOne(and(eq("_id", "a"), lte("tot", 4))).getDeletedCount()).isZero();
        assertThat(dossiers.deleteOne(and(eq("_id", "a"), lte("tot", 5))).getDeletedCount()).isOne();
        dossiers.insertMany(List.of(dossier("b").append("tot", 1), dossier("c").append("tot", 2),
                dossier("d").append("tot", 3)));
        assertThat(dossiers.deleteMany(lte("tot", 2)).getDeletedCount()).isEqualTo(2);
        assertThat(dossiers.countDocuments()).isOne();
    }

    @Test
    void countingPerStateWorksWithAnAggregation() {
        dossiers.insertMany(List.of(dossier("a").append("p", "2026"), dossier("b").append("p", "2026"),
                dossier("c").append("p", "2025"), dossier("d").append("p", "2026").append("staat", "gesloten")));
        var counted = dossiers.aggregate(List.of(Aggregates.match(eq("p", "2026")),
                Aggregates.group("$staat", Accumulators.sum("count", 1)), Aggregates.sort(Sorts.ascending("_id"))));
        assertThat(counted).containsExactly(new Document("_id", "gesloten").append("count", 1),
                new Document("_id", "ontvangen").append("count", 2));
        assertThat(dossiers.countDocuments(eq("p", "2026"))).isEqualTo(3);
        assertThat(dossiers.estimatedDocumentCount()).isEqualTo(4);
    }

    @Test
    void sortingAndLimitingGivesTheFirstOnes() {
        for (int number = 0; number < 250; number++) {
            dossiers.insertOne(
                    new Document("_id", "d" + number).append("op", Date.from(MORNING.plusSeconds(number * 7 % 250)))
                            .append("nr", number));
        }
        assertThat(dossiers.find(gt("op", Date.from(MORNING.plusSeconds(246)))).sort(Sorts.descending("op"))
                .map(d -> d.getDate("op").toInstant()))
                .containsExactly(MORNING.plusSeconds(249), MORNING.plusSeconds(248), MORNING.plusSeconds(247));
        assertThat(dossiers.find().sort(Sorts.orderBy(Sorts.ascending("nr"))).skip(2).limit(2)
                .map(d -> d.getInteger("nr"))).containsExactly(2, 3);
        assertThat(dossiers.find().batchSize(20).map(d -> d.getString("_id"))).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void aProjectionOfFieldsLeavesOutTheRest() {
        dossiers.insertOne(dossier("a").append("secret", 1).append("g", new Document("x", 1).append("y", 2)));
        assertThat(dossiers.find().projection(Projections.include("staat", "g.x")).first()).isEqualTo(
                new Document("_id", "a").append("staat", "ontvangen").append("g", new Document("x", 1)));
        assertThat(dossiers.find().projection(Projections.fields(Projections.excludeId(),
                Projections.exclude("secret", "g", "versie"))).first()).isEqualTo(new Document("staat", "ontvangen"));
    }

    private static Document grant(String holder, String role) {
        return new Document("voor", holder).append("als", role);
    }

    private static Bson withVersion(String id, long version) {
        return and(eq("_id", id), eq("versie", version));
    }
}

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

/** Wat indexen moeten doen: weigeren wat dubbel is, en nooit een ander antwoord geven. */
public abstract class Indexeigenschappen extends Storeproef {

    @Test
    void eenUniekeIndexWeigertDubbelenOokBijWijzigen() {
        dossiers.createIndex(Indexes.ascending("nummer"), new IndexOptions().unique(true));
        dossiers.insertMany(List.of(dossier("a").append("nummer", "1"), dossier("b").append("nummer", "2")));
        dubbel(() -> dossiers.insertOne(dossier("c").append("nummer", "1")));
        dubbel(() -> dossiers.updateOne(eq("_id", "b"), set("nummer", "1")));
        dossiers.updateOne(eq("_id", "a"), set("nummer", "3"));
        dossiers.insertOne(dossier("c").append("nummer", "1"));
        dossiers.deleteOne(eq("_id", "c"));
        dossiers.insertOne(dossier("d").append("nummer", "1"));
        assertThat(dossiers.find(eq("nummer", "1")).first()).containsEntry("_id", "d");
        dossiers.insertOne(dossier("zonder nummer"));
        dubbel(() -> dossiers.insertOne(dossier("nog een zonder nummer")));
    }

    @Test
    void eenUniekeIndexOpTweeVeldenKijktNaarHetPaar() {
        dossiers.createIndex(Indexes.ascending("soort", "nummer"), new IndexOptions().unique(true));
        dossiers.insertOne(new Document("_id", "a").append("soort", "x").append("nummer", 1));
        dossiers.insertOne(new Document("_id", "b").append("soort", "x").append("nummer", 2));
        dubbel(() -> dossiers.insertOne(new Document("_id", "c").append("soort", "x").append("nummer", 1L)));
        assertThat(dossiers.find(and(eq("soort", "x"), eq("nummer", 2.0))).first()).containsEntry("_id", "b");
    }

    @Test
    void eenUniekeSparseIndexLaatOntbrekenToe() {
        dossiers.createIndex(Indexes.ascending("zaak"), new IndexOptions().unique(true).sparse(true));
        dossiers.insertMany(List.of(dossier("a"), dossier("b"), dossier("c").append("zaak", "z")));
        dubbel(() -> dossiers.insertOne(dossier("d").append("zaak", "z")));
        dubbel(() -> dossiers.updateOne(eq("_id", "a"), set("zaak", "z")));
        dossiers.updateOne(eq("_id", "c"), unset("zaak"));
        dossiers.updateOne(eq("_id", "a"), set("zaak", "z"));
        assertThat(dossiers.find(eq("zaak", "z")).first()).containsEntry("_id", "a");
    }

    @Test
    void dezelfdeIndexNogEensMakenDoetNiets() {
        var naam = dossiers.createIndex(Indexes.ascending("toegang.voor"));
        assertThat(dossiers.createIndex(Indexes.ascending("toegang.voor"))).isEqualTo(naam);
        assertThat(dossiers.listIndexes().map(index -> index.getString("name"))).containsExactlyInAnyOrder("_id_",
                naam);
    }

    @Test
    void eenIndexWeghalenRaaktGelijknamigeVanAnderenNiet() {
        var andere = database.getCollection("andere");
        var uniek = new IndexOptions().unique(true);
        var naam = dossiers.createIndex(Indexes.ascending("nummer"), uniek);
        andere.createIndex(Indexes.ascending("nummer"), uniek);
        dossiers.dropIndex(naam);
        dossiers.insertMany(List.of(dossier("a").append("nummer", 1), dossier("b").append("nummer", 1)));
        andere.insertOne(dossier("a").append("nummer", 1));
        dubbel(() -> andere.insertOne(dossier("b").append("nummer", 1)));
        assertThat(andere.listIndexes().map(index -> index.getString("name"))).contains(naam);
    }

    @Test
    void ontbrekendEnNullPassenOpNull() {
        dossiers.createIndex(Indexes.ascending("zaak"));
        dossiers.insertMany(List.of(dossier("a"), dossier("b").append("zaak", null), dossier("c").append("zaak", "z")));
        assertThat(dossiers.find(eq("zaak", null)).map(d -> d.getString("_id"))).containsExactlyInAnyOrder("a", "b");
        assertThat(dossiers.find(ne("zaak", null)).map(d -> d.getString("_id"))).containsExactly("c");
        assertThat(dossiers.find(exists("zaak", false)).map(d -> d.getString("_id")))
                .containsExactly("a");
    }

    /** Zoeken met een index moet hetzelfde vinden als zonder, ook op lijsten, getallen en half gevulde velden. */
    @Test
    void zoekenMetEnZonderIndexVindtHetzelfde() {
        var zaad = Long.getLong("zaad", System.nanoTime());
        var toeval = new Random(zaad);
        var zonder = database.getCollection("zonder");
        dossiers.createIndex(Indexes.ascending("a.x"));
        dossiers.createIndex(Indexes.ascending("b", "a.x"));
        dossiers.createIndex(Indexes.ascending("c"), new IndexOptions().sparse(true));
        for (int stap = 0; stap < 300; stap++) {
            var id = toeval.nextInt(60);
            var document = new Document("a", waarde(toeval, 3)).append("b", waarde(toeval, 0));
            if (toeval.nextBoolean()) {
                document.append("c", waarde(toeval, 2));
            }
            var weg = toeval.nextInt(4) == 0;
            for (var collectie : List.of(dossiers, zonder)) {
                if (weg) {
                    collectie.deleteOne(eq("_id", id));
                } else {
                    collectie.replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true));
                }
            }
        }
        for (int vraag = 0; vraag < 200; vraag++) {
            var gezocht = vraag(toeval);
            assertThat(ids(dossiers, gezocht)).as("zaad %d, %s", zaad, gezocht).isEqualTo(ids(zonder, gezocht));
            assertThat(dossiers.countDocuments(gezocht)).as("zaad %d, %s geteld", zaad, gezocht)
                    .isEqualTo(zonder.countDocuments(gezocht));
        }
    }

    /** De vragen waarop een index zonder de documenten kan antwoorden. */
    @Test
    void tellenMetEnZonderIndexGeeftHetzelfde() {
        dossiers.createIndex(Indexes.ascending("b"));
        dossiers.insertMany(List.of(dossier("a").append("b", 1), dossier("b").append("b", List.of(1L, "x")),
                dossier("c").append("b", List.of("x", "x")), dossier("d"), dossier("e").append("b", "y")));
        assertThat(dossiers.countDocuments(eq("b", 1))).isEqualTo(2);
        assertThat(dossiers.countDocuments(eq("b", 1.0))).isEqualTo(2);
        assertThat(dossiers.countDocuments(eq("b", "x"))).isEqualTo(2);
        assertThat(dossiers.countDocuments(eq("b", "z"))).isZero();
        assertThat(dossiers.countDocuments(eq("b", null))).isOne();
        assertThat(database.getCollection("bestaat niet").countDocuments(eq("b", 1))).isZero();
        dossiers.deleteOne(eq("_id", "a"));
        dossiers.updateOne(eq("_id", "e"), set("b", 1));
        assertThat(dossiers.countDocuments(eq("b", 1))).isEqualTo(2);
        dossiers.insertOne(dossier("f").append("b", List.of(List.of("x"))));
        assertThat(dossiers.countDocuments(eq("b", "x"))).isEqualTo(2);
    }

    private static Set<Object> ids(MongoCollection<Document> collectie, Document vraag) {
        return collectie.find(vraag).map(document -> document.get("_id")).into(new ArrayList<>()).stream()
                .collect(Collectors.toSet());
    }

    private static Document vraag(Random toeval) {
        var vraag = new Document();
        for (var veld : List.of("_id", "a.x", "b", "c", "a")) {
            if (toeval.nextInt(3) == 0) {
                vraag.append(veld, toeval.nextInt(4) == 0
                        ? new Document("$in", List.of(enkel(toeval), enkel(toeval)))
                        : enkel(toeval));
            }
        }
        if (toeval.nextInt(3) == 0) {
            vraag.append("$and", List.of(new Document("b", enkel(toeval)), new Document("a.x", enkel(toeval))));
        }
        return vraag;
    }

    private static Object waarde(Random toeval, int diepte) {
        return switch (diepte == 0 ? 0 : toeval.nextInt(4)) {
            case 1 -> List.of(waarde(toeval, diepte - 1), waarde(toeval, diepte - 1));
            case 2 -> new Document("x", waarde(toeval, diepte - 1));
            case 3 -> List.of(new Document("x", enkel(toeval)), new Document("x", waarde(toeval, diepte - 1)));
            default -> enkel(toeval);
        };
    }

    private static Object enkel(Random toeval) {
        return switch (toeval.nextInt(6)) {
            case 0 -> toeval.nextInt(3);
            case 1 -> (long) toeval.nextInt(3);
            case 2 -> (double) toeval.nextInt(3);
            case 3 -> toeval.nextBoolean();
            default -> "t" + toeval.nextInt(3);
        };
    }
}

package nl.tegenkracht.klacht.indienen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.dossier.concept.Concepten;
import nl.tegenkracht.klacht.fixture.KlachtServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;
import org.junit.jupiter.api.Test;

/** A portal keeps a klaagschrift that is not sent, the pages go on with it, and nobody else sees it (record 0416). */
class ConceptApiTest extends KlachtServiceTestBase {

    private static final String LIST = "/v1/concepten";

    private final TestPerson klager = klager();
    private final String id = Id.random();
    private final String address = LIST + "/" + id;

    @Test
    void whatAPortalKeepsThePagesGoOnWithAtTheLastAnswer() {
        assertThat(keep(klager, Map.of("gedrag", "Zilveren  reigers ", "categorieen", List.of("pesten"),
                "laatsteVoorval", "in mei", "overKamerlid", true)).status()).isEqualTo(204);

        assertThat(as(klager).get("/nieuw?concept=" + id).body()).contains("U gaat verder met wat u bewaarde",
                "name=\"stap\" value=\"aangeklaagden\"", "value=\"Zilveren  reigers \"", "value=\"in mei\"");
        assertThat(as(klager).get(LIST).json().at("/concepten/0/id").stringValue()).isEqualTo(id);
        assertThat(as(klager).get("/v1/klachten").json().get("totaal").intValue()).isZero();
    }

    @Test
    void whatAPageKeepsAPortalReadsAsItWasTyped() {
        as(klager).submit("/nieuw", Map.of("id", id, "gedrag", "Elke  week ", "laatsteVoorval", "gisteren",
                "ondertekend", "ja", "stap", "wanneer", "naar", "bewaren"));

        var read = as(klager).get(address).json();
        assertThat(read.get("gedrag").stringValue()).isEqualTo("Elke  week ");
        assertThat(read.get("laatsteVoorval").stringValue()).isEqualTo("gisteren");
        assertThat(read.get("ondertekend").booleanValue()).isTrue();
        assertThat(read.get("adres").stringValue()).isEmpty();
    }

    @Test
    void everyQuestionOfThePagesHasItsFieldHere() {
        assertThat(Arrays.stream(NewConcept.class.getRecordComponents()).map(one -> one.getName())
                .collect(Collectors.toSet())).isEqualTo(Vraag.allFields());
    }

    @Test
    void whereThereAreNoDossiersThereAreNoConceptsEither() {
        var shared = as(klager.inDomain("gemeenschappelijk"));

        assertThat(shared.get(LIST).status()).isEqualTo(404);
        assertThat(shared.get(address).status()).isEqualTo(404);
        assertThat(shared.raw("DELETE", address, "application/json", new byte[0]).status()).isEqualTo(404);
    }

    @Test
    void nobodyElseSeesItOrCanThrowItAway() {
        keep(klager, Map.of("gedrag", "Zilveren reigers"));

        for (var other : List.of(klager(), TestPerson.secretaris(NOORD), commissie(BENOEMING_VOORZITTER))) {
            assertThat(as(other).get(address).status()).isEqualTo(404);
            assertThat(as(other).get(LIST).json().get("concepten")).isEmpty();
            assertThat(discard(other).status()).isEqualTo(204);
        }
        assertThat(as(klager).get(address).status()).isEqualTo(200);
        assertThat(as(klager.inDomain(ZUID)).get(address).status()).isEqualTo(404);
        assertThat(discard(klager).status()).isEqualTo(204);
        assertThat(as(klager).get(address).status()).isEqualTo(404);
    }

    @Test
    void onceFiledItIsGoneAndWithoutRoomNothingMoreIsKept() {
        keep(klager, Map.of("gedrag", "Wat er gebeurde"));
        var klaagschrift = new HashMap<String, Object>(klaagschrift());
        klaagschrift.put("id", id);
        assertThat(as(klager).post("/v1/klachten", json(klaagschrift)).status()).isEqualTo(201);
        assertThat(as(klager).get(address).status()).isEqualTo(404);

        for (var number = 0; number < Concepten.PLACES; number++) {
            assertThat(as(klager).put(LIST + "/" + Id.random(), "{}", null).status()).isEqualTo(204);
        }
        assertThat(keep(klager, Map.of("gedrag", "Een te veel")).status()).isEqualTo(409);
    }

    @Test
    void whatCannotBeReadOrFiledHereIsRefusedWithoutRepeatingIt() {
        assertThat(as(klager).put(LIST + "/kort", "{}", null).status()).isEqualTo(400);
        for (var wrong : List.of(Map.of("gedrag", 7), Map.of("zilverreiger", "x"), Map.of("overKamerlid", "ja"),
                Map.of("categorieen", List.of("zilverreiger")), Map.of("betrokken", List.of("zilver reiger")),
                Map.of("waar", "zilverreiger".repeat(1000)))) {
            var refused = keep(klager, wrong);
            assertThat(refused.status()).as(wrong.keySet().toString()).isEqualTo(400);
            assertThat(refused.body()).doesNotContain("zilverreigerz", "zilver reiger");
        }
        assertThat(keep(commissie(BENOEMING_VOORZITTER), Map.of("gedrag", "x")).status()).isEqualTo(409);
        assertThat(as(klager).get(LIST).json().get("concepten")).isEmpty();
    }

    private TestResponse keep(TestPerson person, Map<String, ?> written) {
        return as(person).put(address, json(written), null);
    }

    private TestResponse discard(TestPerson person) {
        return as(person).raw("DELETE", address, "application/json", new byte[0]);
    }
}

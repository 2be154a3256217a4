package nl.tegenkracht.klacht.intrekken;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.klacht.fixture.KlachtServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IntrekkenTest extends KlachtServiceTestBase {

    private static final TestPerson KIKI = TestPerson.secretaris(NOORD);

    @Test
    void thePageSaysWhatWithdrawingMeansBeforeItIsDone() {
        var klager = klager();
        var klacht = dienInAs(klager, klaagschrift());

        assertThat(as(klager).get("/klachten/" + klacht).body()).contains("/klachten/" + klacht + "/intrekken");
        assertThat(as(klager).get("/klachten/" + klacht + "/intrekken").body()).contains("Uw klacht intrekken",
                "u hoeft niet te zeggen waarom", "geen termijn meer", "artikel 10 lid 3", "artikel 9 lid 5 onder b",
                "Ik wil mijn klacht intrekken");
    }

    @Test
    void afterwardsNoTermijnRunsNobodyIsAskedAnythingAndBothCanStillRead() {
        var klager = klager();
        var klacht = dienInAs(klager, klaagschrift());

        assertThat(submit(klager, klacht, Id.random()).status()).isEqualTo(303);

        for (var reader : List.of(klager, KIKI)) {
            var read = read(reader, klacht).json();
            assertThat(read.get("staat").stringValue()).isEqualTo("ingetrokken");
            assertThat(read.get("termijnen")).isEmpty();
            assertThat(row(reader, klacht).get("staat").stringValue()).isEqualTo("ingetrokken");
            assertThat(actionNeeded(reader, klacht)).isFalse();
        }
        assertThat(as(klager).get("/klachten/" + klacht).body()).contains("U hebt deze klacht ingetrokken",
                "Door u ingetrokken").doesNotContain("Aanvulling versturen", "/intrekken\"", "kan uw klacht nu lezen",
                        "Zodra het klaagschrift compleet is");
        assertThat(as(KIKI).get("/klachten/" + klacht).body()).contains("De klager heeft deze klacht ingetrokken");
        assertThat(workPageWith(klacht)).contains("Ingetrokken door de klager");
    }

    @Test
    void itIsPossibleBeforeTheKlaagschriftIsCompleteToo() {
        var klager = klager();
        var klacht = dienInAs(klager, new HashMap<>(Map.of("id", Id.random(), "gedrag", "Iets")));

        assertThat(withdraw(klager, klacht).json().get("staat").stringValue()).isEqualTo("ingetrokken");
    }

    @Test
    void aRepeatGivesTheFirstResultAlsoWithAnotherForm() {
        var klager = klager();
        var klacht = dienInAs(klager, klaagschrift());
        var first = withdraw(klager, klacht);
        itIs(TODAY.plusDays(3));

        assertThat(first.status()).isEqualTo(200);
        assertThat(withdraw(klager, klacht).body()).isEqualTo(first.body());
        assertThat(submit(klager, klacht, Id.random()).status()).isEqualTo(303);
        assertThat(as(klager).get("/klachten/" + klacht + "/intrekken").status()).isEqualTo(303);
    }

    @Test
    void nothingCanBeAddedAfterwards() {
        var klager = klager();
        var klacht = dienInAs(klager, klaagschrift());
        withdraw(klager, klacht);
        var aanvulling = Map.of("id", Id.random(), "gedrag", "Toch nog iets");

        var refused = as(klager).post("/v1/klachten/" + klacht + "/aanvullingen", json(aanvulling));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("artikel").isString()).as("no artikel says so").isFalse();
        assertThat(as(klager).submit("/klachten/" + klacht + "/aanvullingen", aanvulling).status()).isEqualTo(409);
    }

    @Test
    void onlyTheKlagerCanAndOnlyKnowingly() {
        var klager = klager();
        var klacht = dienInAs(klager, klaagschrift());

        assertThat(withdraw(KIKI, klacht).status()).isEqualTo(409);
        assertThat(as(KIKI).get("/klachten/" + klacht + "/intrekken").status()).isEqualTo(409);
        assertThat(withdraw(klager(), klacht).status()).isEqualTo(404);
        var unknowing = as(klager).submit("/klachten/" + klacht + "/intrekken", Map.of("id", Id.random()));
        assertThat(unknowing.status()).isEqualTo(400);
        assertThat(unknowing.body()).contains("Kruis aan dat u de klacht wilt intrekken.");
        assertThat(read(klager, klacht).json().get("staat").stringValue()).isEqualTo("compleet");
    }

    private TestResponse withdraw(TestPerson person, String klacht) {
        return as(person).post("/v1/klachten/" + klacht + "/intrekking",
                json(Map.of("id", Id.random(), "bevestigd", "ja")));
    }

    private TestResponse submit(TestPerson person, String klacht, String form) {
        return as(person).submit("/klachten/" + klacht + "/intrekken", Map.of("id", form, "bevestigd", "ja"));
    }

    private JsonNode row(TestPerson person, String klacht) {
        return everyRow(person, "laatst-veranderd").filter(row -> row.get("id").stringValue().equals(klacht))
                .findFirst().orElseThrow();
    }

    /** Whoever's turn it is comes first when asked for what waits longest. */
    private boolean actionNeeded(TestPerson person, String klacht) {
        var waiting = as(person).get("/v1/klachten?aantal=1").json().get("actie").longValue();
        // A line may stand for several klachten of one klager.
        for (var row : everyRow(person, "wacht-het-langst").toList()) {
            if (waiting <= 0) {
                return false;
            }
            if (row.get("id").stringValue().equals(klacht)) {
                return true;
            }
            waiting -= row.get("aantal").longValue();
        }
        return false;
    }

    /** On whichever page it is: other tests filed klachten on later days, and those come first. */
    private String workPageWith(String klacht) {
        var next = "";
        while (true) {
            var list = as(KIKI).get("/v1/klachten" + next).json();
            if (list.get("klachten").valueStream().anyMatch(row -> row.get("id").stringValue().equals(klacht))) {
                return as(KIKI).get("/werk" + next).body();
            }
            next = "?na=" + list.get("volgende").stringValue();
        }
    }

    private Stream<JsonNode> everyRow(TestPerson person, String order) {
        var path = "/v1/klachten?aantal=100&volgorde=" + order;
        return Stream.iterate(as(person).get(path).json(), Objects::nonNull,
                page -> page.hasNonNull("volgende")
                        ? as(person).get(path + "&na=" + page.get("volgende").stringValue()).json()
                        : null)
                .flatMap(page -> page.get("klachten").valueStream());
    }
}

package nl.tegenkracht.melding.vertrouwenspersoon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;
import org.junit.jupiter.api.Test;

class WisselenTest extends MeldingServiceTestBase {

    @Test
    void theNewOneReadsEverythingAndThePreviousOneNothingMore() {
        var melder = melder();
        var melding = meldAs(melder);
        write(VERA, melding, "Van Vera");

        var response = wissel(melder, melding, TestPerson.BENOEMING_VINCENT);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json().get("naam").stringValue()).isEqualTo("Vincent Lindeblad");
        assertThat(as(VERA).get("/v1/meldingen/" + melding).status()).isEqualTo(404);
        assertThat(write(VERA, melding, "Nog iets").status()).isEqualTo(404);
        assertThat(as(VERA).get("/v1/meldingen").body()).doesNotContain(melding);
        assertThat(as(VERA).get("/v1/werkvoorraad").body()).doesNotContain(melding);
        assertThat(as(VINCENT).get("/v1/meldingen").body()).contains(melding);
        assertThat(as(VINCENT).get("/v1/meldingen/" + melding + "/berichten").body()).contains("Van Vera");
    }

    @Test
    void theEarlierOneIsToldKindlyAndReadsNothing() {
        var melder = melder();
        var melding = meldAs(melder);
        write(VERA, melding, "Van Vera");
        wissel(melder, melding, TestPerson.BENOEMING_VINCENT);

        var page = as(VERA).get("/meldingen/" + melding);

        assertThat(page.status()).isEqualTo(410);
        assertThat(page.body()).contains("De melder heeft een andere vertrouwenspersoon gekozen",
                "U hoeft niets meer te doen").doesNotContain("Van Vera", "Wat er gebeurde", "Op de gang", "Noa",
                        "Pesten", "Vincent");
        assertThat(as(VERA).get("/werk").body()).contains("Overgedragen", "/meldingen/" + melding)
                .doesNotContain("Van Vera", "Noa");
        assertThat(as(VINCENT).get("/meldingen/" + melding).body()).contains("Deze melding is nu bij u");
        assertThat(handedOverBy(VERA)).contains(melding);
        assertThat(handedOverBy(VINCENT)).doesNotContain(melding);
    }

    /** The part of the list of meldingen that says which ones another has now. */
    private String handedOverBy(TestPerson person) {
        var page = as(person).get("/werk").body();
        var start = page.indexOf("id=\"overgedragen\"");
        return start < 0 ? "" : page.substring(start);
    }

    @Test
    void nobodyElseLearnsThatAMeldingWasHandedOver() {
        var melder = melder();
        var melding = meldAs(melder);
        wissel(melder, melding, TestPerson.BENOEMING_VINCENT);

        for (var other : List.of(melder(), TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VONNE, NOORD))) {
            var page = as(other).get("/meldingen/" + melding);
            var nothing = as(other).get("/meldingen/" + Id.random());
            assertThat(page.status()).isEqualTo(nothing.status()).isEqualTo(404);
        }
        wissel(melder, melding, TestPerson.BENOEMING_VERA);
        assertThat(as(VERA).get("/meldingen/" + melding).status()).isEqualTo(200);
        assertThat(handedOverBy(VERA)).doesNotContain(melding);
        assertThat(as(VINCENT).get("/meldingen/" + melding).status()).isEqualTo(410);
    }

    @Test
    void thePageShowsWhoWroteWhatAndWhoCouldReadItUntilWhen() {
        var melder = melder();
        var melding = meldAs(melder);
        write(VERA, melding, "Van Vera");
        wissel(melder, melding, TestPerson.BENOEMING_VINCENT);
        write(VINCENT, melding, "Van Vincent");

        var page = as(melder).get("/meldingen/" + melding).body();

        assertThat(page).contains("<strong dir=\"auto\">Vera Wilgenhout</strong>",
                "<strong dir=\"auto\">Vincent Lindeblad</strong>",
                "Vera Wilgenhout kon dit lezen tot", "Vincent Lindeblad, uw vertrouwenspersoon");
    }

    @Test
    void theSameFormAgainChangesNothingMore() {
        var melder = melder();
        var melding = meldAs(melder);
        var etag = as(melder).get("/v1/meldingen/" + melding).header("ETag");
        var wisseling = json(Map.of("vertrouwenspersoon", TestPerson.BENOEMING_VINCENT, "ingestemd", "ja"));
        var address = "/v1/meldingen/" + melding + "/vertrouwenspersoon";

        var first = as(melder).put(address, wisseling, etag);
        var second = as(melder).put(address, wisseling, etag);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void aStaleVersionChangesNothing() {
        var melder = melder();
        var melding = meldAs(melder);
        write(VERA, melding, "Intussen");

        var response = as(melder).put("/v1/meldingen/" + melding + "/vertrouwenspersoon",
                json(Map.of("vertrouwenspersoon", TestPerson.BENOEMING_VINCENT, "ingestemd", "ja")), "\"1\"");

        assertThat(response.status()).isEqualTo(412);
        assertThat(as(VERA).get("/v1/meldingen/" + melding).status()).isEqualTo(200);
        assertThat(as(VINCENT).get("/v1/meldingen/" + melding).status()).isEqualTo(404);
    }

    @Test
    void onAStalePageNothingIsLost() {
        var melder = melder();
        var melding = meldAs(melder);
        write(VERA, melding, "Intussen");

        var page = as(melder).submit("/meldingen/" + melding + "/vertrouwenspersoon",
                Map.of("versie", "1", "vertrouwenspersoon", TestPerson.BENOEMING_VONNE, "ingestemd", "ja"));

        assertThat(page.status()).isEqualTo(412);
        assertThat(page.body()).contains("Er is intussen iets veranderd", "Intussen", "name=\"versie\"")
                .containsPattern("value=\"" + TestPerson.BENOEMING_VONNE + "\"[^>]*checked");
    }

    @Test
    void withoutKnowingThatTheNewOneReadsEverythingThereIsNoWisseling() {
        var melder = melder();
        var melding = meldAs(melder);

        var page = as(melder).submit("/meldingen/" + melding + "/vertrouwenspersoon",
                Map.of("versie", "1", "vertrouwenspersoon", TestPerson.BENOEMING_VINCENT));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("Kruis aan dat u weet", "href=\"#ingestemd\"");
        assertThat(as(VINCENT).get("/v1/meldingen/" + melding).status()).isEqualTo(404);
    }

    @Test
    void onlyTheMelderCanWissel() {
        var melding = meldAs(melder());

        var response = wissel(VERA, melding, TestPerson.BENOEMING_VINCENT);

        assertThat(response.status()).isEqualTo(409);
        assertThat(response.json().get("artikel").stringValue()).isEqualTo("KR-2021 art. 5 lid 3");
        assertThat(as(VERA).get("/v1/meldingen/" + melding).status()).isEqualTo(200);
    }

    @Test
    void whoeverIsInvolvedIsNeitherOfferedNorAcceptedInAWisselingEither() {
        var melder = melder();
        var submitted = melding();
        submitted.put("betrokken", List.of(TestPerson.BENOEMING_VINCENT));
        var melding = meldAs(melder, submitted);

        assertThat(as(melder).get("/meldingen/" + melding).body()).contains("Vonne Eikenrode")
                .doesNotContain("Vincent Lindeblad");
        assertThat(wissel(melder, melding, TestPerson.BENOEMING_VINCENT).status()).isEqualTo(409);
        assertThat(wissel(melder, melding, TestPerson.BENOEMING_VONNE).status()).isEqualTo(200);
    }

    @Test
    void withoutAVersionThereIsNoWisseling() {
        var melder = melder();
        var melding = meldAs(melder);
        var address = "/v1/meldingen/" + melding + "/vertrouwenspersoon";

        for (var etag : new String[]{null, "1", "\"1", "*, \"1\""}) {
            var response = as(melder).put(address, "{}", etag);

            assertThat(response.status()).isEqualTo(400);
            assertThat(response.json().get("fouten").toString()).contains("If-Match", "vertrouwenspersoon",
                    "ingestemd");
        }
    }

    @Test
    void theVersionIsAConditionAsHttpKnowsIt() {
        var melder = melder();
        var melding = meldAs(melder);
        var current = as(melder).get("/v1/meldingen/" + melding).header("ETag");

        for (var other : List.of("\"999\"", "W/" + current, "\"x\"")) {
            assertThat(wissel(melder, melding, TestPerson.BENOEMING_VINCENT, other).status()).as(other).isEqualTo(412);
        }
        assertThat(wissel(melder, melding, TestPerson.BENOEMING_VINCENT, "\"999\", " + current).status())
                .isEqualTo(200);
        assertThat(wissel(melder, melding, TestPerson.BENOEMING_VERA, "*").status()).isEqualTo(200);
    }

    @Test
    void goingBackToTheFirstVertrouwenspersoonIsPossible() {
        var melder = melder();
        var melding = meldAs(melder);
        wissel(melder, melding, TestPerson.BENOEMING_VINCENT);

        assertThat(wissel(melder, melding, TestPerson.BENOEMING_VERA).status()).isEqualTo(200);
        assertThat(as(VERA).get("/v1/meldingen/" + melding).status()).isEqualTo(200);
        assertThat(as(VINCENT).get("/v1/meldingen/" + melding).status()).isEqualTo(404);
    }

    @Test
    void theBenoemdeVertrouwenspersonenFromAllSidesCanBeChosen() {
        var list = as(melder()).get("/v1/vertrouwenspersonen");

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.json().get("totaal").intValue()).isEqualTo(3);
        assertThat(list.json().get("vertrouwenspersonen").get(0).toString()).isEqualTo("{\"id\":\""
                + TestPerson.BENOEMING_VERA
                + "\",\"naam\":\"Vera Wilgenhout\",\"vanuit\":\"de ambtelijke organisatie\"}");
    }

    @Test
    void inSomeoneElsesDomainThereIsNoListOfVertrouwenspersonen() {
        assertThat(as(VERA).get("/v1/vertrouwenspersonen").status()).isEqualTo(404);
    }

    private TestResponse wissel(TestPerson person, String melding, String benoeming, String ifMatch) {
        return as(person).put("/v1/meldingen/" + melding + "/vertrouwenspersoon",
                json(Map.of("vertrouwenspersoon", benoeming, "ingestemd", "ja")), ifMatch);
    }
}

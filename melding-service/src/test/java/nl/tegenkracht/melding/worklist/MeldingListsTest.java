package nl.tegenkracht.melding.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.StreamSupport;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.starter.domain.DomainContext;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

@Tag("timing")
class MeldingListsTest extends MeldingServiceTestBase {

    @Autowired
    private MongoTemplate mongo;

    @Test
    void withoutMeldingenMijnMeldingenIsKindlyEmpty() {
        var page = as(melder()).get("");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("U hebt nog niets gemeld", "href=\"/fractie-noord/melding/nieuw\"");
    }

    @Test
    void mijnMeldingenShowsOnlyOnesOwnWithTheirStatus() {
        var melder = melder();
        var mine = meldAs(melder);
        var someoneElses = meldAs(melder());

        assertThat(as(melder).get("").body()).contains("/fractie-noord/melding/meldingen/" + mine, "Ontvangen",
                "Bij Vera Wilgenhout").doesNotContain(someoneElses);
        write(VERA, mine, "Antwoord");
        assertThat(as(melder).get("").body()).contains("U hebt een antwoord");
    }

    @Test
    void theVertrouwenspersoonFindsTheMeldingOnTheWorkPageAndInTheWorkList() {
        var melding = meldAs(melder());

        assertThat(as(VERA).get("/werk").body()).contains("/fractie-noord/melding/meldingen/" + melding, "Nieuw",
                "Pesten of treiteren");
        var item = item(as(VERA).get("/v1/werkvoorraad").json().get("regels"), "dossier", melding);
        assertThat(item.get("adres").stringValue()).isEqualTo("/fractie-noord/melding/meldingen/" + melding);
        assertThat(item.get("als").stringValue()).isEqualTo("vertrouwenspersoon");
        assertThat(item.get("actie").booleanValue()).isTrue();
    }

    @Test
    void theTurnChangesWithEveryBericht() {
        var melder = melder();
        var melding = meldAs(melder);

        write(VERA, melding, "Antwoord");
        assertThat(actionRequired(melder, melding)).isTrue();
        assertThat(actionRequired(VERA, melding)).isFalse();
        write(melder, melding, "Terug");
        assertThat(actionRequired(melder, melding)).isFalse();
        assertThat(actionRequired(VERA, melding)).isTrue();
    }

    @Test
    void aListContainsNoContent() {
        var melder = melder();
        meldAs(melder);

        for (var list : new String[]{"/v1/meldingen", "/v1/werkvoorraad", ""}) {
            assertThat(as(melder).get(list).body()).doesNotContain("Wat er gebeurde", "Op de gang", "Vorige week",
                    "Dat het stopt", "Noa");
        }
    }

    @Test
    void bothListsStayApartForAVertrouwenspersoonWhoIsAlsoAMelder() {
        var vincentAtHome = TestPerson.medewerker("vincent-thuis", "fractie-zuid")
                .withAmbt("vertrouwenspersoon:" + TestPerson.BENOEMING_VINCENT);
        var own = meldAs(vincentAtHome);
        var submitted = melding();
        submitted.put("vertrouwenspersoon", TestPerson.BENOEMING_VINCENT);
        as(TestPerson.medewerker("zeno", "fractie-zuid")).post("/v1/meldingen", json(submitted));
        var toHim = (String) submitted.get("id");

        assertThat(as(vincentAtHome).get("").body()).contains(own).doesNotContain(toHim);
        assertThat(as(vincentAtHome).get("/werk").body()).contains(toHim).doesNotContain(own);
    }

    @Test
    void anItemThatIsNoLongerRightShowsNothingAndIsRepaired() {
        var melder = melder();
        var melding = meldAs(melder);
        DomainContext.run(new DataDomain(NOORD),
                () -> mongo.remove(Query.query(Criteria.where("dossier").is(melding)), "werkvoorraad"));
        assertThat(as(melder).get("/v1/meldingen").json().get("totaal").intValue()).isZero();

        write(VERA, melding, "Antwoord");

        await().atMost(Duration.ofMinutes(2)).untilAsserted(
                () -> assertThat(as(melder).get("/v1/meldingen").json().get("totaal").intValue()).isOne());
    }

    private boolean actionRequired(TestPerson person, String melding) {
        return item(as(person).get("/v1/meldingen").json().get("meldingen"), "id", melding).get("actie").booleanValue();
    }

    private static JsonNode item(JsonNode items, String field, String melding) {
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.get(field).stringValue().equals(melding)).findFirst().orElseThrow();
    }
}

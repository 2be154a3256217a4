package nl.tegenkracht.melding.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
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

    /** Record 0385: a melder sees what came, as a vertrouwenspersoon does (record 0356). */
    @Test
    void whatCameSinceTheMelderOpenedItIsNewUntilItIsOpened() {
        var melder = melder();
        var melding = meldAs(melder);
        write(VERA, melding, "Antwoord");
        write(VERA, melding, "En nog iets");

        assertThat(as(melder).get("").body()).contains("2 nieuw<");
        assertThat(unread(melder, melding)).isEqualTo(2);
        as(melder).get("/meldingen/" + melding);
        write(melder, melding, "Terug");
        assertThat(as(melder).get("").body()).as("of what one wrote oneself nothing is new")
                .doesNotContainPattern("[0-9] nieuw");
        assertThat(unread(melder, melding)).isZero();
        assertThat(
                item(as(VERA).get("/v1/meldingen").json().get("meldingen"), "id", melding).get("ongelezen").intValue())
                .as("never opened: the verhaal and a bericht").isEqualTo(2);
    }

    private int unread(TestPerson person, String melding) {
        return item(as(person).get("/v1/werkvoorraad").json().get("regels"), "dossier", melding).get("ongelezen")
                .intValue();
    }

    @Test
    void theVertrouwenspersoonFindsTheMeldingOnTheWorkPage() {
        var melding = meldAs(melder());

        assertThat(as(VERA).get("/werk").body()).contains("/fractie-noord/melding/meldingen/" + melding, "Nieuw",
                "Pesten of treiteren");
        var item = item(as(VERA).get("/v1/meldingen").json().get("meldingen"), "id", melding);
        assertThat(item.get("rol").stringValue()).isEqualTo("vertrouwenspersoon");
        assertThat(item.get("actie").booleanValue()).isTrue();
    }

    @Test
    void theWorkListSaysWhereTheMeldingIs() {
        var melder = melder();
        var melding = meldAs(melder);

        var item = item(as(melder).get("/v1/werkvoorraad").json().get("regels"), "dossier", melding);
        assertThat(item.get("adres").stringValue()).isEqualTo("/fractie-noord/melding/meldingen/" + melding);
        assertThat(item.get("als").stringValue()).isEqualTo("melder");
        assertThat(item.get("actie").booleanValue()).isFalse();
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
        var toHim = meldAs(TestPerson.medewerker("zeno", "fractie-zuid"), submitted);

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

    @Test
    void aLongListComesInPagesAndMissesNothing() {
        var melder = melder();
        var made = IntStream.range(0, 53).mapToObj(_ -> meldAs(melder)).toList();

        var first = as(melder).get("").body();
        var second = as(melder).get(nextPage(first)).body();

        assertThat(first).contains("1 tot en met 50 van 53", "bij 0 bent u aan zet", "Wacht het langst")
                .contains(made.subList(3, 53)).doesNotContain(made.subList(0, 3));
        assertThat(second).contains("51 tot en met 53 van 53", "Terug naar het begin").contains(made.subList(0, 3))
                .doesNotContain("Volgende");
    }

    @Test
    void whatWaitsLongestForTheMelderIsEasyToFind() {
        var melder = melder();
        var made = IntStream.range(0, 12).mapToObj(_ -> meldAs(melder)).toList();
        write(VERA, made.get(7), "Antwoord");

        var list = as(melder).get("/v1/meldingen?volgorde=wacht-het-langst&aantal=1").json();
        var rest = as(melder).get("/v1/meldingen?volgorde=wacht-het-langst&na=" + list.get("volgende").stringValue())
                .json();

        assertThat(list.get("totaal").intValue()).isEqualTo(12);
        assertThat(list.get("actie").intValue()).isOne();
        assertThat(list.at("/meldingen/0/id").stringValue()).isEqualTo(made.get(7));
        assertThat(rest.get("meldingen")).hasSize(11);
        assertThat(rest.at("/meldingen/0/id").stringValue()).isEqualTo(made.getFirst());
        assertThat(as(melder).get("?volgorde=wacht-het-langst").body()).contains("bij 1 bent u aan zet");
    }

    @Test
    void aPlaceOrASizeThatCannotBeIsRefused() {
        for (var query : List.of("?na=x", "?aantal=101", "?volgorde=oudste")) {
            assertThat(as(melder()).get("/v1/meldingen" + query).status()).as(query).isEqualTo(400);
        }
        assertThat(as(melder()).get("?na=x").status()).isEqualTo(400);
    }

    @Test
    void theWorkListTellsHowMuchThereIsAndWhere() {
        var melder = melder();
        IntStream.range(0, 52).forEach(_ -> meldAs(melder));

        var work = as(melder).get("/v1/werkvoorraad").json();

        assertThat(work.get("regels")).hasSize(50);
        assertThat(work.get("totaal").intValue()).isEqualTo(52);
        assertThat(work.get("actie").intValue()).isZero();
        assertThat(work.get("lijsten")).hasSize(1);
        assertThat(work.at("/lijsten/0/adres").stringValue()).isEqualTo("/fractie-noord/melding");
        assertThat(as(VERA).get("/v1/werkvoorraad").json().at("/lijsten/0/adres").stringValue())
                .isEqualTo("/fractie-noord/melding/werk");
    }

    private static String nextPage(String page) {
        return page.replaceAll("(?s).*href=\"/fractie-noord/melding([?][^\"]*na=[^\"]*)\".*", "$1").replace("&amp;",
                "&");
    }

    private boolean actionRequired(TestPerson person, String melding) {
        return item(as(person).get("/v1/meldingen").json().get("meldingen"), "id", melding).get("actie").booleanValue();
    }

    private static JsonNode item(JsonNode items, String field, String melding) {
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.get(field).stringValue().equals(melding)).findFirst().orElseThrow();
    }
}

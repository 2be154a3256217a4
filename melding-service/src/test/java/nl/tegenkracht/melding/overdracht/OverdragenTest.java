package nl.tegenkracht.melding.overdracht;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A vertrouwenspersoon steps aside, by the API and by the page. */
class OverdragenTest extends MeldingServiceTestBase {

    private static final TestPerson VONNE = TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VONNE, NOORD);

    @Test
    void whoGivesBackLosesAccessAtOnceAndTheMelderKeepsEverythingAndChooses() {
        var melder = melder();
        var melding = meldAs(melder);

        assertThat(giveBack(melding, "Ik ken iemand die erbij betrokken is").status()).isEqualTo(204);

        assertThat(as(VERA).get("/v1/meldingen/" + melding).status()).isEqualTo(404);
        assertThat(as(VERA).get("/v1/meldingen/" + melding + "/notities").status()).isEqualTo(404);
        assertThat(as(VERA).get("/v1/meldingen").body()).doesNotContain(melding);
        assertThat(write(VERA, melding, "Nog iets").status()).isEqualTo(404);
        assertThat(as(melder).get("/meldingen/" + melding).body())
                .contains("Uw vertrouwenspersoon heeft uw melding teruggegeven", "Ik ken iemand die erbij betrokken is",
                        "Vera Wilgenhout kon dit lezen tot", "Kies wie verdergaat", "Vincent Lindeblad")
                .doesNotContain("niet meer benoemd is kon dit lezen", "value=\"" + TestPerson.BENOEMING_VERA + "\"");
        var row = as(melder).get("/v1/werkvoorraad").json().get("regels").get(0);
        assertThat(row.get("staat").stringValue()).isEqualTo("kies-een-andere-vertrouwenspersoon");
        assertThat(row.get("actie").booleanValue()).isTrue();
        assertThat(as(melder).get("").body()).contains("heeft de melding teruggegeven");

        assertThat(wissel(melder, melding, TestPerson.BENOEMING_VERA).json().get("artikel").stringValue())
                .isEqualTo("KR-2021 art. 5 lid 5");
        assertThat(wissel(melder, melding, TestPerson.BENOEMING_VINCENT).status()).isEqualTo(200);
        assertThat(as(VINCENT).get("/v1/meldingen/" + melding + "/berichten").body()).contains("Ik ken iemand");
    }

    @Test
    void itIsSaidToWhoGaveItBackAndTheSameOnceMoreChangesNothing() {
        var melder = melder();
        var melding = meldAs(melder);
        giveBack(melding, "");
        var etag = as(melder).get("/v1/meldingen/" + melding).header("ETag");

        assertThat(as(VERA).post("/v1/meldingen/" + melding + "/teruggave", json(Map.of("bevestigd", "ja")), "\"1\"")
                .status()).isEqualTo(204);

        assertThat(as(melder).get("/v1/meldingen/" + melding).header("ETag")).isEqualTo(etag);
        var page = as(VERA).get("/meldingen/" + melding);
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.body()).contains("U hebt deze melding teruggegeven").doesNotContain("Wat er gebeurde");
        assertThat(as(VERA).in(Language.EN).get("/meldingen/" + melding).body())
                .contains("You have given this report back");
    }

    @Test
    void beingAwayIsToldAndOfferedAndNothingChangesByItself() {
        var melder = melder();
        var melding = meldAs(melder);

        assertThat(away(melding, Map.of("van", "2098-07-01", "tot", "2098-07-21", "vervanger",
                TestPerson.BENOEMING_VINCENT)).status()).isEqualTo(204);

        assertThat(as(melder).get("/meldingen/" + melding).body()).contains("Vera Wilgenhout is er niet van",
                "1 juli 2098", "21 juli 2098", "Vincent Lindeblad kan u intussen helpen", "u kunt wachten");
        assertThat(as(melder).in(Language.EN).get("/meldingen/" + melding).body())
                .contains("Vera Wilgenhout is away from", "Nothing changes by itself");
        assertThat(as(VINCENT).get("/v1/meldingen/" + melding).status()).isEqualTo(404);
        assertThat(as(VERA).get("/v1/meldingen/" + melding).status()).isEqualTo(200);

        wissel(melder, melding, TestPerson.BENOEMING_VINCENT);
        assertThat(as(melder).get("/meldingen/" + melding).body()).doesNotContain("is er niet van");
    }

    @Test
    void whoStopsSaysFromWhichDayAndAnAbsenceThatIsOverIsNotShown() {
        var melder = melder();
        var melding = meldAs(melder);

        away(melding, Map.of("van", "2020-01-01", "tot", "2020-01-09"));
        assertThat(as(melder).get("/meldingen/" + melding).body()).doesNotContain("is er niet van");
        away(melding, Map.of("van", "2098-07-01"));
        assertThat(as(melder).get("/meldingen/" + melding).body()).contains("stopt als vertrouwenspersoon op");
    }

    @Test
    void onlyWhoHasItStepsAsideAndOnlyWhileItIsOpen() {
        var melder = melder();
        var melding = meldAs(melder);

        for (var person : new TestPerson[]{melder, VINCENT}) {
            assertThat(as(person).get("/meldingen/" + melding + "/overdracht").status()).isEqualTo(404);
            assertThat(as(person)
                    .post("/v1/meldingen/" + melding + "/teruggave", json(Map.of("bevestigd", "ja")), "\"1\"")
                    .status()).isEqualTo(404);
        }
        assertThat(as(VERA).get("/meldingen/" + melding + "/overdracht").body())
                .contains("De melding teruggeven", "artikel 5");
        as(melder).post("/v1/meldingen/" + melding + "/einde", "{}", "\"1\"");
        assertThat(giveBack(melding, "").status()).isEqualTo(409);
        assertThat(as(VERA).get("/meldingen/" + melding + "/overdracht").body()).doesNotContain("name=\"bevestigd\"");
    }

    @Test
    void beingAwayIsSaidOnceInAllOpenMeldingenAndNobodyIsOfferedToWhomThatIsNotPossible() {
        var melder = melder();
        var melding = meldAs(melder, withVonne());
        var other = melder();
        var involved = withVonne();
        involved.put("betrokken", List.of(TestPerson.BENOEMING_VINCENT));
        var without = meldAs(other, involved);
        var closed = melder();
        var over = meldAs(closed, withVonne());
        as(closed).post("/v1/meldingen/" + over + "/einde", "{}", "\"1\"");
        var before = as(VONNE).get("/v1/meldingen/" + over).header("ETag");

        var told = as(VONNE).put("/v1/afwezigheid", json(Map.of("van", "2098-07-01", "tot", "2098-07-21", "vervanger",
                TestPerson.BENOEMING_VINCENT)), null);

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.json().get("zonderAanbod").intValue()).isPositive();
        assertThat(as(melder).get("/meldingen/" + melding).body())
                .contains("Vincent Lindeblad kan u intussen helpen");
        assertThat(as(other).get("/meldingen/" + without).body()).contains("Vonne Eikenrode is er niet van")
                .doesNotContain("Vincent Lindeblad kan u intussen helpen");
        assertThat(as(VONNE).get("/v1/meldingen/" + over).header("ETag")).isEqualTo(before);
        assertThat(as(VINCENT).get("/v1/meldingen/" + melding).status()).isEqualTo(404);
        var etag = as(VONNE).get("/v1/meldingen/" + melding).header("ETag");
        as(VONNE).submit("/werk/afwezigheid", Map.of("van", "2098-07-01", "tot", "2098-07-21", "vervanger",
                TestPerson.BENOEMING_VINCENT));
        assertThat(as(VONNE).get("/v1/meldingen/" + melding).header("ETag")).as("once more").isEqualTo(etag);
        assertThat(as(VONNE).in(Language.EN).get("/werk/afwezigheid?gezegd=2&zonder=1").body())
                .contains("It stands in 2 reports", "nobody is offered");
        assertThat(as(melder).get("/werk/afwezigheid").status()).isEqualTo(404);
        assertThat(as(melder).put("/v1/afwezigheid", json(Map.of("van", "2098-07-01")), null).status()).isEqualTo(404);
        assertThat(as(VONNE).submit("/werk/afwezigheid", Map.of("van", "2098-07-01", "tot", "2098-06-01")).status())
                .isEqualTo(400);
    }

    /** Absence is offered and never silent, also to who comes after it was said (S1.30). */
    @Test
    void whoChoosesSomebodyWhoIsAwayReadsThatBeforehandAndWhoIsThereMeanwhile() {
        as(VONNE).put("/v1/afwezigheid", json(Map.of("van", "2098-07-01", "tot", "2098-07-21", "vervanger",
                TestPerson.BENOEMING_VINCENT)), null);

        var later = melder();
        assertThat(as(later).submit("/nieuw", Map.of("naar", "keuze")).body()).contains("Is er niet van 1 juli 2098",
                "tot en met 21 juli 2098", "Vincent Lindeblad is er intussen");
        assertThat(as(later).in(Language.EN).submit("/nieuw", Map.of("naar", "keuze")).body())
                .contains("Is away from 1 July 2098", "Vincent Lindeblad is there meanwhile");
        var listed = as(later).get("/v1/vertrouwenspersonen").json().get("vertrouwenspersonen").toString();
        assertThat(listed).contains("\"van\":\"2098-07-01\"");
        var melding = meldAs(later, withVonne());
        assertThat(as(later).get("/meldingen/" + melding).body()).contains("is er niet van", "21 juli 2098",
                "Vincent Lindeblad kan u intussen helpen")
                .doesNotContain("value=\"" + TestPerson.BENOEMING_VONNE + "\"");
        assertThat(as(VINCENT).get("/v1/meldingen/" + melding).status()).isEqualTo(404);

        var involved = withVonne();
        involved.put("betrokken", List.of(TestPerson.BENOEMING_VINCENT));
        var without = meldAs(later, involved);
        assertThat(as(later).get("/meldingen/" + without).body()).contains("is er niet van")
                .doesNotContain("Vincent Lindeblad kan u intussen helpen");
        assertThat(as(later).submit("/nieuw", Map.of("naar", "keuze", "betrokken", TestPerson.BENOEMING_VINCENT))
                .body()).contains("Is er niet van 1 juli 2098").doesNotContain("is er intussen");
    }

    @Test
    void anAbsenceThatIsOverIsToldToNobody() {
        backAgain();

        var later = melder();
        assertThat(as(later).submit("/nieuw", Map.of("naar", "keuze")).body()).doesNotContain("Is er niet van");
        assertThat(as(later).get("/meldingen/" + meldAs(later, withVonne())).body()).doesNotContain("is er niet van");
    }

    /** What is said in a domain holds for every test that chooses Vonne there. */
    @AfterEach
    void backAgain() {
        as(VONNE).put("/v1/afwezigheid", json(Map.of("van", "2020-01-01", "tot", "2020-01-09")), null);
    }

    private static Map<String, Object> withVonne() {
        var melding = melding();
        melding.put("vertrouwenspersoon", TestPerson.BENOEMING_VONNE);
        return melding;
    }

    private TestResponse giveBack(String melding, String text) {
        return as(VERA).post("/v1/meldingen/" + melding + "/teruggave",
                json(Map.of("bericht", text, "bevestigd", "ja")), etag(melding));
    }

    private TestResponse away(String melding, Map<String, String> fields) {
        return as(VERA).put("/v1/meldingen/" + melding + "/afwezigheid", json(fields), etag(melding));
    }

}

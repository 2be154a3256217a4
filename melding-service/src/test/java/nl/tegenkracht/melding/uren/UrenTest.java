package nl.tegenkracht.melding.uren;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Hours by activity and side, sessions for voorlichting, and the draft of the annual report. */
class UrenTest extends MeldingServiceTestBase {

    private static final TestPerson VONNE = TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VONNE, NOORD);

    @Autowired
    private LegalClock clock;

    @Test
    void hoursAddUpByActivityAndBySideAndAWrongLineIsTakenOut() {
        var wrong = Id.random();
        write(Map.of("soort", "training", "kant", "beide", "minuten", "40", "dag", dayOf(3)));
        write(Map.of("soort", "voorlichting", "kant", "fracties", "minuten", "90", "aanwezig", "12", "dag", dayOf(3)));
        write(Map.of("id", wrong, "soort", "training", "kant", "fracties", "minuten", "600", "dag", dayOf(3)));

        assertThat(as(VONNE).post("/v1/uren/weghaling", json(Map.of("regel", wrong))).status()).isEqualTo(204);
        assertThat(as(VONNE).post("/v1/uren/weghaling", json(Map.of("regel", wrong))).status()).isEqualTo(204);

        var year = staat(3);
        assertThat(year.get("minuten").intValue()).isEqualTo(130);
        assertThat(year.get("bereikt").intValue()).isEqualTo(12);
        assertThat(year.get("werkzaamheden").toString())
                .contains("{\"soort\":\"training\",\"aantal\":1,\"minuten\":40}");
        assertThat(year.get("kanten").toString()).contains("{\"soort\":\"fracties\",\"aantal\":1,\"minuten\":90}");
        assertThat(as(VONNE).in(Language.EN).get("/werk/uren").body()).contains("Sessions: 1. People reached: 12.",
                "For the parliamentary groups");
    }

    @Test
    void theSameFormTwiceWritesOneAndAnythingElseUnderItIsRefused() {
        var form = new LinkedHashMap<String, Object>(hours(Map.of("dag", dayOf(2), "minuten", "15")));

        assertThat(as(VONNE).post("/v1/uren", json(form)).status()).isEqualTo(201);
        assertThat(as(VONNE).submit("/werk/uren", form).status()).isEqualTo(303);
        form.put("minuten", "20");

        assertThat(as(VONNE).post("/v1/uren", json(form)).status()).isEqualTo(409);
        assertThat(staat(2).get("minuten").intValue()).isEqualTo(15);
    }

    @Test
    void nobodyElseSeesThemAndWhatIsWrongComesBack() {
        assertThat(as(melder()).post("/v1/uren", json(hours(Map.of()))).status()).isEqualTo(404);
        assertThat(as(melder()).get("/v1/jaarbijdrage").status()).isEqualTo(404);
        assertThat(as(melder()).get("/werk/jaarbijdrage").status()).isEqualTo(404);
        assertThat(as(VONNE).get("/v1/jaarbijdrage?jaar=1999").status()).isEqualTo(404);

        var page = as(VONNE).submit("/werk/uren",
                hours(Map.of("soort", "training", "minuten", "veel", "aanwezig", "4", "dag", "2199-01-01")));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("value=\"veel\"", "Deze dag moet nog komen", "alleen bij voorlichting");
    }

    @Test
    void hoursStayWhenTheMeldingGoesToSomebodyElseAndTheDraftCountsWhatIsHeldNow() {
        var melder = melder();
        var melding = meldAs(melder);
        wissel(melder, melding, TestPerson.BENOEMING_VONNE);
        var before = bijdrage();
        as(VONNE).put("/v1/meldingen/" + melding + "/categorieen",
                json(Map.of("categorieen", List.of("verharding"))), etag(VONNE, melding));
        as(VONNE).post("/v1/meldingen/" + melding + "/afsluiting",
                json(Map.of("brief", "Dank u", "categorieen", List.of("verharding"), "interventies",
                        List.of("handvatten"), "resultaat", "gewenst", "gecontroleerd", "ja")),
                etag(VONNE, melding));

        var after = bijdrage();

        assertThat(after.get("ontvangen").intValue()).isEqualTo(before.get("ontvangen").intValue());
        assertThat(after.get("afgesloten").intValue()).isEqualTo(before.get("afgesloten").intValue() + 1);
        assertThat(after.get("nogOpen").intValue()).isEqualTo(before.get("nogOpen").intValue() - 1);
        assertThat(after.get("aard").toString()).contains("verharding");
        assertThat(as(VONNE).get("/werk/jaarbijdrage").body()).contains("Aard",
                "Adviesvraag of zorgen over verharding of verruwing", "handvatten");
    }

    private JsonNode bijdrage() {
        return as(VONNE).get("/v1/jaarbijdrage").json();
    }

    private TestResponse write(Map<String, String> fields) {
        var response = as(VONNE).post("/v1/uren", json(hours(fields)));
        assertThat(response.status()).isEqualTo(201);
        return response;
    }

    private static Map<String, String> hours(Map<String, String> fields) {
        var hours = new LinkedHashMap<>(
                Map.of("id", Id.random(), "soort", "overleg", "kant", "beide", "minuten", "30"));
        hours.putAll(fields);
        return hours;
    }

    private JsonNode staat(int yearsAgo) {
        for (var one : as(VONNE).get("/v1/uren").json().get("urenstaten")) {
            if (one.get("jaar").intValue() == year(yearsAgo)) {
                return one;
            }
        }
        throw new AssertionError("No hours in that year");
    }

    private int year(int yearsAgo) {
        return clock.today().getYear() - yearsAgo;
    }

    private String dayOf(int yearsAgo) {
        return LocalDate.of(year(yearsAgo), 3, 4).toString();
    }
}

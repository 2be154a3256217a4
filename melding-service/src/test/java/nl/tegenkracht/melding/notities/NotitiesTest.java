package nl.tegenkracht.melding.notities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a vertrouwenspersoon writes down for themselves, by the API and by the page, and the own list. */
class NotitiesTest extends MeldingServiceTestBase {

    private static final String SAID = "Belde over de gang bij de lift";

    @Test
    void onlyWhoWroteItReadsANotitieAndTheMelderDoesNot() {
        var melder = melder();
        var melding = meldAs(melder);

        assertThat(note(melding, Map.of("soort", "telefoon", "dag", "2026-01-05", "minuten", "25")).status())
                .isEqualTo(201);

        var read = as(VERA).get("/v1/meldingen/" + melding + "/notities").json();
        assertThat(read.at("/notities/0/tekst").stringValue()).isEqualTo(SAID);
        assertThat(read.at("/notities/0/dag").stringValue()).isEqualTo("2026-01-05");
        assertThat(read.get("minuten").intValue()).isEqualTo(25);
        assertThat(as(VERA).get("/meldingen/" + melding + "/notities").body())
                .contains(SAID, "Een telefoongesprek", "In totaal 25 minuten");
        for (var path : new String[]{"/v1/meldingen/%s/notities", "/meldingen/%s/notities"}) {
            assertThat(as(melder).get(path.formatted(melding)).status()).isEqualTo(404);
            assertThat(as(VINCENT).get(path.formatted(melding)).status()).isEqualTo(404);
        }
        assertThat(as(melder).get("/meldingen/" + melding).body()).doesNotContain(SAID, "notities");
        assertThat(as(melder).get("/v1/meldingen/" + melding).body()).doesNotContain(SAID);
    }

    @Test
    void whoNoLongerHasTheMeldingNoLongerHasTheNotesAndTheNextOneNeverDoes() {
        var melder = melder();
        var melding = meldAs(melder);
        note(melding, Map.of("soort", "notitie"));

        wissel(melder, melding, TestPerson.BENOEMING_VINCENT);

        assertThat(as(VERA).get("/v1/meldingen/" + melding + "/notities").status()).isEqualTo(404);
        assertThat(as(VINCENT).get("/v1/meldingen/" + melding + "/notities").json().get("notities")).isEmpty();
    }

    @Test
    void theSameFormTwiceWritesOneAndAnotherTextUnderItIsRefused() {
        var melding = meldAs(melder());
        var form = new LinkedHashMap<String, Object>(
                Map.of("id", Id.random(), "soort", "persoonlijk", "tekst", SAID));
        var address = "/v1/meldingen/" + melding + "/notities";

        assertThat(as(VERA).post(address, json(form)).status()).isEqualTo(201);
        assertThat(as(VERA).post(address, json(form)).status()).isEqualTo(201);
        form.put("tekst", "Iets anders");

        assertThat(as(VERA).post(address, json(form)).status()).isEqualTo(409);
        assertThat(as(VERA).get(address).json().get("notities")).hasSize(1);
    }

    @Test
    void whatIsWrongComesBackWithWhatWasTyped() {
        var melding = meldAs(melder());

        var page = as(VERA).submit("/meldingen/" + melding + "/notities", Map.of("id", Id.random(), "soort", "telefoon",
                "dag", "2199-01-01", "minuten", "een half uur", "tekst", SAID));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("Deze dag moet nog komen", "Vul een geheel getal in", SAID + "</textarea>",
                "value=\"een half uur\"");
        assertThat(as(VERA).get("/v1/meldingen/" + melding + "/notities").json().get("notities")).isEmpty();
    }

    @Test
    void theListSaysWhatIsNewAndWhatComesNextAndIsFoundByAnOwnWord() {
        var melder = melder();
        var melding = meldAs(melder);
        assertThat(line(melding).get("ongelezen").intValue()).isEqualTo(1);
        as(VERA).get("/meldingen/" + melding);
        write(melder, melding, "Nog iets");
        assertThat(line(melding).get("ongelezen").intValue()).isEqualTo(1);
        as(VERA).get("/meldingen/" + melding);
        assertThat(line(melding).get("ongelezen").intValue()).isZero();
        var word = "reiger-" + Id.random().substring(0, 8);

        assertThat(plan(melding, Map.of("alias", word, "stap", "bellen", "stapOp", "2027-01-04")).status())
                .isEqualTo(200);

        assertThat(line(melding).get("alias").stringValue()).isEqualTo(word);
        assertThat(line(melding).get("stap").stringValue()).isEqualTo("bellen");
        assertThat(search(VERA, Map.of("zoek", word.toUpperCase(Locale.ROOT)))).isEqualTo(1);
        assertThat(search(VERA, Map.of("zoek", melding.substring(0, 20)))).isEqualTo(1);
        assertThat(search(VERA, Map.of("zoek", word, "staat", "afgesloten"))).isZero();
        assertThat(search(VINCENT, Map.of("zoek", word))).isZero();
        assertThat(search(VINCENT, Map.of("zoek", melding))).isZero();
        assertThat(as(melder).post("/v1/meldingen/zoekvragen", json(Map.of("zoek", word))).status()).isEqualTo(404);
        var page = as(VERA).in(Language.EN).submit("/werk/zoeken", Map.of("zoek", word));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("1 report found", word, "Next step:", "Call");
        assertThat(as(melder).get("/v1/meldingen").body()).doesNotContain(word, "bellen");
    }

    @Test
    void theOwnFiguresAddUpWhatWasWrittenDownByYearAndAreForNobodyElse() {
        var vonne = TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VONNE, NOORD);
        var melder = melder();
        var melding = meldAs(melder);
        wissel(melder, melding, TestPerson.BENOEMING_VONNE);
        var before = minutesOf2019(vonne);
        as(vonne).post("/v1/meldingen/" + melding + "/notities", json(Map.of("id", Id.random(), "soort", "telefoon",
                "dag", "2019-03-04", "minuten", "35", "tekst", SAID)));

        assertThat(minutesOf2019(vonne)).isEqualTo(before + 35);
        assertThat(as(vonne).get("/werk/uren").body()).contains("Uw eigen cijfers", "2019").doesNotContain(SAID);
        assertThat(as(melder).get("/werk/uren").status()).isEqualTo(404);
        assertThat(as(melder).get("/v1/uren").status()).isEqualTo(404);
        assertThat(minutesOf2019(VINCENT)).isZero();
    }

    private int minutesOf2019(TestPerson person) {
        for (var year : as(person).get("/v1/uren").json().get("jaren")) {
            if (year.get("jaar").intValue() == 2019) {
                return year.get("minuten").intValue();
            }
        }
        return 0;
    }

    @Test
    void anOldPlanDoesNotOverwriteWithoutSayingSo() {
        var melder = melder();
        var melding = meldAs(melder);
        write(melder, melding, "Intussen");

        assertThat(as(VERA).put("/v1/meldingen/" + melding + "/werkmap", json(Map.of("alias", "dinsdag")), "\"1\"")
                .status()).isEqualTo(412);
    }

    private JsonNode line(String melding) {
        for (var entry : as(VERA).post("/v1/meldingen/zoekvragen", json(Map.of("zoek", melding))).json()
                .get("meldingen")) {
            return entry;
        }
        throw new AssertionError("Not in the list");
    }

    private int search(TestPerson person, Map<String, String> question) {
        return as(person).post("/v1/meldingen/zoekvragen", json(question)).json().get("totaal").intValue();
    }

    private TestResponse note(String melding, Map<String, String> fields) {
        var notitie = new LinkedHashMap<String, Object>(fields);
        notitie.put("id", Id.random());
        notitie.put("tekst", SAID);
        return as(VERA).post("/v1/meldingen/" + melding + "/notities", json(notitie));
    }

    private TestResponse plan(String melding, Map<String, String> fields) {
        return as(VERA).put("/v1/meldingen/" + melding + "/werkmap", json(fields),
                as(VERA).get("/v1/meldingen/" + melding).header("ETag"));
    }
}

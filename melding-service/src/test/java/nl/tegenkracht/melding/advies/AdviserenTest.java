package nl.tegenkracht.melding.advies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;
import org.junit.jupiter.api.Test;

/** Possible steps side by side, what the melder ticks, and the map of helpers. */
class AdviserenTest extends MeldingServiceTestBase {

    private static final String SHEET = "/adviesblad";

    @Test
    void theMelderReadsWhatSpeaksForAndAgainstAndTicksAndTheVertrouwenspersoonReadsThat() {
        var melder = melder();
        var melding = meldAs(melder);

        assertThat(put(VERA, melding, SHEET, List.of("klacht", "afwachten"), "Kijk er rustig naar").status())
                .isEqualTo(200);

        assertThat(as(melder).get("/meldingen/" + melding + SHEET).body()).contains("Kijk er rustig naar",
                "De ander krijgt uw klacht te lezen", "Nu niets doen").doesNotContain("Naar de politie");
        assertThat(put(melder, melding, SHEET + "/keuze", List.of("afwachten"), "Eerst rust").status()).isEqualTo(200);
        assertThat(as(VERA).in(Language.EN).get("/meldingen/" + melding + SHEET).body())
                .contains("ticked by the person who reported", "Eerst rust");
        assertThat(as(VERA).get("/v1/meldingen/" + melding + SHEET).json().get("keuze").toString())
                .isEqualTo("[\"afwachten\"]");

        put(VERA, melding, SHEET, List.of("klacht"), "");
        assertThat(as(melder).get("/v1/meldingen/" + melding + SHEET).json().get("keuze")).isEmpty();
    }

    @Test
    void eachOfTheTwoDoesTheirOwnPartAndNobodyElseAny() {
        var melder = melder();
        var melding = meldAs(melder);

        assertThat(put(melder, melding, SHEET, List.of("klacht"), "").status()).isEqualTo(409);
        assertThat(put(melder, melding, SHEET + "/keuze", List.of("klacht"), "").status()).isEqualTo(409);
        put(VERA, melding, SHEET, List.of("klacht"), "");
        assertThat(put(VERA, melding, SHEET + "/keuze", List.of("klacht"), "").status()).isEqualTo(409);
        assertThat(put(melder, melding, SHEET + "/keuze", List.of("aangifte"), "").status()).isEqualTo(400);
        assertThat(put(VERA, melding, SHEET, List.of(), "").status()).isEqualTo(400);
        assertThat(as(VINCENT).get("/meldingen/" + melding + SHEET).status()).isEqualTo(404);
        assertThat(put(VINCENT, melding, SHEET, List.of("klacht"), "").status()).isEqualTo(404);
    }

    @Test
    void theSameOnceMoreChangesNothingAndAnOldPageIsRefusedWithWhatWasTyped() {
        var melding = meldAs(melder());
        put(VERA, melding, SHEET, List.of("klacht"), "Rustig");
        var before = etag(melding);

        assertThat(put(VERA, melding, SHEET, List.of("klacht"), "Rustig").status()).isEqualTo(200);
        assertThat(etag(melding)).isEqualTo(before);
        var page = as(VERA).submit("/meldingen/" + melding + SHEET,
                Map.of("versie", "1", "opties", "aangifte", "toelichting", "Nog iets"));

        assertThat(page.status()).isEqualTo(412);
        assertThat(page.body()).contains("Nog iets</textarea>").containsPattern("value=\"aangifte\"[^>]*checked");
    }

    @Test
    void aReferralNamesSomebodyOfTheMapAndTheMapIsThereToRead() {
        var melder = melder();
        var melding = meldAs(melder);

        assertThat(refer(melding, "verwijzing-hulpverlener", "bedrijfsarts").status()).isEqualTo(201);

        assertThat(as(melder).get("/v1/meldingen/" + melding + "/voorstellen").body()).contains("De bedrijfsarts");
        assertThat(refer(melding, "mediator", "bedrijfsarts").status()).isEqualTo(400);
        assertThat(refer(melding, "verwijzing-hulpverlener", "verzonnen").status()).isEqualTo(400);
        assertThat(as(melder).get("/sociale-kaart").body()).contains("De bedrijfsarts", "Slachtofferhulp");
        assertThat(as(VERA).get("/meldingen/" + melding + "/voorstellen").body()).contains("value=\"bedrijfsarts\"");
    }

    private TestResponse refer(String melding, String soort, String helper) {
        return as(VERA).post("/v1/meldingen/" + melding + "/voorstellen", json(Map.of("id", Id.random(), "soort", soort,
                "helper", helper, "deelt", "Niets", "naam", "nee")));
    }

    private TestResponse put(TestPerson person, String melding, String path, List<String> steps, String said) {
        return as(person).put("/v1/meldingen/" + melding + path, json(Map.of("opties", steps, "toelichting", said)),
                etag(melding));
    }

}

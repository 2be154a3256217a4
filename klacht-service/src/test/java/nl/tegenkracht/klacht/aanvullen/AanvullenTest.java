package nl.tegenkracht.klacht.aanvullen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.klacht.fixture.KlachtServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;
import org.junit.jupiter.api.Test;

class AanvullenTest extends KlachtServiceTestBase {

    @Test
    void whatWasMissingCountsFromTheDayOfTheAanvulling() {
        var klager = klager();
        var klaagschrift = klaagschrift();
        klaagschrift.remove("waar");
        klaagschrift.remove("ondertekend");
        var klacht = dienInAs(klager, klaagschrift);
        assertThat(bevindingen(klager, klacht)).containsExactly("eis-a", "eis-e");
        itIs(LocalDate.of(2026, 11, 30));

        var response = vulAan(klager, klacht, Map.of("id", Id.random(), "waar", "In de hal", "ondertekend", true));

        assertThat(response.status()).isEqualTo(201);
        assertThat(response.json().get("staat").stringValue()).isEqualTo("compleet");
        assertThat(bevindingen(klager, klacht)).isEmpty();
        var readBack = read(klager, klacht).json();
        assertThat(readBack.get("termijnen").get(0).get("start").stringValue()).isEqualTo("2026-11-30");
        assertThat(readBack.get("klaagschrift").get("waar").stringValue()).isEmpty();
        assertThat(readBack.get("aanvullingen").get(0).get("waar").stringValue()).isEqualTo("In de hal");
    }

    @Test
    void theFormAsksOnlyForWhatIsMissing() {
        var klager = klager();
        var klaagschrift = klaagschrift();
        klaagschrift.remove("adres");
        var klacht = dienInAs(klager, klaagschrift);

        var page = as(klager).get("/klachten/" + klacht).body();

        assertThat(page).contains("name=\"adres\"", "name=\"gedrag\"").doesNotContain("name=\"waar\"",
                "name=\"functie\"", "name=\"ondertekend\"");
        assertThat(as(klager).submit("/klachten/" + klacht + "/aanvullingen",
                Map.of("id", Id.random(), "adres", "Beukenweg 2")).status()).isEqualTo(303);
        assertThat(as(klager).get("/klachten/" + klacht).body()).contains("Beukenweg 2", "Aangevuld op",
                "Nog iets toevoegen", "<title>Uw aanvulling is ontvangen - Tegenkracht</title>",
                "Ontvangen op 22 november 2026, 10.15 uur.");
    }

    /** Two hundred of the longest would be more than the service has memory for. */
    @Test
    void manyLongAanvullingenAreReadInPartsFromTheNewestBack() {
        var klager = klager();
        var klacht = dienInAs(klager, klaagschrift());
        for (int i = 1; i <= 5; i++) {
            vulAan(klager, klacht, Map.of("id", Id.random(), "gedrag", "a".repeat(60_000) + " nummer " + i));
        }

        var newest = as(klager).get("/klachten/" + klacht).body();
        assertThat(newest).contains("nummer 5", "nummer 4", "Eerdere aanvullingen", "?tot=3")
                .doesNotContain("nummer 3", "Naar de nieuwste");
        assertThat(as(klager).get("/klachten/" + klacht + "?tot=3").body())
                .contains("nummer 3", "nummer 2", "?tot=1", "Naar de nieuwste")
                .doesNotContain("nummer 4", "nummer 1");
        assertThat(as(klager).get("/klachten/" + klacht + "?tot=1").body()).contains("nummer 1")
                .doesNotContain("nummer 2", "Eerdere aanvullingen");

        var read = read(klager, klacht).json();
        assertThat(read.get("aanvullingen")).hasSize(2);
        assertThat(read.get("eerder").intValue()).isEqualTo(3);
        var first = as(klager).get("/v1/klachten/" + klacht + "?tot=1").json();
        assertThat(first.get("aanvullingen").get(0).get("gedrag").stringValue()).endsWith("nummer 1");
        assertThat(first.path("eerder").isNumber()).isFalse();
        for (var tot : List.of("0", "-1", "999")) {
            assertThat(as(klager).get("/klachten/" + klacht + "?tot=" + tot).status()).isEqualTo(200);
        }
    }

    @Test
    void theSameFormAgainMakesNoSecondAanvulling() {
        var klager = klager();
        var klacht = dienInAs(klager, klaagschrift());
        var aanvulling = Map.<String, Object>of("id", Id.random(), "gedrag", "En nog iets");

        vulAan(klager, klacht, aanvulling);
        vulAan(klager, klacht, aanvulling);

        assertThat(read(klager, klacht).json().get("aanvullingen")).hasSize(1);
    }

    @Test
    void theSameFormWithAnotherTextIsRefusedAndOnThePageTheTextIsStillThere() {
        var klager = klager();
        var klacht = dienInAs(klager, klaagschrift());
        var form = Id.random();
        vulAan(klager, klacht, Map.of("id", form, "gedrag", "En nog iets"));

        var other = vulAan(klager, klacht, Map.of("id", form, "gedrag", "Iets heel anders"));
        var page = as(klager).submit("/klachten/" + klacht + "/aanvullingen",
                Map.of("id", form, "gedrag", "Iets heel anders"));

        assertThat(List.of(other.status(), page.status())).containsOnly(409);
        assertThat(page.body()).contains("Deze aanvulling is nog niet verstuurd", "Iets heel anders</textarea>")
                .doesNotContain(form);
        assertThat(read(klager, klacht).json().get("aanvullingen")).hasSize(1);
    }

    @Test
    void whatWasTypedInAnAanvullingToAKlachtThatWasWithdrawnMeanwhileCanStillBeCopied() {
        var klager = klager();
        var klacht = dienInAs(klager, klaagschrift());
        as(klager).submit("/klachten/" + klacht + "/intrekken", Map.of("id", Id.random(), "bevestigd", "ja"));

        var page = as(klager).submit("/klachten/" + klacht + "/aanvullingen",
                Map.of("id", Id.random(), "gedrag", "Een lang verhaal"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("Een lang verhaal", "Niet verstuurd");
    }

    @Test
    void whoTheAanvullingIsAboutCannotReadItWhetherByFormOrByApi() {
        var klager = klager();
        var byForm = dienInAs(klager, klaagschrift());
        var byApi = dienInAs(klager, klaagschrift());
        var kiki = TestPerson.secretaris(NOORD);
        assertThat(as(klager).get("/klachten/" + byForm).body()).contains("Gaat uw klacht ook over iemand van",
                "name=\"betrokken\"");

        as(klager).submit("/klachten/" + byForm + "/aanvullingen",
                Map.of("id", Id.random(), "gedrag", "Ook zij", "betrokken", TestPerson.BENOEMING_KIKI));
        vulAan(klager, byApi, Map.of("id", Id.random(), "betrokken", List.of(TestPerson.BENOEMING_KIKI)));

        for (var klacht : List.of(byForm, byApi)) {
            assertThat(read(klager, klacht).json().get("aanvullingen")).hasSize(1);
            assertThat(read(kiki, klacht).status()).isEqualTo(404);
            assertThat(as(kiki).get("/klachten/" + klacht).status()).isEqualTo(404);
        }
    }

    @Test
    void aanvullingenThatComeAtTheSameTimeAreNotLost() {
        var klager = klager();
        var klacht = dienInAs(klager, klaagschrift());

        IntStream.range(0, 6).parallel().forEach(number -> assertThat(
                vulAan(klager, klacht, Map.of("id", Id.random(), "gedrag", "Deel " + number)).status()).isEqualTo(201));

        assertThat(read(klager, klacht).json().get("aanvullingen")).hasSize(6);
    }

    @Test
    void whatIsWrongComesBackWithEverythingTyped() {
        var klager = klager();
        var klacht = dienInAs(klager, klaagschrift());

        var page = as(klager).submit("/klachten/" + klacht + "/aanvullingen",
                Map.of("id", "geen kenmerk", "gedrag", "Een lang verhaal"));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("Een lang verhaal</textarea>", "Begin opnieuw");
    }

    @Test
    void anEmptyAanvullingIsNone() {
        var klager = klager();
        var klacht = dienInAs(klager, klaagschrift());

        assertThat(vulAan(klager, klacht, Map.of("id", Id.random())).status()).isEqualTo(400);
    }

    @Test
    void theSecretarisCannotVulAan() {
        var klacht = dienInAs(klager(), klaagschrift());
        var secretaris = TestPerson.secretaris(NOORD);

        assertThat(vulAan(secretaris, klacht, Map.of("id", Id.random(), "gedrag", "Iets")).status()).isEqualTo(409);
        var page = as(secretaris).submit("/klachten/" + klacht + "/aanvullingen",
                Map.of("id", Id.random(), "gedrag", "Iets"));
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("Alleen wie de klacht indiende, vult haar aan.",
                "Wat u hebt ingevuld staat er nog.").doesNotContain("Dit staat in");
    }

    @Test
    void aDayMentionedLaterReplacesTheEarlierOne() {
        var klager = klager();
        var klaagschrift = klaagschrift();
        klaagschrift.put("laatsteVoorval", "2020-01-01");
        var klacht = dienInAs(klager, klaagschrift);

        vulAan(klager, klacht, Map.of("id", Id.random(), "laatsteVoorval", "2026-11-01", "categorieen",
                List.of("stalken")));

        assertThat(bevindingen(klager, klacht)).isEmpty();
    }

    /** It decides whether the klacht is in time (KR-2021 art. 10 lid 2), so a mistake in it can be mended on the page. */
    @Test
    void theDayOfTheLastIncidentCanBeCorrectedOnThePage() {
        var klager = klager();
        var klaagschrift = klaagschrift();
        klaagschrift.put("laatsteVoorval", "2020-01-01");
        var klacht = dienInAs(klager, klaagschrift);
        assertThat(as(klager).get("/klachten/" + klacht).body()).contains("name=\"laatsteVoorval\"",
                "Nu staat er 1 januari 2020.");

        as(klager).submit("/klachten/" + klacht + "/aanvullingen",
                Map.of("id", Id.random(), "laatsteVoorval", "2026-11-01"));

        assertThat(bevindingen(klager, klacht)).isEmpty();
    }

    private TestResponse vulAan(TestPerson person, String klacht, Map<String, Object> fields) {
        return as(person).post("/v1/klachten/" + klacht + "/aanvullingen", json(fields));
    }
}

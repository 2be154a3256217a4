package nl.tegenkracht.melding.afsluiten;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.melding.fixture.EndedBenoeming;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Ending, closing and reopening, by the API and by the page. */
class AfsluitenTest extends MeldingServiceTestBase {

    private static final String BRIEF = "Wij spraken elkaar drie keer. Het is nu klaar.";

    @Test
    void theMelderEndsItWithALastWordAndTheVertrouwenspersoonIsAskedForTheLetter() {
        var melder = melder();
        var melding = meldAs(melder);

        var response = post(melder, melding, "einde", Map.of("slotwoord", "Dank u wel"));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json().get("staat").stringValue()).isEqualTo("beeindigd");
        assertThat(as(VERA).get("/v1/meldingen/" + melding + "/berichten").body()).contains("Dank u wel");
        assertThat(lineOfVera(melding)).contains("\"staat\":\"beeindigd\"", "\"actie\":true");
        assertThat(row(melder, melding).toString()).contains("\"actie\":false");
        assertThat(as(melder).get("/meldingen/" + melding).body())
                .contains("<title>Uw melding is beëindigd - Tegenkracht</title>", "Door u beëindigd",
                        "Vera Wilgenhout is gevraagd om een afsluitbrief");
        assertThat(as(VERA).get("/meldingen/" + melding).body())
                .contains("<title>De melder heeft deze melding beëindigd - Tegenkracht</title>",
                        "Wacht op uw afsluitbrief", "name=\"brief\"");
    }

    @Test
    void theMelderReadsTheLetterOnTopWithWhatCountsAndCanPrintItAlone() {
        var melder = melder();
        var melding = meldAs(melder);

        var response = post(VERA, melding, "afsluiting", afsluiting());

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json().get("staat").stringValue()).isEqualTo("afgesloten");
        assertThat(as(melder).get("/meldingen/" + melding).body())
                .contains("<title>Uw melding is afgesloten - Tegenkracht</title>", BRIEF, "Vera Wilgenhout",
                        "Adviesbrief opgesteld", "Met het resultaat dat de melder wilde", "Intimidatie")
                .doesNotContain("name=\"versie\" id=\"versie\"");
        assertThat(as(melder).get("/meldingen/" + melding + "/afsluitbrief").body())
                .contains(BRIEF, melding, "artikel 5").doesNotContain("Wat er gebeurde");
        var brief = as(melder).get("/v1/meldingen/" + melding).json().get("afsluitbrieven").get(0);
        assertThat(brief.get("tekst").stringValue()).isEqualTo(BRIEF);
        assertThat(brief.get("interventies").toString()).isEqualTo("[\"adviesbrief\"]");
        assertThat(as(melder).get("/v1/meldingen/" + melding).json().get("categorie").stringValue())
                .isEqualTo("intimidatie");
        assertThat(lineOfVera(melding)).contains("\"actie\":false");
    }

    @Test
    void afterTheLetterTheMelderSaysWhatCameOfItOnlyIfItMayBeKept() {
        var melder = melder();
        var melding = meldAs(melder);
        var word = Map.of("id", Id.random(), "nawoord", "Het is rustig gebleven", "bewaren", "ja");
        assertThat(as(melder).post("/v1/meldingen/" + melding + "/nawoord", json(word)).status()).isEqualTo(409);
        post(VERA, melding, "afsluiting", afsluiting());

        var without = as(melder).submit("/meldingen/" + melding + "/nawoord",
                Map.of("id", Id.random(), "nawoord", "Zestien rustige weken"));
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.body()).contains("Zestien rustige weken</textarea>", "href=\"#bewaren\"");
        assertThat(as(melder).post("/v1/meldingen/" + melding + "/nawoord", json(word)).status()).isEqualTo(200);
        as(melder).submit("/meldingen/" + melding + "/nawoord", word);

        assertThat(as(VERA).get("/meldingen/" + melding).body()).contains("Wat de melder later liet weten",
                "Het is rustig gebleven");
        assertThat(as(VERA).get("/v1/meldingen/" + melding).json().get("nawoorden").size()).isEqualTo(1);
        assertThat(lineOfVera(melding)).contains("\"staat\":\"afgesloten\"", "\"actie\":false");
        assertThat(as(VERA).post("/v1/meldingen/" + melding + "/nawoord", json(word)).status()).isEqualTo(409);
    }

    @Test
    void inEnglishEverythingButWhatPeopleWroteIsEnglish() {
        var melder = melder();
        var melding = meldAs(melder);
        var english = as(melder).in(Language.EN);
        assertThat(english.get("/meldingen/" + melding).body()).contains("Close this report", "End report");
        post(VERA, melding, "afsluiting", afsluiting());

        assertThat(english.get("/meldingen/" + melding).body())
                .contains("<title>Your report is closed - Tegenkracht</title>", "Closing letter", BRIEF,
                        "A letter of advice was written", "Reopen report");
        assertThat(english.get("/meldingen/" + melding + "/afsluitbrief").body()).contains("Written by", BRIEF);
        assertThat(as(VERA).in(Language.EN).get("/werk").body()).contains(">Closed</span>");
    }

    @Test
    void withoutALetterThereIsNothingToPrint() {
        var melder = melder();

        assertThat(as(melder).get("/meldingen/" + meldAs(melder) + "/afsluitbrief").status()).isEqualTo(404);
    }

    @Test
    void theMelderReopensWithAMessageAndTheLetterStays() {
        var melder = melder();
        var melding = meldAs(melder);
        post(VERA, melding, "afsluiting", afsluiting());

        var response = post(melder, melding, "heropening", Map.of("tekst", "Het begint weer"));

        assertThat(response.json().get("staat").stringValue()).isEqualTo("in-behandeling");
        assertThat(as(melder).get("/meldingen/" + melding).body())
                .contains("<title>Uw melding is heropend - Tegenkracht</title>", "Afsluitbrief van", BRIEF,
                        "Het begint weer");
        assertThat(lineOfVera(melding)).contains("\"actie\":true");
        assertThat(write(VERA, melding, "Vertel").status()).isEqualTo(201);
        assertThat(as(melder).get("/meldingen/" + melding).body()).doesNotContain("Uw melding is heropend");
    }

    @Test
    void whatIsTypedInAClosedMeldingIsRefusedWithTheWayBackAndNotLost() {
        var melder = melder();
        var melding = meldAs(melder);
        post(VERA, melding, "afsluiting", afsluiting());

        var api = write(melder, melding, "Nog iets");
        var page = as(melder).submit("/meldingen/" + melding + "/berichten",
                Map.of("id", Id.random(), "tekst", "Zestien bange zinnen"));
        var other = as(VERA).submit("/meldingen/" + melding + "/berichten",
                Map.of("id", Id.random(), "tekst", "Zeventien late zinnen"));

        assertThat(api.status()).isEqualTo(409);
        assertThat(api.json().get("artikel").stringValue()).isEqualTo("KR-2021 art. 5 lid 1 onder i");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("altijd heropenen", "Zestien bange zinnen</textarea>", "/heropening\"");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body()).contains("Dit is niet verstuurd", "Zeventien late zinnen");
        assertThat(as(melder).get("/v1/meldingen/" + melding + "/berichten").json().get("totaal").intValue())
                .isZero();
    }

    @Test
    void inWhatIsOverNobodyElseIsChosen() {
        var melder = melder();
        var melding = meldAs(melder);
        post(melder, melding, "einde", Map.of());

        assertThat(wissel(melder, melding, TestPerson.BENOEMING_VINCENT).status()).isEqualTo(409);
        assertThat(as(melder).get("/meldingen/" + melding).body()).doesNotContain("/vertrouwenspersoon\"");
        assertThat(as(VINCENT).get("/v1/meldingen/" + melding).status()).isEqualTo(404);
    }

    @Test
    void eachActIsOfOneOfTheTwo() {
        var melder = melder();
        var melding = meldAs(melder);

        assertThat(post(VERA, melding, "einde", Map.of()).status()).isEqualTo(409);
        assertThat(post(melder, melding, "afsluiting", afsluiting()).status()).isEqualTo(409);
        post(melder, melding, "einde", Map.of());
        assertThat(post(VERA, melding, "heropening", Map.of()).status()).isEqualTo(409);
        assertThat(as(melder).get("/v1/meldingen/" + melding).json().get("staat").stringValue())
                .isEqualTo("beeindigd");
    }

    @Test
    void nobodyElseCanAndForThemThereIsNothing() {
        var melder = melder();
        var melding = meldAs(melder);
        var elsewhere = TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VERA, "fractie-zuid");

        for (var person : List.of(VINCENT, melder(), elsewhere)) {
            for (var act : List.of("einde", "afsluiting", "heropening")) {
                assertThat(as(person).post("/v1/meldingen/" + melding + "/" + act, "{}", "\"1\"").status())
                        .isEqualTo(404);
                assertThat(as(person).submit("/meldingen/" + melding + "/" + act, Map.of("versie", "1")).status())
                        .isEqualTo(404);
            }
            assertThat(as(person).get("/meldingen/" + melding + "/afsluitbrief").status()).isEqualTo(404);
        }
    }

    @Test
    void whatDoesNotFitItsStateIsRefused() {
        var melder = melder();
        var melding = meldAs(melder);

        assertThat(post(melder, melding, "heropening", Map.of()).status()).isEqualTo(409);
        post(VERA, melding, "afsluiting", afsluiting());
        assertThat(post(melder, melding, "einde", Map.of()).status()).isEqualTo(409);
        var other = afsluiting();
        other.put("brief", "Een andere brief");
        assertThat(post(VERA, melding, "afsluiting", other).status()).isEqualTo(409);
        assertThat(as(melder).get("/v1/meldingen/" + melding).json().get("afsluitbrieven").size()).isEqualTo(1);
    }

    @Test
    void theSameAgainGivesTheFirstResult() {
        var melder = melder();
        var melding = meldAs(melder);
        for (var act : List.of("einde", "afsluiting", "heropening")) {
            var who = act.equals("afsluiting") ? VERA : melder;
            var body = json(act.equals("afsluiting") ? afsluiting() : Map.of());
            var etag = as(who).get("/v1/meldingen/" + melding).header("ETag");
            var first = as(who).post("/v1/meldingen/" + melding + "/" + act, body, etag);

            var second = as(who).post("/v1/meldingen/" + melding + "/" + act, body, etag);

            assertThat(first.status()).as(act).isEqualTo(200);
            assertThat(second.body()).as(act).isEqualTo(first.body());
            assertThat(second.header("ETag")).as(act).isEqualTo(first.header("ETag"));
        }
    }

    @Test
    void whoeverDidNotSeeTheLastMessageClosesNothingAndLosesNothing() {
        var melder = melder();
        var melding = meldAs(melder);
        write(melder, melding, "Er is weer iets gebeurd");
        var form = new LinkedHashMap<>(afsluiting());
        form.put("versie", "1");

        var api = as(VERA).post("/v1/meldingen/" + melding + "/afsluiting", json(afsluiting()), "\"1\"");
        var page = as(VERA).submit("/meldingen/" + melding + "/afsluiting", form);

        assertThat(api.status()).isEqualTo(412);
        assertThat(page.status()).isEqualTo(412);
        assertThat(page.body()).contains("Er is intussen iets veranderd", "Er is weer iets gebeurd", BRIEF)
                .containsPattern("value=\"adviesbrief\" checked").containsPattern("value=\"gewenst\" checked");
        assertThat(as(melder).get("/v1/meldingen/" + melding).json().get("staat").stringValue())
                .isEqualTo("ontvangen");
    }

    @Test
    void whatIsMissingIsSaidAllAtOnceOnThePageWithWhatWasTyped() {
        var melder = melder();
        var melding = meldAs(melder);

        var page = as(VERA).submit("/meldingen/" + melding + "/afsluiting", Map.of("versie", "1", "brief", BRIEF,
                "categorieen", "verzonnen", "interventies", List.of("adviesbrief"), "resultaat",
                "geen-interventie-op-verzoek"));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains(BRIEF, "href=\"#categorieen\"", "U kruiste aan wat u hebt gedaan",
                "href=\"#gecontroleerd\"", "open=\"open\"");
        assertThat(post(VERA, melding, "afsluiting", Map.of()).json().get("fouten").toString())
                .contains("brief", "resultaat", "gecontroleerd");
    }

    @Test
    void withoutAVersionNothingHappens() {
        var melder = melder();
        var melding = meldAs(melder);

        var response = as(melder).post("/v1/meldingen/" + melding + "/einde", "{}");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().get("fouten").toString()).contains("If-Match");
    }

    @Test
    void reopenedAfterTheEndOfTheBenoemingTheMelderChoosesAndBeforeThatNobodyIsAskedTo() {
        var melder = melder();
        var submitted = melding();
        submitted.put("vertrouwenspersoon", TestPerson.BENOEMING_VONNE);
        var melding = meldAs(melder, submitted);
        post(TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VONNE, NOORD), melding, "afsluiting", afsluiting());

        EndedBenoeming.during(TestPerson.BENOEMING_VONNE, () -> {
            assertThat(as(melder).get("/meldingen/" + melding).body()).contains(BRIEF, "na het heropenen kiest u")
                    .doesNotContain("Uw vertrouwenspersoon is niet meer benoemd</p>", "Kies wie verdergaat");
            assertThat(as(melder).get("").body()).doesNotContain("Kies een andere vertrouwenspersoon",
                    "is niet meer benoemd");
            assertThat(row(melder, melding).toString()).contains("\"staat\":\"afgesloten\"", "\"actie\":false");

            post(melder, melding, "heropening", Map.of());

            assertThat(row(melder, melding).toString())
                    .contains("\"staat\":\"kies-een-andere-vertrouwenspersoon\"", "\"actie\":true");
            assertThat(as(melder).get("/meldingen/" + melding).body()).contains("Kies wie verdergaat");
            assertThat(wissel(melder, melding, TestPerson.BENOEMING_VERA).status()).isEqualTo(200);
            assertThat(as(VERA).get("/meldingen/" + melding).body()).contains(BRIEF);
        });
    }

    private static Map<String, Object> afsluiting() {
        var afsluiting = new LinkedHashMap<String, Object>();
        afsluiting.put("brief", BRIEF);
        afsluiting.put("categorieen", List.of("intimidatie"));
        afsluiting.put("interventies", List.of("adviesbrief"));
        afsluiting.put("resultaat", "gewenst");
        afsluiting.put("gecontroleerd", "ja");
        return afsluiting;
    }

    /** On the newest version. */
    private TestResponse post(TestPerson person, String melding, String act, Map<String, ?> body) {
        var etag = as(person).get("/v1/meldingen/" + melding).header("ETag");
        return as(person).post("/v1/meldingen/" + melding + "/" + act, json(body), etag);
    }

    /** Vera has more than a page of them; what changed last is on the first. */
    private String lineOfVera(String melding) {
        return as(VERA).get("/v1/meldingen").json().get("meldingen").valueStream()
                .filter(line -> line.get("id").stringValue().equals(melding)).findFirst().orElseThrow().toString();
    }

    private JsonNode row(TestPerson person, String melding) {
        return as(person).get("/v1/werkvoorraad").json().get("regels").valueStream()
                .filter(row -> row.toString().contains(melding)).findFirst().orElseThrow();
    }
}

package nl.tegenkracht.melding.voorstel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Proposing, consenting, refusing and doing, by the API and by the page. */
class VoorstelTest extends MeldingServiceTestBase {

    @Test
    void theMelderReadsWithWhomAndWhatIsToldBeforeAnswering() {
        var melder = melder();
        var melding = meldAs(melder);
        propose(melding, voorstel());

        assertThat(as(melder).get("/meldingen/" + melding).body())
                .contains("Uw vertrouwenspersoon stelt u iets voor", "Er wordt u iets voorgesteld");
        assertThat(as(melder).get("/meldingen/" + melding + "/voorstellen").body()).contains("Een mediator inschakelen",
                "Het bureau van mediators", "Alleen dat er ruzie is", "Wordt daar niet genoemd", "Ja, ik stem in",
                "Nee, dit wil ik niet", "artikel 5").doesNotContain("name=\"soort\"", "name=\"verslag\"");
        assertThat(as(melder).in(Language.EN).get("/meldingen/" + melding + "/voorstellen").body())
                .contains("Bring in a mediator", "Yes, I consent", "Het bureau van mediators");
    }

    @Test
    void oneProposalIsRefusedAndOneIsConsentedToAndOnlyThatOneIsDone() {
        var melder = melder();
        var melding = meldAs(melder);
        var refused = propose(melding, voorstel());
        var wanted = propose(melding, voorstel());
        submit(melder, melding, "instemming", Map.of("voorstel", refused, "antwoord", "nee"));
        submit(melder, melding, "instemming",
                Map.of("voorstel", wanted, "antwoord", "ja", "toelichting", "Niet op vrijdag"));

        var notAllowed = submit(VERA, melding, "uitvoering", done(refused));
        var allowed = submit(VERA, melding, "uitvoering", done(wanted));

        assertThat(notAllowed.status()).isEqualTo(409);
        assertThat(notAllowed.body()).contains("geen instemming", "artikel 5", "Wij spraken met z&#39;n drieën");
        assertThat(allowed.status()).isEqualTo(303);
        assertThat(steps(melder, melding, wanted)).containsExactly("ingestemd", "uitgevoerd");
        assertThat(steps(melder, melding, refused)).containsExactly("geweigerd");
        assertThat(as(melder).get("/meldingen/" + melding + "/voorstellen").body()).contains("Niet op vrijdag",
                "Wij spraken met z&#39;n drieën", "Geweigerd", "Gebeurd");
    }

    @Test
    void aConsentThatIsTakenBackCountsNoMore() {
        var melder = melder();
        var melding = meldAs(melder);
        var voorstel = propose(melding, voorstel());
        post(melder, melding, "instemming", Map.of("voorstel", voorstel, "antwoord", "ja"));
        assertThat(as(melder).get("/meldingen/" + melding + "/voorstellen").body())
                .contains("Mijn instemming terugnemen");
        post(melder, melding, "instemming", Map.of("voorstel", voorstel, "antwoord", "nee"));

        var response = post(VERA, melding, "uitvoering", done(voorstel));

        assertThat(response.status()).isEqualTo(409);
        assertThat(response.json().get("artikel").stringValue()).isEqualTo("KR-2021 art. 5 lid 3");
        assertThat(steps(VERA, melding, voorstel)).containsExactly("ingestemd", "ingetrokken");
    }

    @Test
    void whoeverHadNotSeenThatTheConsentWasTakenBackRecordsNothing() {
        var melder = melder();
        var melding = meldAs(melder);
        var voorstel = propose(melding, voorstel());
        post(melder, melding, "instemming", Map.of("voorstel", voorstel, "antwoord", "ja"));
        var seen = as(VERA).get("/v1/meldingen/" + melding).header("ETag");
        post(melder, melding, "instemming", Map.of("voorstel", voorstel, "antwoord", "nee"));

        assertThat(as(VERA).post("/v1/meldingen/" + melding + "/uitvoering", json(done(voorstel)), seen).status())
                .isEqualTo(412);
    }

    @Test
    void eachActIsOfOneOfTheTwo() {
        var melder = melder();
        var melding = meldAs(melder);
        var voorstel = propose(melding, voorstel());

        assertThat(as(melder).post("/v1/meldingen/" + melding + "/voorstellen", json(voorstel())).status())
                .isEqualTo(409);
        assertThat(post(VERA, melding, "instemming", Map.of("voorstel", voorstel, "antwoord", "ja")).status())
                .isEqualTo(409);
        post(melder, melding, "instemming", Map.of("voorstel", voorstel, "antwoord", "ja"));
        assertThat(post(melder, melding, "uitvoering", done(voorstel)).status()).isEqualTo(409);
        assertThat(steps(melder, melding, voorstel)).containsExactly("ingestemd");
    }

    @Test
    void theSameAgainGivesTheFirstResult() {
        var melder = melder();
        var melding = meldAs(melder);
        var proposal = voorstel();
        propose(melding, proposal);
        propose(melding, proposal);
        var answer = Map.of("voorstel", proposal.get("id"), "antwoord", "nee", "toelichting", "Liever niet");

        var first = post(melder, melding, "instemming", answer);
        var second = post(melder, melding, "instemming", answer);

        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(proposals(melder, melding).size()).isEqualTo(1);
        proposal.put("deelt", "Iets heel anders");
        assertThat(as(VERA).post("/v1/meldingen/" + melding + "/voorstellen", json(proposal)).status())
                .isEqualTo(409);
    }

    @Test
    void whatIsMissingIsSaidAllAtOnceOnThePageWithWhatWasTyped() {
        var melder = melder();
        var melding = meldAs(melder);

        var page = as(VERA).submit("/meldingen/" + melding + "/voorstellen",
                Map.of("id", Id.random(), "soort", "verzonnen", "wie", "De mediator van Zuid"));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("href=\"#soort\"", "href=\"#deelt\"", "href=\"#naam\"",
                "value=\"De mediator van Zuid\"");
        assertThat(as(melder).get("/v1/meldingen/" + melding).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void whatAnotherAskedIsNotDoneByWhoTookOver() {
        var melder = melder();
        var melding = meldAs(melder);
        var voorstel = propose(melding, voorstel());
        post(melder, melding, "instemming", Map.of("voorstel", voorstel, "antwoord", "ja"));
        wissel(melder, melding, TestPerson.BENOEMING_VINCENT);

        assertThat(post(VINCENT, melding, "uitvoering", done(voorstel)).status()).isEqualTo(409);
        assertThat(as(melder).get("/meldingen/" + melding + "/voorstellen").body()).contains("Geldt niet meer");
    }

    @Test
    void aVoorstelThatIsNotThereIsNotFound() {
        var melder = melder();
        var melding = meldAs(melder);

        assertThat(post(melder, melding, "instemming", Map.of("voorstel", Id.random(), "antwoord", "ja")).status())
                .isEqualTo(404);
    }

    @Test
    void anAppointmentIsAgreedOnAndStandsOnThePageOfTheMeldingAlsoWhenAdviceOnlyIsAsked() {
        var melder = melder();
        var submitted = melding();
        submitted.put("soort", "alleen-advies");
        var melding = meldAs(melder, submitted);
        var appointment = Map.of("id", Id.random(), "soort", "afspraak", "dag", "2199-12-01", "plaats",
                "14 uur, kamer 3");
        propose(melding, new LinkedHashMap<>(appointment));
        assertThat(as(melder).get("/meldingen/" + melding + "/voorstellen").body()).contains("14 uur, kamer 3",
                "Ja, dat is goed", "Liever anders").doesNotContain("Wordt daar niet genoemd");

        post(melder, melding, "instemming", Map.of("voorstel", appointment.get("id"), "antwoord", "ja"));

        for (var person : List.of(melder, VERA)) {
            assertThat(as(person).get("/meldingen/" + melding).body()).contains("Uw afspraak", "14 uur, kamer 3");
        }
    }

    @Test
    void adviceOnlyIsSaidBeforehandAndMadeAMeldingByTheMelderAlone() {
        var melder = melder();
        var submitted = melding();
        submitted.put("soort", "alleen-advies");
        var melding = meldAs(melder, submitted);

        assertThat(as(melder).get("/nieuw").body()).contains("Ik wil alleen advies", "stelt niets voor");
        assertThat(as(VERA).get("/meldingen/" + melding).body()).contains("Ik wil alleen advies");
        assertThat(as(VERA).get("/meldingen/" + melding + "/voorstellen").body())
                .contains("Alleen de melder kan er een gewone melding van maken").doesNotContain("value=\"mediator\"");
        var refused = as(VERA).post("/v1/meldingen/" + melding + "/voorstellen", json(voorstel()));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("artikel").stringValue()).isEqualTo("KR-2021 art. 5 lid 3");
        assertThat(as(VERA).submit("/meldingen/" + melding + "/omzetting", Map.of("bevestigd", "ja")).status())
                .isEqualTo(409);
        assertThat(as(melder).submit("/meldingen/" + melding + "/omzetting", Map.of("bevestigd", "ja")).status())
                .isEqualTo(303);
        assertThat(as(melder).get("/v1/meldingen/" + melding).json().get("soort").stringValue()).isEqualTo("melding");
        propose(melding, voorstel());
        assertThat(meldAs(melder, submitted)).isEqualTo(melding);
    }

    private static Map<String, Object> voorstel() {
        var voorstel = new LinkedHashMap<String, Object>();
        voorstel.put("id", Id.random());
        voorstel.put("soort", "mediator");
        voorstel.put("wie", "Het bureau van mediators");
        voorstel.put("deelt", "Alleen dat er ruzie is");
        voorstel.put("naam", "nee");
        voorstel.put("waarom", "Een gesprek kan helpen");
        return voorstel;
    }

    private static Map<String, String> done(String voorstel) {
        return Map.of("voorstel", voorstel, "uitkomst", "uitgevoerd", "verslag", "Wij spraken met z'n drieën");
    }

    private String propose(String melding, Map<String, Object> voorstel) {
        assertThat(as(VERA).post("/v1/meldingen/" + melding + "/voorstellen", json(voorstel)).status())
                .isEqualTo(201);
        return voorstel.get("id").toString();
    }

    /** On the newest version. */
    private TestResponse post(TestPerson person, String melding, String act, Map<String, ?> body) {
        var etag = as(person).get("/v1/meldingen/" + melding).header("ETag");
        return as(person).post("/v1/meldingen/" + melding + "/" + act, json(body), etag);
    }

    /** On the newest version, by the page. */
    private TestResponse submit(TestPerson person, String melding, String act, Map<String, ?> fields) {
        var form = new LinkedHashMap<String, Object>(fields);
        form.put("versie", as(person).get("/v1/meldingen/" + melding).header("ETag").replace("\"", ""));
        return as(person).submit("/meldingen/" + melding + "/" + act, form);
    }

    private JsonNode proposals(TestPerson person, String melding) {
        return as(person).get("/v1/meldingen/" + melding + "/voorstellen").json().get("voorstellen");
    }

    private List<String> steps(TestPerson person, String melding, String voorstel) {
        return proposals(person, melding).valueStream()
                .filter(one -> one.get("id").stringValue().equals(voorstel)).findFirst().orElseThrow().get("stappen")
                .valueStream().map(step -> step.get("soort").stringValue()).toList();
    }
}

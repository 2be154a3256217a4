package nl.tegenkracht.melding.page;

import static nl.tegenkracht.testkit.EnglishPage.assertEnglish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;
import org.junit.jupiter.api.Test;

/** Who reads English finds everything of a melding in English, and nothing of it was stored that way. */
class EnglishTest extends MeldingServiceTestBase {

    private static final String NEW = "/nieuw";
    private static final TestPerson VONNE = TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VONNE, NOORD);

    @Test
    void everyStepOfMeldenIsInEnglish() {
        var noa = english(melder());

        assertPage(noa.get(NEW), 200, "Make a report", "confidential adviser (vertrouwenspersoon)");
        assertPage(step(noa, "keuze", Map.of()), 200, "Works for Fractie Zuid",
                "Works outside the House (external)");
        assertPage(step(noa, "verhaal", Map.of("vertrouwenspersoon", TestPerson.BENOEMING_VERA)), 200, "Bullying",
                "Once sent, Vera Wilgenhout can read your report");
        assertPage(step(noa, "keuze", everyoneInvolved()), 200, "There is no confidential adviser you can choose now");
    }

    @Test
    void whatIsWrongWithAFormIsSaidInEnglish() {
        var noa = english(melder());
        var form = report();
        form.put("verhaal", "");
        form.put("waar", "x".repeat(1_001));

        assertPage(step(noa, "verhaal", Map.of()), 400, "Choose a confidential adviser.");
        assertPage(noa.submit(NEW, form), 400, "Write in your own words what happened.", "1,000 characters");
        form.putAll(report());
        form.put("betrokken", TestPerson.BENOEMING_VERA);
        assertPage(noa.submit(NEW, form), 409, "You said that this confidential adviser is involved.",
                "the Complaints Regulation (Klachtenregeling), article 4, paragraph 3 and 5");
        form.remove("betrokken");
        assertThat(noa.submit(NEW, form).status()).isEqualTo(303);
        form.put("verhaal", "Xq");
        assertPage(noa.submit(NEW, form), 409, "You already made a report with this form.");
        assertPage(english(VERA).get(NEW), 409, "Here you are because of your office.");
    }

    @Test
    void aMeldingWithItsGesprekIsInEnglishForBoth() {
        var noa = melder();
        var page = "/meldingen/" + meldAs(noa, report());
        var id = page.substring(page.lastIndexOf('/') + 1);

        assertPage(english(noa).get(page), 200, "Your report has been received", "There is no answer yet.");
        assertPage(english(VERA).get(page), 200, "With your first answer you take up the report.", "New");
        assertPage(english(VERA).submit(page + "/berichten", Map.of("id", Id.random(), "tekst", "")), 400,
                "Write your message first.");
        write(VERA, id, "Xq");
        assertPage(english(noa).get(page), 200, "You have an answer",
                "Only you and your confidential adviser read this.");
        assertPage(english(noa).submit(page + "/vertrouwenspersoon", Map.of("versie", "0")), 400,
                "Choose another confidential adviser.", "Tick that you know");
        assertPage(english(noa).submit(page + "/vertrouwenspersoon", Map.of("versie", "0", "ingestemd", "ja",
                "vertrouwenspersoon", TestPerson.BENOEMING_VONNE)), 412, "Something has changed meanwhile");
        wissel(noa, id, TestPerson.BENOEMING_VONNE);
        assertPage(english(noa).get(page), 200, "Vonne Eikenrode is now your confidential adviser",
                "Vera Wilgenhout could read this until");
        assertPage(english(VONNE).get(page), 200, "This report is with you now", "Waits for your answer");
    }

    @Test
    void theListsAreInEnglish() {
        var noa = melder();

        assertPage(english(noa).get(""), 200, "You have not reported anything yet");
        meldAs(noa, report());
        assertPage(english(noa).get(""), 200, "With Vera Wilgenhout", "Received");
        assertPage(english(VERA).get("/werk"), 200, "Reports to you:", "Bullying");
        assertPage(english(VERA).get(""), 200, "You are here because of your office.");
    }

    @Test
    void theApiRefusesInTheLanguageThatIsAskedFor() {
        var report = report();
        report.put("betrokken", List.of(TestPerson.BENOEMING_VERA));

        var english = english(melder()).post("/v1/meldingen", json(report));
        var dutch = as(melder()).post("/v1/meldingen", json(report));

        assertThat(english.status()).isEqualTo(409);
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(english.json().get("detail").stringValue()).startsWith("You said that this confidential adviser");
        assertThat(dutch.json().get("detail").stringValue()).startsWith("U gaf aan dat deze vertrouwenspersoon");
        report.put("betrokken", List.of());
        report.put("verhaal", "");
        assertThat(english(melder()).post("/v1/meldingen", json(report)).json().at("/fouten/0/melding").stringValue())
                .isEqualTo("Write in your own words what happened.");
    }

    private TestClient english(TestPerson person) {
        return as(person).in(Language.EN);
    }

    private static TestResponse step(TestClient client, String to, Map<String, ?> fields) {
        var form = new LinkedHashMap<String, Object>(fields);
        form.put("id", Id.random());
        form.put("naar", to);
        return client.submit(NEW, form);
    }

    private static Map<String, ?> everyoneInvolved() {
        return Map.of("betrokken",
                List.of(TestPerson.BENOEMING_VERA, TestPerson.BENOEMING_VINCENT, TestPerson.BENOEMING_VONNE));
    }

    /** What somebody wrote is in no language that the test knows. */
    private static Map<String, Object> report() {
        var report = melding();
        report.putAll(Map.of("verhaal", "Qx 1", "waar", "Qx 2", "wanneer", "Qx 3", "wens", "Qx 4"));
        report.put("contact", "Qx 5");
        return report;
    }

    private static void assertPage(TestResponse page, int status, String... texts) {
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.body()).contains(texts);
        assertEnglish(page);
    }
}

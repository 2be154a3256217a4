package nl.tegenkracht.klacht.page;

import static nl.tegenkracht.testkit.EnglishPage.assertEnglish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.klacht.fixture.KlachtServiceTestBase;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;
import org.junit.jupiter.api.Test;

/** Who reads English finds everything of a klacht in English, and nothing of it was stored that way. */
class EnglishTest extends KlachtServiceTestBase {

    private static final String NEW = "/nieuw";

    @Test
    void theFormIsInEnglishForEverybodyWhoFilesAKlacht() {
        var kamerlid = klager().withHoedanigheid(Hoedanigheid.KAMERLID);
        var zuid = TestPerson.medewerker("zuid-" + Id.random(), ZUID);

        assertPage(english(klager()).get(NEW), 200, "File a complaint", "one a page",
                "within 1 year before filing", "give you 2 weeks more",
                "Complaints Regulation, article 9, paragraph 1");
        assertPage(english(klager()).get(NEW + "?vraag=onderwerp"), 200, "Bullying", "Question 1 of 11");
        assertPage(english(klager()).get(NEW + "?vraag=klager"), 200, "home address");
        assertPage(english(kamerlid).get(NEW), 200, "not for Members of Parliament");
        assertPage(english(zuid).get(NEW), 200, "No declaration of your parliamentary group is known here");
    }

    @Test
    void whatIsWrongIsSaidInEnglish() {
        var noa = klager();
        var client = english(noa);
        var form = story();

        assertPage(client.submit(NEW, Map.of("id", Id.random())), 400, "Nothing has been filled in yet.");
        assertThat(client.submit(NEW, form).status()).isEqualTo(303);
        form.put("gedrag", "Xq");
        assertPage(client.submit(NEW, form), 409, "You already filed a complaint with this form.");
        assertPage(english(commissie(BENOEMING_VOORZITTER)).get(NEW), 409, "Here you are because of your office.");
    }

    @Test
    void aKlachtIsInEnglishForKlagerAndSecretaris() {
        var noa = klager();
        var klacht = dienInAs(noa, Map.of("id", Id.random(), "gedrag", "Qx 1"));
        var page = "/klachten/" + klacht;

        assertPage(english(noa).get(page), 200, "Your complaint has been received - Tegenkracht",
                "Is your complaint complete?", "Still missing: your name, your address and your position.",
                "Complaints Regulation, article 9, paragraph 1 under b");
        assertPage(english(TestPerson.secretaris(NOORD)).get(page), 200, "New, not complete yet",
                "the name of the person who complains", "What the complaints committee looks into itself",
                "Before a court");
        assertPage(english(noa).submit(page + "/aanvullingen", Map.of("id", Id.random())), 400,
                "Nothing has been filled in yet.");
        english(noa).submit(page + "/aanvullingen", withoutText(story()));
        assertPage(english(noa).get(page), 200, "Your addition has been received - Tegenkracht",
                "Yes, everything is in it.", "6 December 2026", "2 weeks after 22 November 2026");
        assertPage(english(TestPerson.secretaris(NOORD)).get(page), 200, "Complete, waits for the complaints committee",
                "What you can do now", "Saying whom the complaint is about");
        assertPage(english(noa).get(page + "/intrekken"), 200, "within 1 year after the last incident");
        assertPage(english(noa).submit(page + "/intrekken", Map.of("id", Id.random())), 400,
                "Tick that you want to withdraw the complaint.");
        english(noa).submit(page + "/intrekken", Map.of("id", Id.random(), "bevestigd", "ja"));
        assertPage(english(noa).get(page), 200, "You have withdrawn this complaint");
    }

    @Test
    void theListsAreInEnglish() {
        var noa = klager();

        assertPage(english(noa).get(""), 200, "You have not filed a complaint");
        dienInAs(noa, klaagschrift());
        assertPage(english(noa).get(""), 200, "You hear by 6 December 2026 whether the complaint is taken up",
                "Complete, with the complaints committee");
        assertPage(english(TestPerson.secretaris(NOORD)).get("/werk"), 200, "Complaints with you:");
    }

    @Test
    void theApiSpeaksTheLanguageThatIsAskedForAndTheConfirmationStaysAsItWasGiven() {
        var noa = klager();
        var klacht = dienInAs(noa, Map.of("id", Id.random(), "gedrag", "Qx 1"));
        var path = "/v1/klachten/" + klacht;

        var english = english(noa).get(path);
        var dutch = as(noa).get(path);

        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(english.json().at("/bevindingen/1/reden").stringValue())
                .isEqualTo("Still missing: your name, your address and your position.");
        assertThat(dutch.json().at("/bevindingen/1/reden").stringValue())
                .isEqualTo("Er ontbreekt nog: uw naam, uw adres en uw functie.");
        assertThat(english.json().get("bevestiging")).isEqualTo(dutch.json().get("bevestiging"));
        assertThat(dutch.json().get("bevestiging").stringValue())
                .endsWith("bevestiging van ontvangst (Klachtenregeling, artikel 9 lid 4).");
    }

    private TestClient english(TestPerson person) {
        return as(person).in(Language.EN);
    }

    /** What somebody wrote is in no language that the test knows. */
    private static Map<String, Object> story() {
        var form = form();
        List.of("gedrag", "waar", "wanneer", "getuigen", "naam", "adres", "functie", "aangeklaagden", "stappen",
                "stuktekst").forEach(field -> form.put(field, "Qx 2"));
        return form;
    }

    private static Map<String, Object> withoutText(Map<String, Object> form) {
        var addition = new LinkedHashMap<>(form);
        addition.put("id", Id.random());
        addition.remove("gedrag");
        return addition;
    }

    private static void assertPage(TestResponse page, int status, String... texts) {
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.body()).contains(texts);
        assertEnglish(page);
    }
}

package nl.tegenkracht.melding.inzage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What somebody finds first on the page of a melding. */
class MeldingPageTest extends MeldingServiceTestBase {

    private static final String FOLDED_STORY = "details:has(.tk-bericht__tekst)";

    @Test
    void theAnswerComesBeforeTheMeldersOwnStoryAndThatIsFolded() {
        var melder = melder();
        var melding = meldAs(melder);
        assertThat(page(melder, melding).select(FOLDED_STORY)).isEmpty();

        write(VERA, melding, "Dank u dat u dit vertelt.");
        var page = page(melder, melding);

        assertThat(page.text().indexOf("Dank u dat u dit vertelt.")).isPositive()
                .isLessThan(page.text().indexOf("Wat er gebeurde"));
        assertThat(page.selectFirst(FOLDED_STORY).hasAttr("open")).isFalse();
    }

    @Test
    void whoTakesAMeldingOverIsToldAndFindsTheStoryOpenUntilTheFirstAnswer() {
        var melder = melder();
        var melding = meldAs(melder);
        write(VERA, melding, "Donderdag om vijf uur?");
        wissel(melder, melding, TestPerson.BENOEMING_VINCENT);

        assertThat(page(VINCENT, melding).text()).contains("Deze melding is nu bij u", "er kan een afspraak in staan");
        assertThat(page(VINCENT, melding).selectFirst(FOLDED_STORY).hasAttr("open")).isTrue();
        write(VINCENT, melding, "Ik neem het over.");

        assertThat(page(VINCENT, melding).text()).doesNotContain("Deze melding is nu bij u");
        assertThat(page(VINCENT, melding).selectFirst(FOLDED_STORY).hasAttr("open")).isFalse();
    }

    @Test
    void theTitleSaysThatItWasReceivedAndNothingOfTheMelding() {
        var melder = melder();
        var melding = meldAs(melder);

        assertThat(page(melder, melding).title()).isEqualTo("Uw melding is ontvangen - Tegenkracht");
        assertThat(page(VERA, melding).title()).isEqualTo("Melding - Tegenkracht");
        assertThat(Jsoup.parse(as(melder).submit("/meldingen/" + melding + "/berichten",
                Map.of("id", Id.random(), "tekst", "")).body()).title()).isEqualTo("Fout: Melding - Tegenkracht");
    }

    @Test
    void aNameAndAWishToBeCalledAreTwoThings() {
        var submitted = melding();
        submitted.put("contact", "Bel na vijven");
        var melder = melder();
        var melding = meldAs(melder, submitted);
        write(melder, melding, "Nog iets.");

        var page = page(VERA, melding);

        assertThat(page.select(".tk-bericht__kop strong").eachText()).containsExactly("Noa");
        assertThat(page.text()).contains("Wil zo bereikt worden Bel na vijven");
        assertThat(as(VERA).get("/v1/meldingen/" + melding).json().get("contact").stringValue())
                .isEqualTo("Bel na vijven");
    }

    @Test
    void beforeAnythingIsTypedItSaysInBoldThatANameDoesNotGoAlong() {
        var page = Jsoup.parse(as(melder()).get("/nieuw").body());

        assertThat(page.select("main strong").eachText()).contains("Uw naam gaat niet mee, tenzij u die zelf invult.");
    }

    private Document page(TestPerson person, String melding) {
        return Jsoup.parse(as(person).get("/meldingen/" + melding).body());
    }
}

package nl.tegenkracht.beleid.bibliotheek;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.beleid.fixture.BeleidServiceTestBase;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.testkit.TestPerson;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bibliotheek: what there is, what applies and to whom; it says nothing about another employer (D-13). */
class BibliotheekTest extends BeleidServiceTestBase {

    @ParameterizedTest
    @CsvSource({"ambtelijk,De Klachtenregeling geldt hier,alle medewerkers van de ambtelijke organisatie",
            "fractie-noord,De Klachtenregeling geldt hier,vanaf 16 juni 2021",
            "fractie-zuid,voor zover bekend,waarschijnlijk niet behandelen. Een klacht insturen mag altijd",
            "extern,hangt af van de werkgever,een fractie die haar van toepassing heeft verklaard",
            "gemeenschappelijk,hangt af van de werkgever,een fractie die haar van toepassing heeft verklaard"})
    void everyDomainReadsWhetherTheRegelingAppliesThere(String domain, String heading, String explanation) {
        var page = Jsoup.parse(medewerkerOf(domain).get("").body());

        assertThat(page.select(".utrecht-alert").text()).contains(heading).contains(explanation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ambtelijk", ZUID, "extern", "gemeenschappelijk"})
    void itSaysNothingAboutAnotherFractie(String domain) {
        assertThat(medewerkerOf(domain).get("").body()).doesNotContain("Noord", "2021-06-16", "16 juni 2021");
    }

    @Test
    void everyTermijnRefersToTheArtikelThatStatesIt() {
        var page = Jsoup.parse(medewerkerOf(NOORD).get("").body());

        assertThat(page.select("#termijnen tbody a").eachAttr("href")).containsExactly(
                "/fractie-noord/beleid/documenten/klachtenregeling-2021#artikel-10-lid-2",
                "/fractie-noord/beleid/documenten/klachtenregeling-2021#artikel-9-lid-3",
                "/fractie-noord/beleid/documenten/klachtenregeling-2021#artikel-10-lid-1",
                "/fractie-noord/beleid/documenten/klachtenregeling-2021#artikel-12-lid-2",
                "/fractie-noord/beleid/documenten/klachtenregeling-2021#artikel-13-lid-1",
                "/fractie-noord/beleid/documenten/klachtenregeling-2021#artikel-13-lid-2",
                "/fractie-noord/beleid/documenten/klachtenregeling-2021#artikel-13-lid-3",
                "/fractie-noord/beleid/documenten/klachtenregeling-2021#artikel-14",
                "/fractie-noord/beleid/documenten/klachtenregeling-2021#artikel-5-lid-6",
                "/fractie-noord/beleid/documenten/klachtenregeling-2021#artikel-5-lid-7",
                "/fractie-noord/beleid/documenten/klachtenregeling-2021#artikel-4-lid-2",
                "/fractie-noord/beleid/documenten/klachtenregeling-2021#artikel-6-lid-2");
        assertThat(page.select("#termijnen tbody tr").first().text())
                .isEqualTo("Een klacht indienen Wie klaagt 1 jaar na het laatste voorval artikel 10 lid 2");
    }

    @Test
    void aTermijnOfAtMostSoLongSaysSo() {
        assertThat(Jsoup.parse(medewerkerOf(NOORD).get("").body()).select("#termijnen").text())
                .contains("4 weken ten hoogste, na de laatste dag van de eerste termijn");
    }

    @Test
    void everyDocumentIsListedWithItsVersionAndItsFirstDay() {
        var row = Jsoup.parse(lezer().get("").body()).select("#documenten tbody tr");

        assertThat(row).hasSize(1);
        assertThat(row.text()).contains("1.0 Definitieve versie", "Nu, vanaf 1 mei 2021");
    }

    @Test
    void whoReadsEnglishGetsAnEnglishPageInWhichOnlyTheRegelingIsDutch() {
        var answer = medewerkerOf(NOORD).get("", "Accept-Language", "en");
        var page = Jsoup.parse(answer.body());

        assertThat(answer.header("Content-Language")).isEqualTo("en");
        assertThat(page.select("h1").text()).isEqualTo("Policy");
        assertThat(page.select("main h2[lang=nl]").text()).startsWith("Klachtenregeling");
        assertThat(page.select("main").text()).contains("has declared the regulation applicable", "from 16 June 2021",
                "8 weeks after the complaint is found admissible", "article 10, paragraph 2",
                "exists in Dutch only").doesNotContain("medewerkers", "Termijn", "artikel");
    }

    @Test
    void whatIsWrongIsSaidInEnglishNonetheless() {
        var error = medewerkerOf(NOORD).get("/documenten/bestaat-niet", "Accept-Language", "en");
        var problem = medewerkerOf(NOORD).get("/v1/bestaat-niet", "Accept-Language", "en");

        assertThat(error.header("Content-Language")).isEqualTo("en");
        assertThat(Jsoup.parse(error.body()).select("h1").text()).isEqualTo("Not found");
        assertThat(problem.header("Content-Language")).isEqualTo("en");
        assertThat(problem.json().get("title").stringValue()).isEqualTo("Not found");
    }

    @Test
    void anAmbtsdragerReadsTheBibliotheekOfTheDomainWhereSheWorks() {
        var vera = TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VERA, ZUID);

        assertThat(vera.hoedanigheid()).isEqualTo(Hoedanigheid.AMBTSDRAGER);
        assertThat(as(vera).get("").status()).isEqualTo(200);
    }
}

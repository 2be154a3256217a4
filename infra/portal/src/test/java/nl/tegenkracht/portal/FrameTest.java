package nl.tegenkracht.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.contracts.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the frame shows depends on who looks, and an error page gives nothing away. */
class FrameTest {

    private final SamplePages samples = new SamplePages();

    @Test
    void whoIsNotLoggedInSeesNoMenuAndNoLogoutOnThePageOfTheProvider() {
        assertThat(samples.pages().get("inloggen"))
                .contains("lang=\"nl\"", "Direct gevaar? Bel", "Direct naar de inhoud")
                .doesNotContain("Hoofdmenu", "/uitloggen", "null");
    }

    @Test
    void theBarSaysWhoIsHereForWhichEmployerAndWhere() {
        var model = SamplePages.inDomain("melding");
        model.putAll(
                Map.of("wie", "Noa <Sparrenberg>", "werkgever", "Fractie Noord", "hier", "werk", "einde", "15.24 uur"));

        assertThat(samples.render("portaal/balk", model).replaceAll("\\s+", " "))
                .contains("Ingelogd als", "Noa &lt;Sparrenberg&gt;</bdi>", "Fractie Noord",
                        "href=\"/werk\" aria-current=\"true\"", "Overzicht", "action=\"/uitloggen\"")
                .doesNotContain("null", "th:");
    }

    @Test
    void theBarOfAStrangerOffersToLogInAndThatOfNobodyKnowsWhomSaysNeither() {
        assertThat(samples.render("portaal/balk", Map.of("inloggen", true)))
                .contains("href=\"/inloggen\"", "Bij wie moet ik zijn?")
                .doesNotContain("/uitloggen", "/werk", "dialog");
        assertThat(samples.render("portaal/balk", Map.of("onbekend", true)))
                .contains("href=\"/werk\"", "Bij wie moet ik zijn?")
                .doesNotContain("/inloggen", "/uitloggen", "dialog");
    }

    @Test
    void theBarLiesBetweenItsMarksSoThatTheGatewayCanPutItsOwnThere() {
        assertThat(samples.pages()).allSatisfy((name, html) -> assertThat(html)
                .containsSubsequence("<header>", "<!--balk-->", "tk-naam", "<!--/balk-->", "</header>", "<main"));
    }

    @ParameterizedTest
    @CsvSource({"false, medewerker, 'Fractie Noord, als medewerker'",
            "true, vertrouwenspersoon, 'Dossier van Fractie Noord, u bent hier als vertrouwenspersoon'"})
    void theStripSaysWhoseDossierThisIsAndAsWhatOneIsHere(boolean elsewhere, String asWhat, String strip) {
        var model = SamplePages.inDomain("melding");
        model.putAll(Map.of("elders", elsewhere, "alsWie", asWhat));

        assertThat(samples.render("sample-dossier", SamplePages.merged(
                Map.of("gegevens", Map.of(), "berichten", List.of()), model)).replaceAll("<[^>]+>", "")
                .replaceAll("\\s+", " ")).contains(strip);
    }

    /** It was a question with nothing under it, and the link of its error led nowhere. */
    @Test
    void aQuestionWithNothingToChooseSaysSo() {
        var model = SamplePages.inDomain("melding");
        model.putAll(Map.of("vertrouwenspersonen", List.of(), "categorieen", List.of(), "stappen", List.of("Een"),
                "verhaal", ""));

        assertThat(samples.render("sample-melding", model)).contains("id=\"vertrouwenspersoon\"",
                "Er is nu niets om uit te kiezen.");
        assertThat(samples.pages().get("melding")).doesNotContain("niets om uit te kiezen");
    }

    @Test
    void withoutAModelThereIsStillAPage() {
        assertThat(samples.render("sample-login", Map.of())).contains("<h1>Inloggen</h1>", "Tegenkracht")
                .doesNotContain("null", "stylesheet");
    }

    @Test
    void inTheOwnDomainTheMenuShowsTheOwnMeldingen() {
        assertThat(samples.pages().get("dossier").replaceAll("\\s+", " ")).contains(
                "href=\"/fractie-noord/melding\" aria-current=\"true\"",
                "href=\"/fractie-noord/klacht\"", "href=\"/werk\"",
                "<form class=\"tk-uit\" method=\"post\" action=\"/uitloggen\"");
    }

    @Test
    void whoIsInAnotherDomainByAnAmbtSeesNoOwnMeldingenThere() {
        var model = SamplePages.inDomain("beleid");
        model.put("elders", true);
        assertThat(samples.render("sample-login", model))
                .contains("Hoofdmenu", "href=\"/fractie-noord/beleid\"")
                .doesNotContain("Mijn meldingen", "Mijn klachten");
    }

    @Test
    void theServiceCanPointBackToTheOwnDomain() {
        var model = SamplePages.inDomain("rapportage");
        model.put("elders", true);
        model.put("domein", "gemeenschappelijk");
        model.put("eigenDomein", "ambtelijk");
        assertThat(samples.render("sample-login", model)).contains("href=\"/ambtelijk/melding\"",
                "href=\"/ambtelijk/beleid\"");
    }

    @Test
    void every404IsTheSameWhoeverLooks() {
        var stranger = samples.errorPage(Map.of("status", 404));
        var loggedIn = samples.errorPage(SamplePages.merged(SamplePages.inDomain("melding"), Map.of("status", 404)));
        assertThat(loggedIn).isEqualTo(stranger).contains("Niet gevonden").doesNotContain("Noord");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 408, 409, 412, 413, 414, 415, 429, 431, 500, 503, 505, 418, 502})
    void everyErrorTellsWhatIsWrongWhatYouCanDoAndTheRequestId(int status) {
        assertThat(samples.errorPage(Map.of("status", status)))
                .contains("<h1>", "Wat u kunt doen", "R3ZY-W00H", "href=\"/\"")
                .doesNotContain("null", "Exception");
    }

    @Test
    void anOwnExplanationTakesPrecedence() {
        var page = samples
                .errorPage(Map.of("status", 503, "titel", Text.dutch("Klachten is even weg"), "raad",
                        Text.dutch("Bel <b>ons</b>.")));
        assertThat(page).contains("<h1>Klachten is even weg</h1>", "Bel &lt;b&gt;ons&lt;/b&gt;.");
    }

    @Test
    void theFrameIsInTheLanguageOfTheVisitorAndOffersTheOther() {
        var dutch = samples.pages().get("dossier");
        var english = new SamplePages(Language.EN).pages().get("dossier");

        assertThat(dutch).contains("<html lang=\"nl\">", "Uitloggen", "value=\"en\" lang=\"en\">English</button>",
                "21 november 2026, 14.05 uur");
        assertThat(english).contains("<html lang=\"en\">", "Log out", "value=\"nl\" lang=\"nl\">Nederlands</button>",
                "21 November 2026, 14:05").doesNotContain("Uitloggen", "Hoofdmenu");
    }

    @Test
    void whatIsThereInDutchOnlySaysSo() {
        var page = new SamplePages(Language.EN)
                .errorPage(Map.of("status", 409, "uitleg", Text.dutch("Dat kan alleen vandaag.")));

        assertThat(page).contains("lang=\"nl\">Dat kan alleen vandaag.</p>", "This is not possible now");
    }

    @Test
    void noPageContainsInlineStyleOrScript() {
        var inline = Pattern.compile("\\sstyle=|\\son[a-z]+=|<style|<script(?![^>]*src=)");
        assertThat(samples.pages()).allSatisfy((name, html) -> assertThat(html).doesNotContainPattern(inline)
                .doesNotContain("th:", "${", "/*").startsWith("<!DOCTYPE html>"));
    }
}

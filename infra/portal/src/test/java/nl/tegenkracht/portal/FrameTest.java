package nl.tegenkracht.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the frame shows depends on who looks, and an error page gives nothing away. */
class FrameTest {

    private final SamplePages samples = new SamplePages();

    @Test
    void whoIsNotLoggedInSeesNoMenuAndNoLogout() {
        assertThat(samples.pages().get("inloggen"))
                .contains("lang=\"nl\"", "Direct gevaar? Bel", "Direct naar de inhoud")
                .doesNotContain("Hoofdmenu", "/uitloggen", "null");
    }

    @Test
    void withoutAModelThereIsStillAPage() {
        assertThat(samples.render("sample-login", Map.of())).contains("<h1>Inloggen</h1>", "Tegenkracht")
                .doesNotContain("null", "stylesheet");
    }

    @Test
    void inTheOwnDomainTheMenuShowsTheOwnMeldingen() {
        assertThat(samples.pages().get("dossier")).contains(
                "href=\"/fractie-noord/melding\" aria-current=\"true\"",
                "href=\"/fractie-noord/klacht\"", "href=\"/werk\"",
                "<form class=\"tk-uit\" method=\"post\" action=\"/uitloggen\"");
    }

    @Test
    void whoIsInAnotherDomainByAnAmbtSeesNoOwnMeldingenThere() {
        var model = SamplePages.inDomain("beleid");
        model.put("beller", new SamplePages.Caller("AMBTSDRAGER"));
        assertThat(samples.render("sample-login", model))
                .contains("Hoofdmenu", "href=\"/fractie-noord/beleid\"")
                .doesNotContain("Mijn meldingen", "Mijn klachten");
    }

    @Test
    void theServiceCanPointBackToTheOwnDomain() {
        var model = SamplePages.inDomain("rapportage");
        model.put("beller", new SamplePages.Caller("LEZER"));
        model.put("domein", "gemeenschappelijk");
        model.put("eigenDomein", "ambtelijk");
        assertThat(samples.render("sample-login", model)).contains("href=\"/ambtelijk/melding\"",
                "href=\"/ambtelijk/beleid\"");
    }

    @Test
    void every404IsTheSameWhoeverLooks() {
        var stranger = samples.errorPage(Map.of("status", 404));
        var loggedIn = samples.errorPage(SamplePages.merged(SamplePages.inDomain("melding"), Map.of("status", 404)));
        assertThat(loggedIn).isEqualTo(stranger).contains("Deze pagina is er niet").doesNotContain("Noord");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 412, 413, 429, 500, 503, 418})
    void everyErrorTellsWhatIsWrongWhatYouCanDoAndTheRequestId(int status) {
        assertThat(samples.errorPage(Map.of("status", status)))
                .contains("<h1>", "Wat u kunt doen", "c0ffee", "href=\"/\"")
                .doesNotContain("null", "Exception");
    }

    @Test
    void anOwnExplanationTakesPrecedence() {
        var page = samples
                .errorPage(Map.of("status", 503, "titel", "Klachten is even weg", "raad", "Bel <b>ons</b>."));
        assertThat(page).contains("<h1>Klachten is even weg</h1>", "Bel &lt;b&gt;ons&lt;/b&gt;.");
    }

    @Test
    void noPageContainsInlineStyleOrScript() {
        var inline = Pattern.compile("\\sstyle=|\\son[a-z]+=|<style|<script(?![^>]*src=)");
        assertThat(samples.pages()).allSatisfy((name, html) -> assertThat(html).doesNotContainPattern(inline)
                .doesNotContain("th:", "${", "/*").startsWith("<!DOCTYPE html>"));
    }
}

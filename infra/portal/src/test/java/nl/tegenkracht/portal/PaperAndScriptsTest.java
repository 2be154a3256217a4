package nl.tegenkracht.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Other scripts, words without end, paper, and a screen as small as a stamp. */
@BrowserRequired
@TestInstance(Lifecycle.PER_CLASS)
class PaperAndScriptsTest {

    private static final String HEBREW = "\u05e9\u05dc\u05d5\u05dd (1).";
    private static final String DIRECTION = "(element) => getComputedStyle(element).direction";

    private Browser browser;
    private SampleServer server;

    @BeforeAll
    void start() throws Exception {
        browser = Browser.open();
        server = new SampleServer(new SamplePages().pages());
    }

    @AfterAll
    void stop() {
        server.close();
        browser.close();
    }

    @Test
    void eachTextHasTheDirectionOfItsOwnFirstLetterAlsoWhileItIsTyped() {
        try (var page = open("dossier-vreemd-schrift")) {
            var texts = page.locator(".tk-bericht__tekst");
            assertThat(texts.nth(0).evaluate(DIRECTION)).isEqualTo("rtl");
            assertThat(texts.nth(1).evaluate(DIRECTION)).isEqualTo("ltr");
            assertThat(page.locator(".tk-bericht__kop strong").first().evaluate(DIRECTION)).isEqualTo("rtl");
            var field = page.getByLabel("Uw bericht");
            assertThat(field.evaluate(DIRECTION)).isEqualTo("ltr");
            field.pressSequentially(HEBREW);
            assertThat(field.evaluate(DIRECTION)).isEqualTo("rtl");
        }
    }

    @Test
    void enlargedFourTimesTheMenuIsOneRowAndTheContentIsInView() {
        try (var page = open("dossier-ingelogd")) {
            page.setViewportSize(320, 256);
            assertThat(page.getByRole(AriaRole.HEADING).first()).isInViewport();
            var link = page.getByText("Mijn klachten");
            assertThat(link).isHidden();
            page.getByText("Menu", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(link).isVisible();
            page.setViewportSize(1280, 900);
            assertThat(page.getByText("Menu", new Page.GetByTextOptions().setExact(true))).isHidden();
            assertThat(link).isVisible();
        }
    }

    @Test
    void onPaperNothingCoversTheTextAndTheDayOfPrintingIsThere() {
        try (var page = open("dossier-ingelogd")) {
            assertThat(page.getByText("Afgedrukt op")).isHidden();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.getByText("Direct naar de inhoud")).isHidden();
            assertThat(page.locator(".tk-wie")).isHidden();
            assertThat(page.getByText("Afgedrukt op 21 november 2026, 14.54 uur")).isVisible();
            page.evaluate("dispatchEvent(new Event('beforeprint'))");
            assertThat(page.locator("[data-afgedrukt]"))
                    .hasText(Pattern.compile("Afgedrukt op \\d+ [a-z]+ 20\\d\\d .*\\d\\d:\\d\\d"));
            page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true)
                    .setPath(Path.of("target", "screenshots", "dossier.pdf")));
        }
    }

    private Page open(String name) {
        var page = browser.page();
        page.navigate(server.url(name));
        page.evaluate("document.fonts.ready");
        return page;
    }
}

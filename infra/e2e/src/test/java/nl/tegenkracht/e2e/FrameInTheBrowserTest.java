package nl.tegenkracht.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;
import nl.tegenkracht.portal.Browser;
import nl.tegenkracht.portal.BrowserRequired;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One frame around every page, texts in every script, and words that say what happened. */
@BrowserRequired
@EndToEnd
@Order(3)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrameInTheBrowserTest {

    private static final Pattern REFERENCE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    private static final String ARABIC = "\u0644\u0627 \u0623\u0639\u0631\u0641 (1).";
    private static final List<String> PAGES = List.of("/", "/werk", "/fractie-noord/melding",
            "/fractie-noord/melding/nieuw", "/fractie-noord/klacht", "/fractie-noord/beleid",
            "/gemeenschappelijk/rapportage", "/fractie-noord/bestaat-niet", "/fractie-zuid/melding");

    private final Screenshots screenshots = new Screenshots("kader");
    private Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void oneHeaderAndMenuStandOnEveryPageAndLoggingOutSaysSo(RunningPlatform platform) {
        var page = loggedIn(platform, "noa");
        for (var address : PAGES) {
            page.navigate(platform.gateway() + address);
            assertThat(page.locator(".tk-wie__naam")).hasText("Noa Sparrenberg");
            assertThat(page.locator(".tk-wie__bij")).containsText("Fractie Noord");
            assertThat(page.locator("nav.tk-menu li")).hasCount(6);
            assertThat(page.locator("nav.tk-menu")).containsText("Overzicht");
        }
        screenshots.capture(page, "niet-gevonden");
        Browser.assertAccessible(page);
        page.navigate(platform.gateway() + "/");
        screenshots.capture(page, "start-ingelogd");
        page.locator("form.tk-uit button").click();
        assertThat(page).hasTitle("U bent uitgelogd - Tegenkracht");
        assertThat(page.locator("main")).containsText("Sluit dit venster op een gedeelde computer.");
        assertThat(page.locator(".tk-in")).hasText("Inloggen");
        screenshots.capture(page, "uitgelogd");
    }

    @Test
    void aTextInAnotherScriptStaysWhatItIsOnScreenInAListAndOnPaper(RunningPlatform platform) {
        var page = loggedIn(platform, "noa");
        toVerhaal(page, platform);
        var story = page.getByLabel("Wat is er gebeurd?");
        story.fill("\u200b\u3164");
        button(page, "Melding versturen").click();
        assertThat(page.locator("[data-foutoverzicht]")).isVisible();
        story.fill(ARABIC + "\u2028\u0662\u000b\u0663\u0007");
        assertThat(story.evaluate("(field) => getComputedStyle(field).direction")).isEqualTo("rtl");
        page.getByLabel("Waar was het?").fill("W".repeat(300));
        button(page, "Melding versturen").click();

        assertThat(page).hasTitle("Uw melding is ontvangen - Tegenkracht");
        var shown = page.locator(".tk-bericht__tekst").first();
        assertThat(shown.innerText()).isEqualTo(ARABIC + "\n\u0662\n\u0663\ufffd");
        assertThat(shown.evaluate("(text) => getComputedStyle(text).direction")).isEqualTo("rtl");
        assertThat(page.locator(".tk-kenmerk__teken").first()).hasText(REFERENCE);
        page.setViewportSize(320, 256);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        assertThat(page.locator("h1")).isInViewport();
        screenshots.capture(page, "vreemd-schrift");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.getByText("Direct naar de inhoud")).isHidden();
        assertThat(page.getByText("Afgedrukt op")).isVisible();
    }

    @Test
    void whatHappenedIsInTheTitleAndOnTheOverviewOfTheOther(RunningPlatform platform) {
        var noa = WebVisitor.loggedInAs(platform.gateway(), "noa");
        var melding = MeldingApiClient.create(noa, "fractie-noord", MeldingApiClient.VERA);
        var page = loggedIn(platform, "vera");
        page.navigate(platform.gateway() + "/fractie-noord/melding/meldingen/" + melding);
        assertThat(page.locator(".tk-strook__plaats")).containsText("Dossier van Fractie Noord");
        assertThat(page.locator("nav.tk-menu [aria-current]")).hasText("Overzicht");
        page.getByLabel("Uw antwoord").fill("Dank dat u dit vertelt.");
        button(page, "Bericht versturen").click();
        assertThat(page).hasTitle("Uw bericht is verstuurd - Tegenkracht");

        var melder = loggedIn(platform, "noa");
        assertThat(melder.locator("main")).containsText("Vera Wilgenhout heeft u geschreven");
        screenshots.capture(melder, "overzicht");
        Browser.assertAccessible(melder);
        melder.navigate(platform.gateway() + "/fractie-noord/melding/meldingen");
        assertThat(melder.locator("h1")).hasText("Mijn meldingen");
    }

    private void toVerhaal(Page page, RunningPlatform platform) {
        page.navigate(platform.gateway() + "/fractie-noord/melding/nieuw");
        button(page, "Verder: kies uw vertrouwenspersoon").click();
        page.getByLabel("Vera Wilgenhout").check();
        button(page, "Verder: uw verhaal").click();
    }

    private Page loggedIn(RunningPlatform platform, String account) {
        var context = browser.context(Browser.contextOptions());
        context.setDefaultTimeout(60_000);
        var page = context.newPage();
        page.navigate(platform.gateway() + "/inloggen?naar=/werk");
        page.locator("#account").selectOption(account);
        page.locator("input[name=wachtwoord]").fill(WebVisitor.PASSWORD);
        button(page, "Inloggen").click();
        assertThat(page.locator("h1")).hasText("Overzicht");
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name)).first();
    }
}

package nl.tegenkracht.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import nl.tegenkracht.portal.Browser;
import nl.tegenkracht.portal.BrowserRequired;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a second walk looked for that no other test sees in a browser: what is new, what is public, figures, words, paper. */
@BrowserRequired
@EndToEnd
@Order(2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondWalkInTheBrowserTest {

    /** On A4, so many CSS pixels of a page hold text. */
    private static final double SHEET = 1_122 - 144;

    private final Screenshots screenshots = new Screenshots("tweede-ronde");
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
    void whatIsNewStandsInOverviewAndListUntilItIsOpenedAndTheFrameSaysAsWhat(RunningPlatform platform) {
        var niels = WebVisitor.loggedInAs(platform.gateway(), "niels");
        var melding = MeldingApiClient.create(niels, "fractie-noord", MeldingApiClient.VERA);
        var address = "/fractie-noord/melding/meldingen/" + melding;
        var vera = loggedIn(platform, "vera", "/werk");
        assertThat(vera.locator(".tk-wie")).containsText("Vertrouwenspersoon ongewenste omgangsvormen");
        vera.navigate(platform.gateway() + address);
        vera.getByLabel("Uw antwoord").fill("Dank dat u dit vertelt.");
        vera.getByRole(AriaRole.BUTTON, button("Bericht versturen")).click();
        assertThat(vera).hasTitle("Uw bericht is verstuurd - Tegenkracht");

        var melder = loggedIn(platform, "niels", "/werk");
        assertThat(melder.locator(".tk-wie")).containsText("Fractie Noord, als medewerker");
        assertThat(card(melder, address)).containsText("1 nieuw");
        checked(melder, "overzicht-nieuw");
        melder.navigate(platform.gateway() + address);
        var answer = melder.locator(".tk-bericht").first().boundingBox();
        assertThat(answer.y).as("the answer is on top").isLessThan(
                melder.getByText("Wat u schreef", new Page.GetByTextOptions().setExact(true)).boundingBox().y);
        melder.navigate(platform.gateway() + "/werk");
        assertThat(card(melder, address)).not().containsText("nieuw");
    }

    @Test
    void beleidIsReadWithoutLoggingInAndAnythingElseSaysForWhatALoginIs(RunningPlatform platform) {
        var page = browser.page();
        page.navigate(platform.gateway() + "/beleid");
        page.locator("main a[href^='/beleid/documenten/']").first().click();
        assertThat(page.locator("main")).containsText("Artikel 9");
        checked(page, "beleid-zonder-inloggen");
        page.navigate(platform.gateway() + "/fractie-noord/melding");
        assertThat(page.locator("main")).containsText("inloggen");
        assertThat(page.url()).doesNotContain("/authorize");
        checked(page, "voor-het-inloggen");
    }

    @Test
    void theProfilesOfTheDemonstrationShowLanguagesAndNumbersThatNobodyHas(RunningPlatform platform) {
        var page = browser.page();
        page.navigate(platform.gateway() + "/vertrouwenspersonen");
        assertThat(page.locator("main")).containsText("telefoonnummers zijn verzonnen");
        for (var person : page.locator(".tk-persoon").all()) {
            assertThat(person).containsText("Talen");
            assertThat(person.locator("a[href^='tel:']")).hasText(Pattern.compile("070 000 00 \\d\\d"));
        }
    }

    @Test
    void figuresHaveAYearToChooseAndTheirTablesAreFoldedUnderThePictures(RunningPlatform platform) {
        var page = loggedIn(platform, "vera", "/gemeenschappelijk/rapportage");
        assertThat(page.locator("main svg").first()).isVisible();
        assertThat(page.locator("main details table").first()).isHidden();
        page.locator("main details summary").first().click();
        assertThat(page.locator("main details table").first()).isVisible();
        checked(page, "cijfers");
    }

    @Test
    void inEnglishAnArticleIsALinkToItsPlaceInTheDutchText(RunningPlatform platform) {
        var page = loggedIn(platform, "niels", "/fractie-noord/beleid");
        page.locator("button[name=taal]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        var article = page.locator("main a[href*='#']").filter(new Locator.FilterOptions()
                .setHasText(Pattern.compile("article", Pattern.CASE_INSENSITIVE))).first();
        var place = article.getAttribute("href");
        page.navigate(platform.gateway() + place);
        assertThat(page.locator("#" + place.substring(place.indexOf('#') + 1))).isInViewport();
        checked(page, "artikel-in-het-engels");
    }

    /** Case 22: nothing covers the text, no sheet is half empty, and no heading stands alone at the foot. */
    @Test
    void aLongDocumentIsPrintedCleanly(RunningPlatform platform) {
        var page = browser.page();
        page.navigate(platform.gateway() + "/beleid");
        page.locator("main a[href^='/beleid/documenten/']").first().click();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(794 - 121, 1_122);
        assertThat(page.locator(".utrecht-skip-link").first()).isHidden();
        assertThat(page.locator("main :is(h1, h2, h3)").evaluateAll(
                "(all) => all.filter((one) => getComputedStyle(one).breakAfter !== 'avoid').length")).isEqualTo(0);
        var height = ((Number) page.evaluate("document.documentElement.scrollHeight")).doubleValue();

        var sheets = sheets(page);

        assertThat(sheets).isGreaterThan(5).isLessThanOrEqualTo((int) Math.ceil(height / SHEET * 1.2));
    }

    @Test
    void whoChoseInTheWegwijzerPrintsWhatTheyChose(RunningPlatform platform) {
        var page = browser.page();
        page.navigate(platform.gateway() + "/");
        var whole = sheets(page);
        page.locator("main details > summary").first().click();
        page.locator("main details[open] details > summary").first().click();

        assertThat(sheets(page)).isLessThanOrEqualTo(8).isLessThan(whole);
    }

    private static int sheets(Page page) {
        var pdf = new String(page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true)),
                StandardCharsets.ISO_8859_1);
        return (int) Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results().count();
    }

    private static Locator card(Page page, String address) {
        return page.locator("main a.tk-kaart[href^='" + address + "']");
    }

    private Page loggedIn(RunningPlatform platform, String account, String address) {
        var page = browser.page();
        page.navigate(platform.gateway() + "/inloggen?naar=" + address);
        page.locator("#account").selectOption(account);
        page.locator("input[name=wachtwoord]").fill(WebVisitor.PASSWORD);
        page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Inloggen")).click();
        page.waitForURL("**" + address);
        return page;
    }

    private void checked(Page page, String name) {
        screenshots.capture(page, name);
        Browser.assertAccessible(page);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}

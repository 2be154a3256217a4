package nl.tegenkracht.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import nl.tegenkracht.portal.Browser;
import nl.tegenkracht.portal.BrowserRequired;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose form it is, and that Back, reloading and a second tab never end in an error of the browser. */
@BrowserRequired
@EndToEnd
@Order(2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsInTheBrowserTest {

    private static final String MELDING = "/fractie-noord/melding/nieuw";
    private static final String TEXT = "Een verhaal dat niemand anders mag zien.";

    private final Screenshots screenshots = new Screenshots("formulieren");
    private Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyStepOfAMeldingCanBeReloadedAndWalkedBackAndForth(boolean javaScript, RunningPlatform platform) {
        var page = loggedIn(platform, "noa", javaScript).newPage();
        toVerhaal(page, platform);
        page.getByLabel("Wat is er gebeurd?").fill(TEXT);
        page.getByLabel("Waar was het?").fill("a".repeat(1_001));
        button(page, "Melding versturen").click();

        assertThat(page.locator("[data-foutoverzicht]")).containsText("1.000 tekens");
        screenshots.capture(page, "verhaal-met-fout");
        shows(page, page.reload(), "Uw verhaal");
        assertThat(page.getByLabel("Wat is er gebeurd?")).hasValue(TEXT);
        shows(page, page.goBack(), "Uw verhaal");
        shows(page, page.reload(), "Uw verhaal");
        shows(page, page.goBack(), "Kies uw vertrouwenspersoon");
        shows(page, page.reload(), "Kies uw vertrouwenspersoon");
        shows(page, page.goBack(), "Een melding doen");
        shows(page, page.goForward(), "Kies uw vertrouwenspersoon");
        shows(page, page.goForward(), "Uw verhaal");
        shows(page, page.goForward(), "Uw verhaal");
        page.getByLabel("Waar was het?").fill("Op de gang");
        button(page, "Melding versturen").click();
        assertThat(page.locator("main")).containsText("Uw melding is ontvangen");
        shows(page, page.reload(), "Uw melding");
        shows(page, page.goBack(), "Uw verhaal");
    }

    @Test
    void twoTabsWithTheSameStepMakeTwoMeldingenAndLoseNothing(RunningPlatform platform) {
        var noa = loggedIn(platform, "noa", true);
        var first = noa.newPage();
        toVerhaal(first, platform);
        var second = noa.newPage();
        second.navigate(first.url());
        for (var tab : new Page[]{first, second}) {
            tab.getByLabel("Pesten of treiteren").check();
            tab.getByLabel("Wat is er gebeurd?").fill(tab == first ? "Het eerste." : "Het tweede.");
            button(tab, "Melding versturen").click();
        }

        assertThat(first.locator("main")).containsText("Uw melding is ontvangen");
        assertThat(second.locator("[role=alert]")).containsText("Dit is nog niet verstuurd");
        assertThat(second.getByLabel("Wat is er gebeurd?")).hasValue("Het tweede.");
        screenshots.capture(second, "al-verstuurd");
        Browser.assertAccessible(second);
        shows(second, second.reload(), "Uw verhaal");
        button(second, "Melding versturen").click();
        assertThat(second.locator("main")).containsText("Het tweede.");
    }

    @Test
    void theFormOfAKlachtCanBeReloadedAndWalkedBackAndForth(RunningPlatform platform) {
        var noa = loggedIn(platform, "noa", true);
        var page = noa.newPage();
        page.navigate(platform.gateway() + "/fractie-noord/klacht/nieuw?vraag=gedrag");
        page.getByLabel("Wat is er gebeurd?").fill("a".repeat(100_001));
        button(page, "Verder").click();

        assertThat(page.locator("[data-foutoverzicht]")).containsText("100.000 tekens");
        shows(page, page.reload(), "Wat er gebeurde");
        page.getByLabel("Wat is er gebeurd?").fill("Iemand schreeuwt tegen mij.");
        button(page, "Verder").click();
        assertThat(page.locator("main")).containsText("Waar het gebeurde");
        shows(page, page.reload(), "Waar het gebeurde");
        shows(page, page.goBack(), "Wat er gebeurde");
        shows(page, page.goForward(), "Waar het gebeurde");
        var second = noa.newPage();
        second.navigate(page.url());
        toCheck(page, "Op de gang");
        button(page, "Klacht indienen").click();
        assertThat(page.locator("main")).containsText("Uw klacht is ontvangen");
        button(page, "Aanvulling versturen").click();
        assertThat(page.locator("[data-foutoverzicht]")).containsText("Er is nog niets ingevuld");
        shows(page, page.reload(), "Uw klacht");
        shows(page, page.goBack(), "Uw klacht");
        toCheck(second, "Ergens anders");
        button(second, "Klacht indienen").click();
        assertThat(second.locator("[role=alert]")).containsText("Dit is nog niet verstuurd");
        assertThat(second.locator("main")).containsText("Ergens anders");
        screenshots.capture(second, "klacht-al-verstuurd");
    }

    /** From the question where it happened to the check; everything else stays empty. */
    private static void toCheck(Page page, String where) {
        page.getByLabel("Waar gebeurde het?").fill(where);
        while (page.getByText("Kijk uw klacht na").count() == 0) {
            button(page, "Verder").click();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"niels", "zeno"})
    void whatOneTypedIsNotSentInTheNameOfAnotherAndComesBack(String other, RunningPlatform platform) {
        var shared = loggedIn(platform, "noa", true);
        var form = shared.newPage();
        toVerhaal(form, platform);
        form.getByLabel("Pesten of treiteren").check();
        form.getByLabel("Wat is er gebeurd?").fill(TEXT);
        var tab = shared.newPage();
        switchTo(tab, platform, other);

        button(form, "Melding versturen").click();

        assertThat(form.locator("h1")).hasText("Er is nu iemand anders ingelogd");
        assertThat(form.content()).doesNotContain(TEXT);
        screenshots.capture(form, "iemand-anders");
        Browser.assertAccessible(form);
        tab.navigate(platform.gateway() + "/werk");
        assertThat(tab.content()).doesNotContain(TEXT, "tekst is bewaard");
        button(form, "Uitloggen").click();
        switchTo(tab, platform, "noa");
        assertThat(tab.locator("main")).containsText("tekst is bewaard");
    }

    /** The melder chose somebody else while the vertrouwenspersoon was typing an answer. */
    @Test
    void whoMayNoLongerSeeAMeldingGetsTheTextBackAndNothingElse(RunningPlatform platform) {
        var noa = WebVisitor.loggedInAs(platform.gateway(), "noa");
        var melding = MeldingApiClient.create(noa, "fractie-noord", MeldingApiClient.VERA);
        var page = loggedIn(platform, "vera", true).newPage();
        page.navigate(platform.gateway() + "/fractie-noord/melding/meldingen/" + melding);
        page.getByLabel("Uw antwoord").fill(TEXT);
        chooseAnother(noa, melding);

        button(page, "Bericht versturen").click();

        assertThat(page.locator("h1")).hasText("Dit is niet verstuurd");
        assertThat(page.locator("main")).containsText(TEXT);
        assertThat(page.content()).doesNotContain("Noa", "kwijt wil", melding);
        screenshots.capture(page, "niet-meer-te-zien");
        Browser.assertAccessible(page);
        link(page, "uw bewaarde teksten").click();
        assertThat(page.locator("main")).containsText(TEXT);
        assertThat(noa.get("/fractie-noord/melding/v1/meldingen/" + melding + "/berichten").text())
                .doesNotContain(TEXT);
    }

    private static void chooseAnother(WebVisitor melder, String melding) {
        var route = MutatingRoute.all().stream().filter(candidate -> candidate.method().equals("PUT")).findFirst()
                .orElseThrow();
        var version = melder.get("/fractie-noord/melding/v1/meldingen/" + melding).header("etag").orElseThrow()
                .replace("\"", "");
        assertThat(route.send(melder, melding, route.input(""), version).status())
                .isEqualTo(200);
    }

    @Test
    void aStepThatIsGoneAndAnAddressThatIsOnlySentToLeadOn(RunningPlatform platform) {
        var page = loggedIn(platform, "noa", true).newPage();
        page.navigate(platform.gateway() + MELDING + "?antwoord=" + "0".repeat(32));
        assertThat(page.locator("h1")).hasText("Deze stap is hier niet meer te zien");
        screenshots.capture(page, "stap-weg");
        Browser.assertAccessible(page);
        link(page, "Naar uw overzicht").click();
        assertThat(page.locator("h1")).hasText("Overzicht");

        var melding = MeldingApiClient.create(WebVisitor.loggedInAs(platform.gateway(), "noa"), "fractie-noord",
                MeldingApiClient.VERA);
        page.navigate(platform.gateway() + "/fractie-noord/melding/meldingen/" + melding + "/berichten");
        assertThat(page.locator("h1")).hasText("Dit kan hier niet");
        screenshots.capture(page, "alleen-versturen");
        Browser.assertAccessible(page);
        link(page, "Naar de pagina die hierbij hoort").click();
        assertThat(page.locator("h1")).hasText("Uw melding");
    }

    private static Locator link(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name)).first();
    }

    private void toVerhaal(Page page, RunningPlatform platform) {
        page.navigate(platform.gateway() + MELDING);
        button(page, "Verder: kies uw vertrouwenspersoon").click();
        page.getByLabel("Vera Wilgenhout").check();
        button(page, "Verder: uw verhaal").click();
        assertThat(page.locator("h1")).hasText("Uw verhaal");
    }

    private static void shows(Page page, Response response, String heading) {
        assertThat(page.url()).doesNotStartWith("chrome-error");
        assertThat(page.locator("h1")).hasText(heading);
        assertThat(response == null ? "GET" : response.request().method()).as("nothing is sent again").isEqualTo("GET");
    }

    private BrowserContext loggedIn(RunningPlatform platform, String account, boolean javaScript) {
        var context = browser.context(Browser.contextOptions().setJavaScriptEnabled(javaScript));
        context.setDefaultTimeout(60_000);
        var page = context.newPage();
        logIn(page, platform, account);
        page.close();
        return context;
    }

    private static void switchTo(Page page, RunningPlatform platform, String account) {
        page.navigate(platform.gateway() + "/werk");
        var logOut = page.locator("form.tk-uit button");
        if (logOut.count() > 0) {
            logOut.click();
        }
        logIn(page, platform, account);
    }

    private static void logIn(Page page, RunningPlatform platform, String account) {
        page.navigate(platform.gateway() + "/inloggen?naar=/werk");
        page.locator("#account").selectOption(account);
        page.locator("input[name=wachtwoord]").fill(WebVisitor.PASSWORD);
        button(page, "Inloggen").click();
        assertThat(page.locator("h1")).hasText("Overzicht");
    }

    private static Locator button(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name)).first();
    }
}

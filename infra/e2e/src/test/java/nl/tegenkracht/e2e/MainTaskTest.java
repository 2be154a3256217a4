package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.portal.Browser;
import nl.tegenkracht.portal.BrowserRequired;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The work that the platform is for, in a real browser and through the gateway. The steps follow each other. */
@Tag("timing")
@BrowserRequired
@EndToEnd
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainTaskTest {

    private static final String VERHAAL = "Tijdens het overleg word ik steeds uitgelachen.";
    private static final String ANSWER = "Dank voor uw vertrouwen. Wanneer schikt het u om te praten?";
    private static final String REPLY = "Donderdag na de vergadering graag.";
    private static final int TIMES = 2;
    private static final String TOTAL = "[data-cijfer='totaal']";

    private final Screenshots screenshots = new Screenshots();
    private final Map<String, Page> pages = new HashMap<>();
    private Browser browser;
    private String melding;

    @BeforeAll
    void open() {
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    @Order(1)
    void aMedewerkerOfAFractieFindsTheWayAndReportsToAVertrouwenspersoonOfTheirChoice(RunningPlatform platform) {
        var noa = page("noa");
        noa.navigate(platform.gateway() + "/");
        checkPage(noa, "start");
        noa.screenshot(
                new Page.ScreenshotOptions().setPath(RunningPlatform.targetDirectory().resolve("screens/start.png")));
        noa.locator("summary", withText("Ik werk voor een fractie")).click();
        noa.locator("details[open] summary", withText("Iemand gedraagt zich ongewenst")).click();
        checkPage(noa, "wegwijzer");
        byRole(noa, AriaRole.LINK, "Praat met een vertrouwenspersoon").click();
        logIn(noa, "noa");
        readWhatToKnowFirst(noa);
        choose(noa, "Vera Wilgenhout");
        writeVerhaal(noa);
        assertThat(noa.locator("main").textContent()).contains("Uw melding is ontvangen", VERHAAL, "Vera Wilgenhout");
        checkPage(noa, "melding");
        melding = noa.url().substring(noa.url().lastIndexOf('/') + 1);
        assertThat(Id.isValid(melding)).isTrue();
        noa.locator("nav.tk-menu a", withText("Mijn meldingen")).click();
        assertThat(noa.locator("main ul.tk-kaarten li")).satisfies(cards -> assertThat(cards.count()).isOne());
        checkPage(noa, "my-meldingen");
    }

    @Test
    @Order(2)
    void theChosenVertrouwenspersoonFindsExactlyThatMeldingInMijnWerkAndAnswers(RunningPlatform platform) {
        var vera = page("vera");
        vera.navigate(platform.gateway() + "/werk");
        logIn(vera, "vera");
        var workItems = vera.locator("main a[href*='/meldingen/']");
        // On a busy machine a service may not have given its list in time; the page says so, and one looks again.
        await().pollInSameThread().atMost(Duration.ofMinutes(1)).until(() -> {
            vera.navigate(platform.gateway() + "/werk");
            return workItems.count() > 0;
        });
        assertThat(workItems.count()).isOne();
        assertThat(workItems.getAttribute("href"))
                .isEqualTo("/fractie-noord/melding/meldingen/" + melding + "?via=overzicht");
        checkPage(vera, "mijn-werk");
        workItems.click();
        assertThat(vera.locator("main").textContent()).contains(VERHAAL, "Elke week", "Dat het stopt");
        checkPage(vera, "read-melding");
        vera.locator("textarea[name=tekst]").fill(ANSWER);
        button(vera, "Bericht versturen").click();
        assertThat(vera.locator("#gesprek + ol").textContent()).contains(ANSWER);
        checkPage(vera, "answered");
        vera.navigate(platform.gateway() + "/fractie-noord/melding/werk");
        assertThat(vera.locator("#meldingen tbody tr").count()).isOne();
        checkPage(vera, "meldingen-to-you");
    }

    @Test
    @Order(3)
    void theMelderReadsTheAnswerAndWritesBack() {
        var noa = page("noa");
        noa.locator("main ul.tk-kaarten a").first().click();
        assertThat(noa.locator("#gesprek + ol").textContent()).contains("Vera Wilgenhout", ANSWER);
        noa.locator("textarea[name=tekst]").fill(REPLY);
        button(noa, "Bericht versturen").click();
        assertThat(noa.locator("#gesprek + ol").textContent()).contains(REPLY);
        checkPage(noa, "gesprek");
        var vera = page("vera");
        vera.navigate(noa.url());
        assertThat(vera.locator("#gesprek + ol").textContent()).contains(ANSWER, REPLY);
    }

    @Test
    @Order(4)
    void theOrgaanSeesTheFigureRiseWithoutRefreshingThePage(RunningPlatform platform) {
        var vera = page("vera");
        vera.navigate(platform.gateway() + "/gemeenschappelijk/rapportage");
        vera.waitForSelector("[data-stroomstaat][data-staat='open']");
        vera.evaluate("() => { window.notRefreshed = true; }");
        var niels = WebVisitor.loggedInAs(platform.gateway(), "niels");
        for (int i = 0; i < TIMES; i++) {
            awaitRise(vera, niels);
        }
        assertThat(vera.evaluate("() => window.notRefreshed")).isEqualTo(true);
        var inTables = tableFigures(vera).entrySet();
        assertThat(figures(vera, "figure [data-cijfer]", "cijfer").entrySet()).isNotEmpty().isSubsetOf(inTables);
        assertThat(figures(vera, "figure [data-staaf]:not([data-komt] ~ *)", "staaf").entrySet()).isNotEmpty()
                .isSubsetOf(inTables);
        checkPage(vera, "dashboard");
    }

    @Test
    @Order(5)
    void whoIsNotPartOfItSeesOnlyAdoptedFigures(RunningPlatform platform) {
        var merel = page("merel");
        merel.navigate(platform.gateway() + "/gemeenschappelijk/rapportage");
        logIn(merel, "merel");
        assertThat(merel.locator("[data-cijfer], [data-stroom]").count()).isZero();
        checkPage(merel, "figures-for-others");
        merel.navigate(platform.gateway() + "/fractie-noord/melding/meldingen/" + melding);
        assertThat(merel.locator("h1").textContent()).isEqualTo("Niet gevonden");
        checkPage(merel, "not-found");
    }

    @Test
    @Order(6)
    void whoIsNotLoggedInReadsTheRulesAndIsToldWhatALoginIsFor(RunningPlatform platform) {
        var stranger = page("stranger");
        stranger.navigate(platform.gateway() + "/beleid");
        checkPage(stranger, "public-beleid");
        byRole(stranger, AriaRole.LINK, "Lees de hele regeling").click();
        assertThat(stranger.locator("#artikel-9-lid-1").textContent()).contains("ondertekend");
        checkPage(stranger, "public-document");
        stranger.navigate(platform.gateway() + "/fractie-noord/klacht/nieuw");
        assertThat(stranger.locator("h1").textContent()).isEqualTo("Log in om een klacht in te dienen");
        byRole(stranger, AriaRole.LINK, "Inloggen").click();
        assertThat(stranger.locator("#account").count()).isOne();
        assertThat(stranger.navigate(platform.gateway() + "/robots.txt").status()).isEqualTo(404);
    }

    /** A melding more, and the number on the screen rises by exactly one; how soon is measured by the bench. */
    private static void awaitRise(Page dashboard, WebVisitor melder) {
        var figure = dashboard.locator(TOTAL).first();
        int before = Integer.parseInt(figure.textContent().replace(".", ""));
        dashboard.evaluate("""
                () => { window.risen = new Promise((done) => new MutationObserver(done).observe(
                  document.querySelector("[data-cijfer='totaal']"),
                  { childList: true, characterData: true, subtree: true })); }""");
        MeldingApiClient.create(melder, "fractie-noord", MeldingApiClient.VONNE);
        dashboard.evaluate("() => window.risen.then(() => true)");
        assertThat(figure.textContent()).isEqualTo(Integer.toString(before + 1));
    }

    private static Map<String, String> tableFigures(Page page) {
        return figures(page, "table [data-cijfer]", "cijfer");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> figures(Page page, String selector, String dataKey) {
        return new TreeMap<>((Map<String, String>) page.evaluate(
                "([selector, key]) => Object.fromEntries([...document.querySelectorAll(selector)].map("
                        + "(e) => [e.dataset[key], e.dataset.aantal ?? e.textContent.trim()]))",
                List.of(selector, dataKey)));
    }

    private void readWhatToKnowFirst(Page noa) {
        assertThat(noa.locator("main").textContent()).contains("Wie uw verhaal leest", "waar dat ophoudt",
                "Een misdrijf", "Gewetensnood");
        assertThat(noa.locator("textarea:visible").count()).isZero();
        checkPage(noa, "to-know-first");
        button(noa, "Verder: kies uw vertrouwenspersoon").click();
    }

    private void choose(Page noa, String vertrouwenspersoon) {
        assertThat(noa.locator("label").allTextContents()).contains("Vera Wilgenhout", "Vincent Lindeblad",
                "Vonne Eikenrode");
        noa.locator("label", withText(vertrouwenspersoon)).click();
        checkPage(noa, "choice");
        button(noa, "Verder: uw verhaal").click();
    }

    private void writeVerhaal(Page noa) {
        noa.locator("label", new Page.LocatorOptions().setHasText(Pattern.compile("^Intimidatie$"))).click();
        noa.locator("textarea[name=verhaal]").fill(VERHAAL);
        noa.locator("input[name=waar]").fill("In de commissiekamer");
        noa.locator("input[name=wanneer]").fill("Elke week");
        noa.locator("textarea[name=wens]").fill("Dat het stopt");
        checkPage(noa, "verhaal");
        button(noa, "Melding versturen").click();
    }

    private void logIn(Page page, String account) {
        if (page.url().contains("/toegang?")) {
            checkPage(page, "before-login");
            byRole(page, AriaRole.LINK, "Inloggen").click();
        }
        if (account.equals("noa")) {
            checkPage(page, "login");
        }
        page.locator("#account").selectOption(account);
        page.locator("input[name=wachtwoord]").fill(WebVisitor.PASSWORD);
        button(page, "Inloggen").click();
    }

    private Page page(String account) {
        return pages.computeIfAbsent(account, key -> {
            var page = browser.page();
            page.setDefaultTimeout(60_000);
            return page;
        });
    }

    private void checkPage(Page page, String name) {
        screenshots.capture(page, name);
        Browser.assertAccessible(page);
    }

    private static Locator button(Page page, String name) {
        return byRole(page, AriaRole.BUTTON, name);
    }

    private static Locator byRole(Page page, AriaRole role, String name) {
        return page.locator("main").getByRole(role, new Locator.GetByRoleOptions().setName(name)).first();
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}

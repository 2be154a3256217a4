package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.fixture.TestService;
import nl.tegenkracht.portal.Browser;
import nl.tegenkracht.portal.BrowserRequired;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages of the gateway in a real browser. */
@Tag("service")
@BrowserRequired
@Tag("timing")
class PagesTest {

    private static Browser browser;

    private final List<String> consoleMessages = new ArrayList<>();
    private final TestGateway testGateway = TestGateway.shared();
    private final RunningGateway gateway = testGateway.gateway();

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @AfterEach
    void theBrowserHadNothingToComplainAbout() {
        assertThat(consoleMessages).as("console messages, also of the CSP").isEmpty();
    }

    @Test
    void theWegwijzerIsAccessibleClosedAndOpen() {
        var page = follow(browser.page());
        page.navigate(gateway.origin() + "/");
        Browser.assertAccessible(page);
        page.setViewportSize(360, 800);
        for (var group : List.of("ambtenaar", "fractiemedewerker", "kamerlid", "extern")) {
            page.locator("#" + group + " > summary").click();
            page.locator("#" + group + "-omgangsvormen > summary").click();
            Browser.assertAccessible(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        }
        assertThat(page.locator("details[name=wie][open]").count()).isEqualTo(1);
    }

    @Test
    void withoutScriptAndByKeyboardSomeoneReachesAVertrouwenspersoon() {
        var page = browser.context(Browser.contextOptions().setJavaScriptEnabled(false)).newPage();
        page.navigate(gateway.origin() + "/");
        page.locator("#fractiemedewerker > summary").press("Enter");
        page.locator("#fractiemedewerker-omgangsvormen > summary").press(" ");
        page.locator("#fractiemedewerker-omgangsvormen").getByText("Praat met een vertrouwenspersoon")
                .press("Enter");
        page.waitForURL("**/fractie-noord/melding/nieuw");
        assertThat(page.content()).contains("dienst");
        assertThat(testGateway.melding.last().target()).isEqualTo("/fractie-noord/melding/nieuw");
    }

    @Test
    void mijnWerkIsAccessibleAndLogoutWorksWithOneClick() {
        testGateway.melding.behave((exchange, request) -> TestService.respond(exchange, 200, "application/json",
                """
                        {"regels":[{"soort":"melding","staat":"wacht-op-antwoord","sinds":"2026-11-20T10:00:00Z",
                        "actie":true,"adres":"/fractie-noord/melding/meldingen/1"}]}"""));
        testGateway.klacht.behave((exchange, request) -> TestService.respond(exchange, 500, "text/plain", "broken"));
        var page = follow(browser.page());
        page.navigate(gateway.origin() + "/inloggen?naar=/werk");
        assertThat(page.locator("h1").textContent()).isEqualTo("Overzicht");
        Browser.assertAccessible(page);
        page.setViewportSize(360, 800);
        Browser.assertAccessible(page);
        page.getByText("Uitloggen").click();
        page.waitForURL(gateway.origin() + "/uitgelogd");
        assertThat(page.locator("h1").textContent()).isEqualTo("U bent uitgelogd");
        assertThat(page.context().cookies()).noneMatch(cookie -> cookie.name.equals("tk"));
        assertThat(consoleMessages).singleElement().asString().contains("Clear-Site-Data");
        consoleMessages.clear();
    }

    @Test
    void aRefusalAndAnOutageAreAccessible() {
        try (var separate = testGateway.open(Map.of("tegenkracht.routes.noord.melding", "http://127.0.0.1:1"))) {
            var page = browser.page();
            page.navigate(separate.origin() + "/inloggen?naar=/fractie-noord/melding");
            assertThat(page.locator("h1").textContent()).isEqualTo("Melden is nu even niet bereikbaar");
            Browser.assertAccessible(page);
            page.navigate(separate.origin() + "/ambtelijk/melding");
            assertThat(page.locator("h1").textContent()).isEqualTo("Niet gevonden");
            Browser.assertAccessible(page);
        }
    }

    @Test
    void aKeptTextIsPutBackOnItsPageInAFewClicks() {
        testGateway.klacht.behave(
                (exchange, request) -> TestService.respond(exchange, 200, "application/json", "{\"regels\":[]}"));
        var form = """
                <!DOCTYPE html><html lang="nl"><head><title>test</title></head><body>
                <form method="post"><textarea name="verhaal"></textarea><button>Verstuur</button></form>
                </body></html>""";
        testGateway.melding
                .behave((exchange, request) -> TestService.respond(exchange, 200, "text/html;charset=UTF-8", form));
        var page = browser.page();
        page.navigate(gateway.origin() + "/inloggen?naar=melding");
        page.locator("textarea").fill("Een lang verhaal\nmet <tekens> & één \"citaat\" dat niet kwijt mag.");
        testGateway.clock.advance(Duration.ofMinutes(31));
        testGateway.melding.forget();
        page.getByText("Verstuur").click();
        page.waitForURL("**/werk/teksten");
        assertThat(page.locator("h1").textContent()).isEqualTo("Uw tekst is bewaard");
        Browser.assertAccessible(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Log in om verder te gaan")).click();
        page.waitForURL("**/werk/teksten");
        assertThat(page.locator("h1").textContent()).isEqualTo("Uw bewaarde teksten");
        Browser.assertAccessible(page);
        page.getByText("Zet terug op de pagina").click();
        page.waitForURL("**/fractie-noord/melding/nieuw");
        assertThat(testGateway.melding.last().body()).isEqualTo("verhaal=Een+lang+verhaal%0D%0Amet+%3Ctekens%3E+%26+"
                + "%C3%A9%C3%A9n+%22citaat%22+dat+niet+kwijt+mag.&teruggezet=ja");
    }

    private Page follow(Page page) {
        page.onConsoleMessage(message -> consoleMessages.add(message.type() + ": " + message.text()));
        return page;
    }
}

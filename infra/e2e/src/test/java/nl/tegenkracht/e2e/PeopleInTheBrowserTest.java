package nl.tegenkracht.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import nl.tegenkracht.portal.Browser;
import nl.tegenkracht.portal.BrowserRequired;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whom people meet: the vertrouwenspersonen, a change of one, what an office can do, and the way out. */
@BrowserRequired
@EndToEnd
@Order(2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleInTheBrowserTest {

    private final Screenshots screenshots = new Screenshots("mensen");
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
    void whoIsNotLoggedInFindsTheVertrouwenspersonenAndWhoHasAnOfficeReadsWhatItCanDo(RunningPlatform platform) {
        var visitor = browser.page();
        visitor.navigate(platform.gateway() + "/");
        visitor.locator("main").getByRole(AriaRole.LINK, named("De vertrouwenspersonen")).click();
        assertThat(visitor.locator(".tk-persoon")).hasCount(3);
        assertThat(visitor.locator("main")).containsText("Werkt bij Fractie Zuid");
        assertThat(visitor.locator("#hulp ~ ul")).containsText("0800-0188");
        checked(visitor, "vertrouwenspersonen");

        var griet = loggedIn(platform, "griet", "/werk");
        griet.locator("main a[href='/ambt']").click();
        assertThat(griet.locator("main")).containsText("Uw ambt of functie: Griffier");
        assertThat(griet.locator("main")).containsText("(de Klachtenregeling, artikel 4 lid 4)");
        checked(griet, "ambt");
    }

    @Test
    void theEarlierVertrouwenspersoonAndTheNewOneAreBothToldOfAChange(RunningPlatform platform) {
        var niels = WebVisitor.loggedInAs(platform.gateway(), "niels");
        var address = "/fractie-noord/melding/meldingen/"
                + MeldingApiClient.create(niels, "fractie-noord", MeldingApiClient.VERA);
        var melder = loggedIn(platform, "niels", address);
        assertThat(melder.locator(".tk-naast__zij .tk-persoon")).containsText("Vera Wilgenhout");
        melder.locator("details:has(form[action$='/vertrouwenspersoon']) > summary").click();
        melder.getByLabel("Vonne Eikenrode").check();
        melder.getByLabel("Ik weet dat de nieuwe vertrouwenspersoon").check();
        melder.getByRole(AriaRole.BUTTON, button("Deze vertrouwenspersoon kiezen")).click();
        assertThat(melder.locator(".tk-naast__zij .tk-persoon")).containsText("Vonne Eikenrode");
        checked(melder, "gewisseld");

        var vera = loggedIn(platform, "vera", address);
        assertThat(vera.locator("h1")).hasText("De melder heeft een andere vertrouwenspersoon gekozen");
        assertThat(vera.locator("main")).not().containsText("iets gebeurd");
        checked(vera, "overgedragen");
        vera.navigate(platform.gateway() + "/fractie-noord/melding/werk");
        assertThat(vera.locator("#overgedragen")).isVisible();
        checked(vera, "lijst-met-overgedragen");
        assertThat(loggedIn(platform, "vonne", address).locator("main")).containsText("Deze melding is nu bij u");
        assertThat(loggedIn(platform, "kiki", address).locator("h1")).hasText("Niet gevonden");
    }

    @Test
    void onAPhoneTheWayOutStaysAtTheThumbAndCoversNothing(RunningPlatform platform) {
        var page = browser.context(Browser.contextOptions().setViewportSize(390, 780)).newPage();
        page.route("https://www.tweedekamer.nl/**", route -> route.fulfill(new Route.FulfillOptions().setBody("weg")));
        page.navigate(platform.gateway() + "/vertrouwenspersonen");
        var exit = page.locator("[data-snel-verlaten]");
        assertThat(exit.boundingBox().y).isGreaterThan(780 * 0.75);
        page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
        assertThat(exit).isInViewport();
        var bar = page.locator(".tk-verlaten").boundingBox();
        var last = page.locator(".tk-voet a").last().boundingBox();
        assertThat(last.y + last.height).isLessThanOrEqualTo(bar.y);

        page.locator(".tk-verlaten__uitleg").click();
        assertThat(page.locator("main")).containsText("Wat de knop niet verbergt");
        checked(page, "snel-verlaten");
        page.setViewportSize(390, 780);
        exit.click();
        page.waitForURL("https://www.tweedekamer.nl/**");
    }

    private Page loggedIn(RunningPlatform platform, String account, String address) {
        var page = browser.page();
        page.navigate(platform.gateway() + "/inloggen?naar=" + address);
        page.locator("#account").selectOption(account);
        page.locator("input[name=wachtwoord]").fill(WebVisitor.PASSWORD);
        page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Inloggen")).click();
        return page;
    }

    private void checked(Page page, String name) {
        screenshots.capture(page, name);
        Browser.assertAccessible(page);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}

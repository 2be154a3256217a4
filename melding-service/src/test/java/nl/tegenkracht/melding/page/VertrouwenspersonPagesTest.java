package nl.tegenkracht.melding.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.portal.Assets;
import nl.tegenkracht.portal.Browser;
import nl.tegenkracht.portal.BrowserRequired;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a vertrouwenspersoon does besides the gesprek, in a real browser without our scripts, in both languages. */
@BrowserRequired
class VertrouwenspersonPagesTest extends MeldingServiceTestBase {

    private static final TestPerson LENA = TestPerson.medewerker("lena", NOORD).withRole("bevoegd-gezag");

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void aSignalIsStoppedSentAndAnswered(String language) {
        var vera = page(VERA, language);
        vera.navigate(root() + "/signaleringen/nieuw");
        vera.locator("#soort").check();
        vera.locator("#aan").selectOption(new SelectOption().setLabel("Lena Taxuspoort"));
        vera.locator("#groep").fill("7");
        vera.locator("#tekst").fill("Op dinsdag riep het hoofd van de afdeling Inkoop iets.");
        vera.locator("#gecontroleerd").check();
        submit(vera);
        assertThat(vera.locator("mark")).hasCount(3);
        check(vera, language + "-signal-stopped");
        vera.locator("#tekst").fill("Mensen durven niets te zeggen als er iets misgaat.");
        submit(vera);
        check(vera, language + "-signal-sent");
        var lena = page(LENA, language);
        lena.navigate(vera.url());
        lena.locator("#antwoord").fill("Wij bespreken dit met iedereen.");
        check(lena, language + "-signal-to-answer");
        submit(lena);
        vera.navigate(root() + "/signaleringen");
        check(vera, language + "-signals");
        vera.locator("main li a").first().click();
        assertThat(vera.locator("main")).containsText("Wij bespreken dit met iedereen.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void hoursAbsenceCategoriesAndStepsAreWrittenAndTicked(String language) {
        var person = melder();
        var melding = root() + "/meldingen/" + meldAs(person);
        var vera = page(VERA, language);
        vera.navigate(root() + "/werk/uren");
        vera.locator("input[name=soort]").nth(1).check();
        vera.locator("input[name=kant]").nth(1).check();
        vera.locator("#minuten").fill("60");
        vera.locator("#aanwezig").fill("14");
        submit(vera);
        check(vera, language + "-hours");
        vera.navigate(root() + "/werk/jaarbijdrage");
        check(vera, language + "-yearly");
        vera.navigate(root() + "/werk/afwezigheid");
        submit(vera);
        check(vera, language + "-away-all");
        vera.navigate(melding + "/categorieen");
        vera.locator("#categorie-roddelen").check();
        check(vera, language + "-categories");
        submit(vera);
        vera.navigate(melding + "/adviesblad");
        vera.locator("#optie-klacht").check();
        vera.locator("#optie-afwachten").check();
        submit(vera);
        check(vera, language + "-advice-made");
        var melder = page(person, language);
        melder.navigate(melding + "/adviesblad");
        melder.locator("#optie-afwachten").check();
        submit(melder);
        check(melder, language + "-advice-ticked");
        melder.navigate(root() + "/sociale-kaart");
        check(melder, language + "-helpers");
    }

    private String root() {
        return origin() + "/fractie-noord/melding";
    }

    private static Page page(TestPerson person, String language) {
        var context = browser.context(new NewContextOptions().setLocale(language)
                .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + person.token(ServiceName.MELDING))));
        context.route("**/assets/**", VertrouwenspersonPagesTest::serveAsset);
        return context.newPage();
    }

    /** The gateway serves the assets; here the test does, all but the scripts. */
    private static void serveAsset(Route route) {
        var name = Path.of(URI.create(route.request().url()).getPath()).getFileName().toString();
        if (name.endsWith(".js")) {
            route.abort();
        } else {
            route.fulfill(new Route.FulfillOptions().setContentType(Assets.mediaType(name))
                    .setBodyBytes(Assets.read(name).orElseThrow()));
        }
    }

    private static void submit(Page page) {
        page.locator("main form button[type=submit].utrecht-button--primary-action").first().click();
    }

    private static void check(Page page, String name) {
        Browser.assertAccessible(page);
        for (var width : List.of(1280, 390)) {
            page.setViewportSize(width, 900);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("%s fits in %s pixels", name, width).isTrue();
            if (Boolean.getBoolean("beeld")) {
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                        .setPath(Path.of("target", "beeld", name + "-" + width + ".png")));
            }
        }
    }
}

package nl.tegenkracht.melding.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of a melder and a vertrouwenspersoon through the pages, in a real browser. */
@BrowserRequired
class PagesInTheBrowserTest extends MeldingServiceTestBase {

    private static Browser browser;

    private final List<String> pageErrors = new ArrayList<>();

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void fromEmptyListToGesprekEveryPageIsAccessibleWideAndNarrow() {
        var melder = page(melder(), Browser.contextOptions());
        melder.navigate(origin() + "/fractie-noord/melding");
        checkPage(melder, "1-mijn-meldingen-empty");
        click(melder, "Een melding doen");
        checkPage(melder, "2-introduction");
        button(melder, "Verder: kies uw vertrouwenspersoon").click();
        checkPage(melder, "3-choice");
        button(melder, "Verder: uw verhaal").click();
        assertThat(melder.locator("[data-foutoverzicht]")).isFocused();
        checkPage(melder, "4-choice-with-error");
        melder.getByLabel("Vera Wilgenhout").check();
        button(melder, "Verder: uw verhaal").click();
        checkPage(melder, "5-verhaal");
        button(melder, "Melding versturen").click();
        checkPage(melder, "6-verhaal-with-errors");
        fillInVerhaal(melder);
        button(melder, "Melding versturen").click();
        assertThat(melder.getByText("Uw melding is ontvangen")).isVisible();
        checkPage(melder, "7-received");
        gesprek(melder);
        assertThat(pageErrors).isEmpty();
    }

    private void gesprek(Page melder) {
        var vera = page(VERA, Browser.contextOptions());
        vera.navigate(origin() + "/fractie-noord/melding/werk");
        checkPage(vera, "8-work-list");
        vera.navigate(melder.url());
        assertThat(vera.locator("main")).containsText("Van Noa");
        checkPage(vera, "9-melding-for-vertrouwenspersoon");
        vera.getByLabel("Uw antwoord").fill("Dank u dat u dit vertelt.\nZullen we deze week even bellen?");
        button(vera, "Bericht versturen").click();
        melder.reload();
        melder.getByLabel("Uw bericht").fill("Graag. Donderdag na vijven kan ik vrij praten. "
                + "Ik stuurde het ook naar mezelf: https://voorbeeld.example/" + "a".repeat(80));
        button(melder, "Bericht versturen").click();
        checkPage(melder, "10-gesprek");
        melder.getByText("Wisselen mag altijd").click();
        checkPage(melder, "11-wisselen");
        button(melder, "Deze vertrouwenspersoon kiezen").click();
        checkPage(melder, "12-wisselen-with-errors");
        melder.getByLabel("Vonne Eikenrode").check();
        melder.getByLabel("Ik weet dat").check();
        button(melder, "Deze vertrouwenspersoon kiezen").click();
        assertThat(melder.getByText("Vera Wilgenhout kon dit lezen tot")).isVisible();
        checkPage(melder, "13-wisselen-done");
        click(melder, "Mijn meldingen");
        checkPage(melder, "14-mijn-meldingen");
        var gone = vera.navigate(melder.url().replace("/melding", "/melding/missing"));
        assertThat(gone.status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void aMeldingIsEndedClosedWithALetterAndReopened(String language) {
        var person = melder();
        var address = origin() + "/fractie-noord/melding/meldingen/" + meldAs(person);
        var melder = page(person, Browser.contextOptions().setLocale(language));
        var vera = page(VERA, Browser.contextOptions().setLocale(language));
        melder.navigate(address);
        melder.locator("section[aria-labelledby=afsluiten] summary").click();
        checkPage(melder, language + "-20-ending");
        melder.locator("#slotwoord").fill("Dank u. Ik laat het hierbij.");
        send(melder, "einde");
        checkPage(melder, language + "-21-ended");
        vera.navigate(address);
        checkPage(vera, language + "-22-letter-asked");
        vera.locator("#brief").fill(LETTER);
        vera.locator("#interventies-4").check();
        send(vera, "afsluiting");
        assertThat(vera.locator("[data-foutoverzicht]")).isFocused();
        assertThat(vera.locator("#brief")).hasValue(LETTER);
        checkPage(vera, language + "-23-letter-with-errors");
        vera.locator("#resultaat").check();
        vera.locator("#gecontroleerd").check();
        send(vera, "afsluiting");
        checkPage(vera, language + "-24-closed-by-vertrouwenspersoon");
        melder.reload();
        assertThat(melder.locator("main")).containsText(LETTER.lines().findFirst().orElseThrow());
        checkPage(melder, language + "-25-closed");
        melder.locator("a[href$='/afsluitbrief']").click();
        checkPage(melder, language + "-26-letter-alone");
        melder.goBack();
        melder.locator("#tekst").fill("Het is weer begonnen.");
        send(melder, "heropening");
        checkPage(melder, language + "-27-reopened");
        assertThat(melder.locator("#nieuwste")).containsText("Het is weer begonnen.");
        assertThat(pageErrors).isEmpty();
    }

    private static final String LETTER = """
            We hebben elkaar twee keer gesproken en u hebt het gesprek met uw collega zelf gevoerd.

            Uw melding is hiermee afgehandeld en ik sluit het dossier. U kunt altijd terugkomen.""";

    private static void send(Page page, String act) {
        page.locator("form[action$='/" + act + "'] button[type=submit]").click();
    }

    @Test
    void withoutJavascriptAMeldingArrivesToo() {
        var melder = page(melder(), Browser.contextOptions().setJavaScriptEnabled(false));
        melder.navigate(origin() + "/fractie-noord/melding/nieuw");
        melder.getByText("Vincent Lindeblad").click();
        button(melder, "Verder: kies uw vertrouwenspersoon").click();
        assertThat(melder.getByLabel("Vincent Lindeblad").count()).isZero();
        melder.getByLabel("Vera Wilgenhout").check();
        button(melder, "Verder: uw verhaal").click();
        fillInVerhaal(melder);
        button(melder, "Vorige").click();
        melder.getByLabel("Vonne Eikenrode").check();
        button(melder, "Verder: uw verhaal").click();
        assertThat(melder.getByLabel("Wat is er gebeurd?")).hasValue(VERHAAL);
        button(melder, "Melding versturen").click();

        assertThat(melder.getByText("Uw melding is ontvangen")).isVisible();
        assertThat(melder.locator("main")).containsText("Werkt buiten de Kamer (extern)");
    }

    private static final String VERHAAL = """
            Sinds de zomer maakt een collega bijna elke dag opmerkingen over hoe ik praat.

            Eerst lachte ik mee. Nu slaap ik er slecht van en zie ik op tegen elke vergadering.""";

    private static void fillInVerhaal(Page page) {
        page.getByLabel("Pesten of treiteren").check();
        page.getByLabel("Wat is er gebeurd?").fill(VERHAAL);
        page.getByLabel("Waar was het?").fill("Op de afdeling, en in " + "appgroep".repeat(12));
        page.getByLabel("Wanneer was het?").fill("Vanaf juli, bijna elke dag");
        page.getByLabel("Wat zou u willen?").fill("Dat het stopt, zonder dat iedereen het weet.");
        page.getByLabel("Hoe mag uw vertrouwenspersoon u noemen?").fill("Noa");
        page.getByLabel("Wilt u liever op een andere manier bereikt worden?").fill("Bel na vijven: 06 0000 0000");
    }

    private Page page(TestPerson person, NewContextOptions options) {
        var context = browser.context(
                options.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + person.token(ServiceName.MELDING))));
        context.route("**/assets/**", PagesInTheBrowserTest::serveAsset);
        var page = context.newPage();
        page.onPageError(pageErrors::add);
        return page;
    }

    /** The gateway serves the assets; here the test does. */
    private static void serveAsset(Route route) {
        var name = Path.of(URI.create(route.request().url()).getPath()).getFileName().toString();
        route.fulfill(new Route.FulfillOptions().setContentType(Assets.mediaType(name))
                .setBodyBytes(Assets.read(name).orElseThrow()));
    }

    private static void checkPage(Page page, String name) {
        Browser.assertAccessible(page);
        for (var width : List.of(1280, 360)) {
            page.setViewportSize(width, 900);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("%s fits in %s pixels", name, width).isTrue();
            if (Boolean.getBoolean("beeld")) {
                screenshot(page, name + "-" + width);
            }
        }
        page.setViewportSize(1280, 900);
    }

    /** With {@code -Dbeeld=true}: what the page looks like, in {@code target/beeld}. */
    private static void screenshot(Page page, String name) {
        page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "beeld", name + ".png")));
    }

    private static Locator button(Page page, String text) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    private static void click(Page page, String text) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text)).first().click();
    }
}

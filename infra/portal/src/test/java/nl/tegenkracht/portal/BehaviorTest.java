package nl.tegenkracht.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What happens when somebody uses the pages, with and without JavaScript. */
@BrowserRequired
@Tag("timing")
@TestInstance(Lifecycle.PER_CLASS)
class BehaviorTest {

    private static final String OUTSIDE = "https://www.tweedekamer.nl/";

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
    void theFirstTabSkipsTheMenu() {
        try (var page = open("melding")) {
            page.keyboard().press("Tab");
            assertThat(page.getByText("Direct naar de inhoud")).isFocused();
            assertThat(page.getByText("Direct naar de inhoud")).isInViewport();
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.MAIN)).isFocused();
        }
    }

    @Test
    void changingTheLanguageAsksFirstIfSomethingWasTyped() {
        try (var page = open("melding")) {
            var asked = new ArrayList<String>();
            page.onDialog(dialog -> {
                asked.add(dialog.message());
                dialog.dismiss();
            });
            page.locator("textarea").first().fill("Het begon in september.");
            page.getByText("English").click();
            assertThat(asked).singleElement().asString().contains("nog niet is verstuurd");
            assertThat(page.locator("textarea").first()).hasValue("Het begon in september.");
        }
        try (var page = open("melding")) {
            // Of the tests before.
            server.forms.clear();
            page.getByText("English").click();
            page.waitForURL("**/taal");
            assertThat(server.forms).contains("taal=en");
        }
    }

    @Test
    void theErrorSummaryGetsTheFocusAndPointsToEachFieldWhichNamesItsError() {
        try (var page = open("melding-met-fouten")) {
            var summary = page.getByRole(AriaRole.ALERT);
            assertThat(summary).isFocused();
            assertThat(summary.getByRole(AriaRole.LINK)).hasCount(6);
            for (var link : summary.getByRole(AriaRole.LINK).all()) {
                var field = page.locator(link.getAttribute("href"));
                var group = "radio".equals(field.getAttribute("type"))
                        ? page.getByRole(AriaRole.MAIN).getByRole(AriaRole.GROUP)
                        : field;
                assertThat(group)
                        .hasAccessibleDescription(Pattern.compile("Fout: ?" + link.textContent()));
                link.click();
                assertThat(field).isFocused();
            }
        }
    }

    @Test
    void whatWentWrongGetsTheFocusAndShowsWhereToContinue() {
        try (var page = open("dossier-verouderd")) {
            var box = page.getByRole(AriaRole.ALERT);
            assertThat(box).isFocused();
            box.getByRole(AriaRole.LINK).click();
            assertThat(page.getByLabel("Uw bericht")).isFocused();
        }
    }

    @Test
    void aVerhaalComesBackExactlyAsItWasTyped() {
        try (var page = open("melding")) {
            assertThat(page.getByLabel("Wat is er gebeurd?"))
                    .hasValue("\n\nHet begon in september.\n  \"Grapjes\" & <meer>.");
        }
    }

    @Test
    void withoutJavaScriptEverythingCanBeReadAndSubmitted() throws Exception {
        server.forms.clear();
        try (var person = browser.context(Browser.contextOptions().setJavaScriptEnabled(false));
                var page = person.newPage()) {
            page.navigate(server.url("melding"));
            page.getByLabel("Ik weet het nog niet").check();
            page.getByLabel("Waar was het?").fill("In de gang");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Melding versturen")).click();
            assertThat(server.forms.poll(5, TimeUnit.SECONDS)).contains("vertrouwenspersoon=vp-3",
                    "plaats=In+de+gang");
            page.navigate(server.url("cijfers"));
            assertThat(page.getByText("Laad de pagina opnieuw voor de nieuwste cijfers.")).isVisible();
            assertThat(page.locator("td[data-cijfer=a]")).hasText("1000");
        }
    }

    @Test
    void twoClicksSubmitOnce() throws Exception {
        server.forms.clear();
        try (var page = open("dossier")) {
            page.evaluate(
                    """
                            () => { const button = document.querySelector('main form button');
                              button.click(); button.click(); }""");
            page.waitForURL(server.url("formulier"));
            assertThat(server.forms).hasSize(1);
        }
    }

    @Test
    void pressingEscThreeTimesLeavesThePageWithNoWayBackAlsoFromATextField() {
        try (var page = open("start")) {
            page.route(OUTSIDE + "**", route -> route.fulfill(new Route.FulfillOptions().setBody("elsewhere")));
            page.navigate(server.url("dossier"));
            page.getByLabel("Uw bericht").focus();
            assertThat(page.getByText("Deze pagina snel verlaten (drie keer Esc)")).isVisible();
            pressEscape(page, 3);
            page.waitForURL(OUTSIDE);
            assertThat(page.evaluate("document.referrer")).isEqualTo("");
            page.goBack();
            assertThat(page).hasURL(server.url("start"));
        }
    }

    @Test
    void escWhileTypingOrComposingNeverLeavesThePage() {
        try (var page = open("dossier")) {
            page.route(OUTSIDE + "**", route -> route.fulfill(new Route.FulfillOptions().setBody("elsewhere")));
            var text = page.getByLabel("Uw bericht");
            text.focus();
            for (var word : List.of("Eerst ", "dit ", "en dan dat")) {
                page.keyboard().type(word);
                pressEscape(page, 2);
            }
            page.evaluate("""
                    () => { for (const how of [{ isComposing: true }, { keyCode: 229 }, { repeat: true }]) {
                      for (let n = 0; n < 5; n++) { document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
                        { key: 'Escape', bubbles: true, ...how })); } } }""");
            assertThat(text).hasValue("Eerst dit en dan dat");
            assertThat(page).hasURL(server.url("dossier"));
        }
    }

    /** As an input method does it: what is being composed is not text yet, and Esc throws it away. */
    @Test
    void escInAnInputMethodNeverLeavesThePage() {
        try (var page = open("dossier")) {
            page.route(OUTSIDE + "**", route -> route.fulfill(new Route.FulfillOptions().setBody("elsewhere")));
            var text = page.getByLabel("Uw bericht");
            text.focus();
            var protocol = page.context().newCDPSession(page);
            for (var syllable : List.of("に", "ほ", "ん")) {
                var composed = new JsonObject();
                composed.addProperty("text", syllable);
                composed.addProperty("selectionStart", 1);
                composed.addProperty("selectionEnd", 1);
                protocol.send("Input.imeSetComposition", composed);
                pressEscape(page, 1);
            }
            assertThat(page).hasURL(server.url("dossier"));
        }
    }

    private static void pressEscape(Page page, int times) {
        for (var n = 0; n < times; n++) {
            page.keyboard().press("Escape");
        }
    }

    @Test
    void figuresUpdateLiveInTableAndChartAndAreReadAloud() {
        try (var page = open("cijfers")) {
            assertThat(page.getByText("Deze cijfers worden vanzelf bijgewerkt.")).isVisible();
            server.stream.add("""
                    {"cijfers": {"a": 1000, "a:binnen": 1000, "b": 14, "b:binnen": 14, "d": 1, "onbekend": 3}}""");
            assertThat(page.locator("td[data-cijfer=b]")).hasText("14");
            assertThat(page.locator("span[data-cijfer=d]")).hasText("1");
            assertThat(page.locator("[data-staaf='a:binnen']")).hasAttribute("width", "50%");
            assertThat(page.locator("[data-staaf='b:binnen']")).hasAttribute("width", "0.7%");
            assertThat(page.locator("[data-merk='4']")).hasText("2.000");
            // The page said 1000, the stream makes that 1.000: no news.
            assertThat(page.locator("[data-omroep]")).hasText("Bijgewerkt. Intimidatie: 14. Discriminatie: 1.");
            server.stream.add("{\"cijfers\": {\"a:binnen\": 3, \"a\": 3}}");
            assertThat(page.locator("[data-merk='4']")).hasText("20");
            assertThat(page.locator("[data-staaf='b:binnen']")).hasAttribute("width", "70%");
            assertThat(page.locator("[data-omroep]"))
                    .hasText("Bijgewerkt. Pesten of treiteren: 3.");
            Browser.assertAccessible(page);
        }
    }

    @Test
    void aStreamThatFallsSilentIsNotSaidToBeLive() {
        try (var page = browser.page()) {
            page.clock().install();
            page.navigate(server.url("cijfers"));
            assertThat(page.getByText("Deze cijfers worden vanzelf bijgewerkt.")).isVisible();

            page.clock().fastForward(26_000);

            assertThat(page.locator("[data-stroomstaat]")).hasText(Pattern.compile(
                    "Geen verbinding sinds \\d\\d:\\d\\d:\\d\\d\\. Wat u ziet, is van toen\\..*"));
        }
    }

    @Test
    void theWholeRowCanBeTouchedAndEveryTargetIsLargeEnough() {
        try (var page = open("melding")) {
            var explanation = page.getByText("Werkt in huis. Leest alleen wat u schrijft.");
            explanation.scrollIntoViewIfNeeded();
            var box = explanation.boundingBox();
            page.mouse().click(box.x + box.width - 4, box.y + box.height / 2);
            assertThat(page.getByLabel("Vertrouwenspersoon van de ambtelijke organisatie")).isChecked();
            assertThat(page.evaluate(
                    """
                            [...document.querySelectorAll('button,input,select,textarea,nav a,.tk-strook a')]
                              .filter((e) => e.offsetParent && (e.offsetWidth < 24 || e.offsetHeight < 24))
                              .map((e) => e.outerHTML)"""))
                    .isEqualTo(List.of());
        }
    }

    private Page open(String name) {
        var page = browser.page();
        page.navigate(server.url(name));
        return page;
    }
}

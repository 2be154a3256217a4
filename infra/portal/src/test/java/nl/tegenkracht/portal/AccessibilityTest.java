package nl.tegenkracht.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sample page in a real browser: accessible, readable on every screen, usable with the keyboard. */
@BrowserRequired
@TestInstance(Lifecycle.PER_CLASS)
class AccessibilityTest {

    private static final Map<String, String> PAGES = new SamplePages().pages();

    private Browser browser;
    private SampleServer server;
    private final Map<String, Page> pages = new HashMap<>();
    private final List<String> consoleMessages = new ArrayList<>();

    static List<String> pageNames() {
        return List.copyOf(PAGES.keySet());
    }

    @BeforeAll
    void start() throws Exception {
        browser = Browser.open();
        server = new SampleServer(PAGES);
    }

    @AfterAll
    void stop() {
        server.close();
        browser.close();
    }

    @AfterEach
    void theBrowserReportedNothing() {
        assertThat(consoleMessages).as("console messages, also of the CSP").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pageNames")
    void isAccessible(String name) {
        var page = open(name, 1280);
        Browser.assertAccessible(page);
        screenshot(page, name + "-1280");
        page.setViewportSize(360, 800);
        Browser.assertAccessible(page);
        screenshot(page, name + "-360");
    }

    @ParameterizedTest
    @MethodSource("pageNames")
    void isAsReadableInTheDark(String name) {
        var page = open(name, 1280);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(17, 24, 25)");
        Browser.assertAccessible(page);
        screenshot(page, name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    @ParameterizedTest
    @MethodSource("pageNames")
    void neverScrollsSideways(String name) {
        var page = open(name, 320);
        for (var width : List.of(320, 640, 1280)) {
            page.setViewportSize(width, 700);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).as("width %s", width)
                    .isEqualTo(width);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lijst", "cijfers"})
    void noTableScrollsOnAPhoneEither(String name) {
        var page = open(name, 320);
        assertThat(page.evaluate(
                """
                        [...document.querySelectorAll('.tk-tabel')]
                          .filter((frame) => frame.scrollWidth > frame.clientWidth).map((frame) => frame.ariaLabel)"""))
                .isEqualTo(List.of());
        assertThat(page.getByRole(AriaRole.ROWHEADER).count()).isPositive();
        assertThat(page.getByRole(AriaRole.COLUMNHEADER).first().isVisible()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("pageNames")
    void headingsFollowEachOtherAndEveryFieldHasAName(String name) {
        var page = open(name, 1280);
        @SuppressWarnings("unchecked")
        var headings = (List<Integer>) page
                .evaluate("""
                        [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')]
                          .filter((heading) => !heading.closest('[role=alert]'))
                          .map((heading) => Number(heading.tagName[1]))""");
        assertThat(headings).startsWith(1);
        for (int i = 1; i < headings.size(); i++) {
            assertThat(headings.get(i)).isBetween(2, headings.get(i - 1) + 1);
        }
        assertThat(page.evaluate(
                """
                        [...document.querySelectorAll('input:not([type=hidden]),select,textarea')]
                          .filter((field) => !field.labels?.[0]?.textContent.trim())
                          .map((field) => field.outerHTML)"""))
                .isEqualTo(List.of());
    }

    @ParameterizedTest
    @MethodSource("pageNames")
    void everythingCanBeReachedWithTabAndTheFocusIsVisible(String name) {
        var page = open(name, 1280);
        var reachable = (Integer) page.evaluate(
                """
                        () => { const groups = new Set();
                          return [...document.querySelectorAll('a[href],button,input,select,textarea,[tabindex="0"]')]
                            .filter((e) => e.checkVisibility())
                            .filter((e) => e.type !== 'radio' || (!groups.has(e.name) && groups.add(e.name)))
                            .reduce((count, e) => count + (e.type === 'date' ? 4 : 1), 0) }""");
        page.focus(".utrecht-skip-link");
        for (int i = 1; i < reachable; i++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate(VISIBLE_FOCUS)).as("step %s of %s", i + 1, reachable).isEqualTo("ok");
        }
        assertThat(page.evaluate("document.activeElement.textContent")).asString().contains("Beveiligingslek melden");
    }

    private static final String VISIBLE_FOCUS = """
            () => { const e = document.activeElement; if (e === document.body) return 'nothing has the focus';
              const { outlineStyle, outlineWidth } = getComputedStyle(e); const box = e.getBoundingClientRect();
              if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return 'no outline: ' + e.outerHTML;
              if (box.bottom <= 0 || box.top >= innerHeight) return 'out of view: ' + e.outerHTML;
              return 'ok'; }""";

    private Page open(String name, int width) {
        var page = pages.computeIfAbsent(name, this::open);
        page.setViewportSize(width, 900);
        return page;
    }

    private Page open(String name) {
        var page = browser.page();
        page.onConsoleMessage(message -> consoleMessages.add(message.text()));
        page.onPageError(consoleMessages::add);
        page.navigate(server.url(name));
        page.evaluate("document.fonts.ready");
        return page;
    }

    private static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }
}

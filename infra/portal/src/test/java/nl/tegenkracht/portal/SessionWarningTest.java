package nl.tegenkracht.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is logged out without a word, nobody at work is disturbed, and nothing that was typed is lost. */
@BrowserRequired
@Tag("timing")
@TestInstance(Lifecycle.PER_CLASS)
class SessionWarningTest {

    private static final int HALF_HOUR = 1_800;

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

    @BeforeEach
    void nothingAskedYet() {
        server.sessionRequests.clear();
        server.rest = 120;
        server.restAfterPost = HALF_HOUR;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Enter", "Escape", "x"})
    void oneKeystrokeKeepsSomebodyLoggedInAndLeavesWhatTheyTyped(String key) throws Exception {
        try (var page = open("dossier-bijna-uit")) {
            var text = page.getByLabel("Uw bericht");
            text.fill("Ik was halverwege");
            text.focus();
            page.clock().fastForward(31_000);

            assertThat(warning(page)).isVisible();
            assertThat(warning(page)).hasAccessibleName("Bent u er nog?");
            assertThat(warning(page)).hasAccessibleDescription(Pattern.compile("U deed een tijd niets.*"));
            assertThat(warning(page).getByRole(AriaRole.BUTTON)).isFocused();
            Browser.assertAccessible(page);
            page.keyboard().press(key);

            assertThat(warning(page)).isHidden();
            assertThat(text).isFocused();
            assertThat(text).hasValue("Ik was halverwege");
            assertThat(server.sessionRequests.poll(5, TimeUnit.SECONDS)).isEqualTo("GET");
            assertThat(server.sessionRequests.poll(5, TimeUnit.SECONDS)).isEqualTo("POST");
        }
    }

    @Test
    void whoIsTypingStaysLoggedInWithoutAWord() throws Exception {
        server.rest = HALF_HOUR;
        try (var page = open("dossier-ingelogd")) {
            page.getByLabel("Uw bericht").focus();
            page.keyboard().type("Eerste zin. ");
            page.clock().fastForward(6 * 60_000);
            page.keyboard().type("Tweede zin.");

            assertThat(server.sessionRequests.poll(5, TimeUnit.SECONDS)).isEqualTo("POST");
            page.keyboard().type(" En nog een.");
            assertThat(warning(page)).isHidden();
            assertThat(server.sessionRequests).isEmpty();
        }
    }

    @Test
    void whatAnotherTabDidCounts() throws Exception {
        server.rest = HALF_HOUR;
        try (var page = open("dossier-bijna-uit")) {
            page.clock().fastForward(31_000);

            assertThat(server.sessionRequests.poll(5, TimeUnit.SECONDS)).isEqualTo("GET");
            assertThat(warning(page)).isHidden();
        }
    }

    @Test
    void aPageWithNothingToLoseDoesNotStayInView() throws Exception {
        try (var page = open("dossier-bijna-uit")) {
            page.clock().fastForward(31_000);
            assertThat(warning(page)).isVisible();
            server.rest = 0;
            page.clock().fastForward(121_000);
            page.waitForURL("**/uitgelogd");
            assertThat(requests()).containsOnly("GET");
        }
    }

    @Test
    void whatWasTypedStaysAlsoWhenItIsOver() {
        try (var page = open("dossier-bijna-uit")) {
            page.getByLabel("Uw bericht").fill("Nog niet verstuurd");
            page.clock().fastForward(31_000);
            assertThat(warning(page)).isVisible();
            server.rest = 0;
            page.clock().fastForward(121_000);

            assertThat(warning(page)).hasAccessibleName("U bent uitgelogd");
            page.keyboard().press("Enter");
            assertThat(warning(page)).isHidden();
            assertThat(page.getByLabel("Uw bericht")).hasValue("Nog niet verstuurd");
        }
    }

    @Test
    void whatCannotBeLongerSaysSoOnceAndOffersNothingElse() throws Exception {
        server.restAfterPost = 0;
        try (var page = open("dossier-laatste-uur")) {
            page.clock().fastForward(31_000);
            assertThat(warning(page)).hasAccessibleName("U wordt zo uitgelogd");
            page.keyboard().press("Enter");
            assertThat(warning(page)).isHidden();
            assertThat(requests()).containsExactly("GET");
        }
    }

    @Test
    void withoutJavaScriptThePageSaysWhenItEnds() {
        try (var person = browser.context(Browser.contextOptions().setJavaScriptEnabled(false));
                var page = person.newPage()) {
            page.navigate(server.url("dossier-bijna-uit"));
            assertThat(page.locator(".tk-sessie__zonder")).isVisible();
            assertThat(page.locator(".tk-sessie__zonder").innerText())
                    .contains("blijft u ingelogd tot 21 november 2026, 15.24 uur");
        }
        try (var page = open("dossier-bijna-uit")) {
            assertThat(page.locator(".tk-sessie__zonder")).isHidden();
        }
    }

    private Page open(String name) {
        var page = browser.page();
        page.clock().install();
        page.navigate(server.url(name));
        assertThat(page.locator("dialog[data-soort]")).isAttached();
        return page;
    }

    private static Locator warning(Page page) {
        return page.locator("dialog[data-sessie]");
    }

    private List<String> requests() {
        return List.copyOf(server.sessionRequests);
    }
}

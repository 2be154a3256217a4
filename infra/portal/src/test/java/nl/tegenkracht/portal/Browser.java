package nl.tegenkracht.portal;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A real browser for tests. Every {@link #page()} is a person of its own, without cookies or storage of another.
 *
 * <p>Chromium comes from the system: {@code -Dchromium.binary=...}, or else {@code /usr/bin/chromium}.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final List<String> REQUIREMENTS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");

    /**
     * Text in the color of its background is "incomplete" to axe; here it counts as a violation. What is well it need not
     * tell: finding the words for that takes longest.
     */
    private static final String AXE_SCRIPT = """
            async (requirements) => {
              // Halfway a page, the way out that stays in view covers part of something; that is not too small to hit.
              const place = scrollY;
              scrollTo(0, 0);
              const { violations, incomplete } = await axe.run(document,
                { runOnly: requirements, resultTypes: ['violations', 'incomplete'] });
              scrollTo(0, place);
              const invisible = incomplete.map((rule) => ({ ...rule, nodes: rule.nodes.filter(
                ({ any }) => any.some(({ data }) => data?.messageKey === 'equalRatio')) }));
              return [...violations, ...invisible].flatMap(({ id, help, nodes }) => nodes.map(
                ({ target, failureSummary }) => ({ id, help, where: target.join(' '), why: failureSummary })));
            }""";

    private static final String AXE = axeSource();

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /**
     * Starts the browser.
     *
     * @throws IllegalStateException if there is no Chromium
     */
    public static Browser open() {
        whyNone().ifPresent(reason -> {
            throw new IllegalStateException(reason);
        });
        var playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var chromium = playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(FLAGS));
        return new Browser(playwright, chromium);
    }

    /** Why no browser can be opened on this machine; empty if one can. */
    static Optional<String> whyNone() {
        return Files.isExecutable(executable())
                ? Optional.empty()
                : Optional.of("No Chromium at " + executable()
                        + ": install the Debian package 'chromium' or pass -Dchromium.binary=<path>");
    }

    private static Path executable() {
        return Path.of(System.getProperty("chromium.binary", "/usr/bin/chromium"));
    }

    /** An empty page of somebody who was never here before, in Dutch and in the time of The Hague. */
    public Page page() {
        return context(contextOptions()).newPage();
    }

    /** What an ordinary visitor looks like; for tests that change one thing about it. */
    public static com.microsoft.playwright.Browser.NewContextOptions contextOptions() {
        return new com.microsoft.playwright.Browser.NewContextOptions().setLocale("nl-NL")
                .setTimezoneId("Europe/Amsterdam").setViewportSize(1280, 900);
    }

    /** A person of its own with more than one tab. */
    public BrowserContext context(com.microsoft.playwright.Browser.NewContextOptions options) {
        return chromium.newContext(options);
    }

    /**
     * Checks the page as it is now with axe against WCAG 2.2 A and AA.
     *
     * @throws AssertionError with every violation and the element concerned
     */
    public static void assertAccessible(Page page) {
        assertNoTextIsSqueezed(page);
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(AXE);
        }
        @SuppressWarnings("unchecked")
        var violations = (List<Map<String, Object>>) page.evaluate(AXE_SCRIPT, REQUIREMENTS);
        if (!violations.isEmpty()) {
            throw new AssertionError(violations.stream()
                    .map(violation -> "%s (%s)%n  %s%n  %s".formatted(violation.get("id"), violation.get("help"),
                            violation.get("where"), violation.get("why")))
                    .collect(Collectors.joining("\n", page.url() + " is not accessible:\n", "")));
        }
    }

    /** A column of a few letters wide can be reached by everybody and read by nobody; axe does not see that. */
    private static void assertNoTextIsSqueezed(Page page) {
        var squeezed = (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('body *')].filter(element => {
                  const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim().length > 8);
                  const box = element.getBoundingClientRect();
                  const size = parseFloat(getComputedStyle(element).fontSize);
                  return own && box.width > 0 && box.width < 3 * size && box.height > 5 * size;
                }).map(element => element.textContent.trim())""");
        if (!squeezed.isEmpty()) {
            throw new AssertionError(page.url() + " squeezes " + squeezed);
        }
    }

    private static String axeSource() {
        try (var stream = Browser.class.getResourceAsStream("/axe.min.js")) {
            if (stream == null) {
                throw new IllegalStateException("axe is missing: add com.deque.html.axe-core:playwright");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}

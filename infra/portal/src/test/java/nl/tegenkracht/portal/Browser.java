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
import java.util.stream.Collectors;

/**
 * Een echte browser voor tests. Elke {@link #page()} is een eigen persoon: zonder cookies of opslag van een ander.
 *
 * <p>Chromium komt van het systeem: {@code -Dchromium.binary=...}, anders {@code /usr/bin/chromium}.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final List<String> REQUIREMENTS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");

    /** Tekst in de kleur van zijn achtergrond noemt axe "onzeker"; hier telt dat als een overtreding. */
    private static final String AXE_SCRIPT = """
            async (eisen) => {
              const { violations, incomplete } = await axe.run(document, { runOnly: eisen });
              const onzichtbaar = incomplete.map((regel) => ({ ...regel, nodes: regel.nodes.filter(
                ({ any }) => any.some(({ data }) => data?.messageKey === 'equalRatio')) }));
              return [...violations, ...onzichtbaar].flatMap(({ id, help, nodes }) => nodes.map(
                ({ target, failureSummary }) => ({ id, help, waar: target.join(' '), waarom: failureSummary })));
            }""";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** Start de browser. @throws IllegalStateException als er geen Chromium is */
    public static Browser open() {
        var executable = Path.of(System.getProperty("chromium.binary", "/usr/bin/chromium"));
        if (!Files.isExecutable(executable)) {
            throw new IllegalStateException("Geen Chromium op " + executable
                    + ": installeer het Debian-pakket 'chromium' of geef -Dchromium.binary=<pad>");
        }
        var playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var chromium = playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(FLAGS));
        return new Browser(playwright, chromium);
    }

    /** Een lege pagina van iemand die hier nog nooit was, in het Nederlands en in de tijd van Den Haag. */
    public Page page() {
        return context(contextOptions()).newPage();
    }

    /** Hoe een gewone bezoeker zich voordoet; voor tests die daar één ding aan veranderen. */
    public static com.microsoft.playwright.Browser.NewContextOptions contextOptions() {
        return new com.microsoft.playwright.Browser.NewContextOptions().setLocale("nl-NL")
                .setTimezoneId("Europe/Amsterdam").setViewportSize(1280, 900);
    }

    /** Een eigen persoon met meer dan één tabblad. */
    public BrowserContext context(com.microsoft.playwright.Browser.NewContextOptions options) {
        return chromium.newContext(options);
    }

    /**
     * Toetst de pagina zoals zij nu is met axe aan WCAG 2.2 A en AA.
     *
     * @throws AssertionError met elke overtreding en het element waar het om gaat
     */
    public static void assertAccessible(Page page) {
        page.evaluate(axeSource());
        @SuppressWarnings("unchecked")
        var violations = (List<Map<String, Object>>) page.evaluate(AXE_SCRIPT, REQUIREMENTS);
        if (!violations.isEmpty()) {
            throw new AssertionError(violations.stream()
                    .map(violation -> "%s (%s)%n  %s%n  %s".formatted(violation.get("id"), violation.get("help"),
                            violation.get("waar"),
                            violation.get("waarom")))
                    .collect(Collectors.joining("\n", page.url() + " is niet toegankelijk:\n", "")));
        }
    }

    private static String axeSource() {
        try (var stream = Browser.class.getResourceAsStream("/axe.min.js")) {
            if (stream == null) {
                throw new IllegalStateException("axe ontbreekt: voeg com.deque.html.axe-core:playwright toe");
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

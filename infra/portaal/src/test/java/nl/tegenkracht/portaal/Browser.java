package nl.tegenkracht.portaal;

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
 * Een echte browser voor tests. Elke {@link #pagina()} is een eigen persoon: zonder cookies of opslag van een ander.
 *
 * <p>Chromium komt van het systeem: {@code -Dchromium.binary=...}, anders {@code /usr/bin/chromium}.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> VLAGGEN = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final List<String> EISEN = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");

    /** Tekst in de kleur van zijn achtergrond noemt axe "onzeker"; hier telt dat als een overtreding. */
    private static final String TOETS = """
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
        var programma = Path.of(System.getProperty("chromium.binary", "/usr/bin/chromium"));
        if (!Files.isExecutable(programma)) {
            throw new IllegalStateException("Geen Chromium op " + programma
                    + ": installeer het Debian-pakket 'chromium' of geef -Dchromium.binary=<pad>");
        }
        var playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var chromium = playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(programma).setArgs(VLAGGEN));
        return new Browser(playwright, chromium);
    }

    /** Een lege pagina van iemand die hier nog nooit was, in het Nederlands en in de tijd van Den Haag. */
    public Page pagina() {
        return context(opties()).newPage();
    }

    /** Hoe een gewone bezoeker zich voordoet; voor tests die daar één ding aan veranderen. */
    public static com.microsoft.playwright.Browser.NewContextOptions opties() {
        return new com.microsoft.playwright.Browser.NewContextOptions().setLocale("nl-NL")
                .setTimezoneId("Europe/Amsterdam").setViewportSize(1280, 900);
    }

    /** Een eigen persoon met meer dan één tabblad. */
    public BrowserContext context(com.microsoft.playwright.Browser.NewContextOptions opties) {
        return chromium.newContext(opties);
    }

    /**
     * Toetst de pagina zoals zij nu is met axe aan WCAG 2.2 A en AA.
     *
     * @throws AssertionError met elke overtreding en het element waar het om gaat
     */
    public static void toegankelijk(Page pagina) {
        pagina.evaluate(axe());
        @SuppressWarnings("unchecked")
        var gevonden = (List<Map<String, Object>>) pagina.evaluate(TOETS, EISEN);
        if (!gevonden.isEmpty()) {
            throw new AssertionError(gevonden.stream()
                    .map(fout -> "%s (%s)%n  %s%n  %s".formatted(fout.get("id"), fout.get("help"), fout.get("waar"),
                            fout.get("waarom")))
                    .collect(Collectors.joining("\n", pagina.url() + " is niet toegankelijk:\n", "")));
        }
    }

    private static String axe() {
        try (var bron = Browser.class.getResourceAsStream("/axe.min.js")) {
            if (bron == null) {
                throw new IllegalStateException("axe ontbreekt: voeg com.deque.html.axe-core:playwright toe");
            }
            return new String(bron.readAllBytes(), StandardCharsets.UTF_8);
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

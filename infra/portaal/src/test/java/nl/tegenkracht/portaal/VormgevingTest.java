package nl.tegenkracht.portaal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

/** Elke voorbeeldpagina in een echte browser: toegankelijk, leesbaar op elk scherm en met het toetsenbord te doen. */
@TestInstance(Lifecycle.PER_CLASS)
class VormgevingTest {

    private static final Map<String, String> PAGINAS = new Voorbeelden().paginas();

    private Browser browser;
    private Voorbeeldserver server;
    private final Map<String, Page> paginas = new HashMap<>();
    private final List<String> klachten = new ArrayList<>();

    static List<String> namen() {
        return List.copyOf(PAGINAS.keySet());
    }

    @BeforeAll
    void start() throws Exception {
        browser = Browser.open();
        server = new Voorbeeldserver(PAGINAS);
    }

    @AfterAll
    void stop() {
        server.close();
        browser.close();
    }

    @AfterEach
    void deBrowserHadNietsTeKlagen() {
        assertThat(klachten).as("consoleberichten, ook van de CSP").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("namen")
    void isToegankelijk(String naam) {
        var pagina = open(naam, 1280);
        Browser.toegankelijk(pagina);
        foto(pagina, naam + "-1280");
        pagina.setViewportSize(360, 800);
        Browser.toegankelijk(pagina);
        foto(pagina, naam + "-360");
    }

    @ParameterizedTest
    @MethodSource("namen")
    void schuiftNooitZijwaarts(String naam) {
        var pagina = open(naam, 320);
        for (var breedte : List.of(320, 640, 1280)) {
            pagina.setViewportSize(breedte, 700);
            assertThat(pagina.evaluate("document.documentElement.scrollWidth")).as("breedte %s", breedte)
                    .isEqualTo(breedte);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lijst", "cijfers"})
    void ookEenTabelSchuiftNietOpEenTelefoon(String naam) {
        var pagina = open(naam, 320);
        assertThat(pagina.evaluate(
                """
                        [...document.querySelectorAll('.tk-tabel')]
                          .filter((kader) => kader.scrollWidth > kader.clientWidth).map((kader) => kader.ariaLabel)"""))
                .isEqualTo(List.of());
        assertThat(pagina.getByRole(AriaRole.ROWHEADER).count()).isPositive();
        assertThat(pagina.getByRole(AriaRole.COLUMNHEADER).first().isVisible()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("namen")
    void koppenVolgenElkaarOpEnElkVeldHeeftEenNaam(String naam) {
        var pagina = open(naam, 1280);
        @SuppressWarnings("unchecked")
        var koppen = (List<Integer>) pagina
                .evaluate("""
                        [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')]
                          .filter((kop) => !kop.closest('[role=alert]')).map((kop) => Number(kop.tagName[1]))""");
        assertThat(koppen).startsWith(1);
        for (int i = 1; i < koppen.size(); i++) {
            assertThat(koppen.get(i)).isBetween(2, koppen.get(i - 1) + 1);
        }
        assertThat(pagina.evaluate(
                """
                        [...document.querySelectorAll('input:not([type=hidden]),select,textarea')]
                          .filter((veld) => !veld.labels?.[0]?.textContent.trim()).map((veld) => veld.outerHTML)"""))
                .isEqualTo(List.of());
    }

    @ParameterizedTest
    @MethodSource("namen")
    void allesIsMetTabTeBereikenEnDeFocusIsTeZien(String naam) {
        var pagina = open(naam, 1280);
        var bereikbaar = (Integer) pagina.evaluate(
                """
                        () => { const groepen = new Set();
                          return [...document.querySelectorAll('a[href],button,input,select,textarea,[tabindex="0"]')]
                            .filter((e) => e.type !== 'radio' || (!groepen.has(e.name) && groepen.add(e.name)))
                            .reduce((aantal, e) => aantal + (e.type === 'date' ? 4 : 1), 0) }""");
        pagina.focus(".utrecht-skip-link");
        for (int i = 1; i < bereikbaar; i++) {
            pagina.keyboard().press("Tab");
            assertThat(pagina.evaluate(ZICHTBARE_FOCUS)).as("stap %s van %s", i + 1, bereikbaar).isEqualTo("goed");
        }
        assertThat(pagina.evaluate("document.activeElement.textContent")).asString().contains("Beveiligingslek melden");
    }

    private static final String ZICHTBARE_FOCUS = """
            () => { const e = document.activeElement; if (e === document.body) return 'niets heeft de focus';
              const stijl = getComputedStyle(e); const vak = e.getBoundingClientRect();
              if (stijl.outlineStyle === 'none' || parseFloat(stijl.outlineWidth) < 2) return 'geen rand: ' + e.outerHTML;
              if (vak.bottom <= 0 || vak.top >= innerHeight) return 'buiten beeld: ' + e.outerHTML;
              return 'goed'; }""";

    private Page open(String naam, int breedte) {
        var pagina = paginas.computeIfAbsent(naam, this::open);
        pagina.setViewportSize(breedte, 900);
        return pagina;
    }

    private Page open(String naam) {
        var pagina = browser.pagina();
        pagina.onConsoleMessage(bericht -> klachten.add(bericht.text()));
        pagina.onPageError(klachten::add);
        pagina.navigate(server.adres(naam));
        pagina.evaluate("document.fonts.ready");
        return pagina;
    }

    private static void foto(Page pagina, String naam) {
        pagina.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "beeld", naam + ".png")));
    }
}

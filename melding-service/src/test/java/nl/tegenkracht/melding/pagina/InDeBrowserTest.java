package nl.tegenkracht.melding.pagina;

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
import nl.tegenkracht.melding.proef.MetMeldingService;
import nl.tegenkracht.portal.Assets;
import nl.tegenkracht.portal.Browser;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** De weg van een melder en een vertrouwenspersoon door de pagina's, in een echte browser. */
class InDeBrowserTest extends MetMeldingService {

    private static Browser browser;

    private final List<String> klachten = new ArrayList<>();

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void sluit() {
        browser.close();
    }

    @Test
    void vanLegeLijstTotGesprekIsElkePaginaToegankelijkBreedEnSmal() {
        var melder = pagina(melder(), Browser.contextOptions());
        melder.navigate(oorsprong() + "/fractie-noord/melding");
        bekijk(melder, "1-mijn-meldingen-leeg");
        klik(melder, "Een melding doen");
        bekijk(melder, "2-vooraf");
        knop(melder, "Verder: kies uw vertrouwenspersoon").click();
        bekijk(melder, "3-keuze");
        knop(melder, "Verder: uw verhaal").click();
        assertThat(melder.locator("[data-foutoverzicht]")).isFocused();
        bekijk(melder, "4-keuze-met-fout");
        melder.getByLabel("Vera Wilgenhout").check();
        knop(melder, "Verder: uw verhaal").click();
        bekijk(melder, "5-verhaal");
        knop(melder, "Melding versturen").click();
        bekijk(melder, "6-verhaal-met-fouten");
        vulVerhaalIn(melder);
        knop(melder, "Melding versturen").click();
        assertThat(melder.getByText("Uw melding is ontvangen")).isVisible();
        bekijk(melder, "7-ontvangen");
        gesprek(melder);
        assertThat(klachten).isEmpty();
    }

    private void gesprek(Page melder) {
        var vera = pagina(VERA, Browser.contextOptions());
        vera.navigate(oorsprong() + "/fractie-noord/melding/werk");
        bekijk(vera, "8-werk");
        vera.navigate(melder.url());
        assertThat(vera.locator("main")).containsText("Van Noa");
        bekijk(vera, "9-melding-voor-vertrouwenspersoon");
        vera.getByLabel("Uw antwoord").fill("Dank u dat u dit vertelt.\nZullen we deze week even bellen?");
        knop(vera, "Bericht versturen").click();
        melder.reload();
        melder.getByLabel("Uw bericht").fill("Graag. Donderdag na vijven kan ik vrij praten. "
                + "Ik stuurde het ook naar mezelf: https://voorbeeld.example/" + "a".repeat(80));
        knop(melder, "Bericht versturen").click();
        bekijk(melder, "10-gesprek");
        melder.getByText("Wisselen mag altijd").click();
        bekijk(melder, "11-wisselen");
        knop(melder, "Deze vertrouwenspersoon kiezen").click();
        bekijk(melder, "12-wisselen-met-fouten");
        melder.getByLabel("Vonne Eikenrode").check();
        melder.getByLabel("Ik weet dat").check();
        knop(melder, "Deze vertrouwenspersoon kiezen").click();
        assertThat(melder.getByText("Vera Wilgenhout kon dit lezen tot")).isVisible();
        bekijk(melder, "13-gewisseld");
        klik(melder, "Mijn meldingen");
        bekijk(melder, "14-mijn-meldingen");
        var weg = vera.navigate(melder.url().replace("/melding", "/melding/bestaatniet"));
        assertThat(weg.status()).isEqualTo(404);
    }

    @Test
    void zonderJavascriptKomtEenMeldingOokAan() {
        var melder = pagina(melder(), Browser.contextOptions().setJavaScriptEnabled(false));
        melder.navigate(oorsprong() + "/fractie-noord/melding/nieuw");
        melder.getByText("Vincent Lindeblad").click();
        knop(melder, "Verder: kies uw vertrouwenspersoon").click();
        assertThat(melder.getByLabel("Vincent Lindeblad").count()).isZero();
        melder.getByLabel("Vera Wilgenhout").check();
        knop(melder, "Verder: uw verhaal").click();
        vulVerhaalIn(melder);
        knop(melder, "Vorige").click();
        melder.getByLabel("Vonne Eikenrode").check();
        knop(melder, "Verder: uw verhaal").click();
        assertThat(melder.getByLabel("Wat is er gebeurd?")).hasValue(VERHAAL);
        knop(melder, "Melding versturen").click();

        assertThat(melder.getByText("Uw melding is ontvangen")).isVisible();
        assertThat(melder.locator("main")).containsText("Vonne Eikenrode, werkt buiten de Kamer (extern)");
    }

    private static final String VERHAAL = """
            Sinds de zomer maakt een collega bijna elke dag opmerkingen over hoe ik praat.

            Eerst lachte ik mee. Nu slaap ik er slecht van en zie ik op tegen elke vergadering.""";

    private static void vulVerhaalIn(Page pagina) {
        pagina.getByLabel("Pesten of treiteren").check();
        pagina.getByLabel("Wat is er gebeurd?").fill(VERHAAL);
        pagina.getByLabel("Waar was het?").fill("Op de afdeling, en in " + "appgroep".repeat(12));
        pagina.getByLabel("Wanneer was het?").fill("Vanaf juli, bijna elke dag");
        pagina.getByLabel("Wat zou u willen?").fill("Dat het stopt, zonder dat iedereen het weet.");
        pagina.getByLabel("Hoe mag uw vertrouwenspersoon u noemen?").fill("Noa");
    }

    private Page pagina(TestPerson wie, NewContextOptions opties) {
        var context = browser.context(
                opties.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + wie.token(ServiceName.MELDING))));
        context.route("**/assets/**", InDeBrowserTest::geefAsset);
        var pagina = context.newPage();
        pagina.onPageError(klachten::add);
        return pagina;
    }

    /** De poort geeft de vormgeving; hier doet de test dat. */
    private static void geefAsset(Route route) {
        var naam = Path.of(URI.create(route.request().url()).getPath()).getFileName().toString();
        route.fulfill(new Route.FulfillOptions().setContentType(Assets.mediaType(naam))
                .setBodyBytes(Assets.read(naam).orElseThrow()));
    }

    private static void bekijk(Page pagina, String naam) {
        Browser.assertAccessible(pagina);
        for (var breedte : List.of(1280, 360)) {
            pagina.setViewportSize(breedte, 900);
            assertThat((Boolean) pagina.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("%s past in %s pixels", naam, breedte).isTrue();
            if (Boolean.getBoolean("beeld")) {
                foto(pagina, naam + "-" + breedte);
            }
        }
        pagina.setViewportSize(1280, 900);
    }

    /** Met {@code -Dbeeld=true}: hoe de pagina eruitziet, in {@code target/beeld}. */
    private static void foto(Page pagina, String naam) {
        pagina.evaluate("new Promise(klaar => requestAnimationFrame(() => requestAnimationFrame(klaar)))");
        pagina.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "beeld", naam + ".png")));
    }

    private static Locator knop(Page pagina, String tekst) {
        return pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(tekst).setExact(true));
    }

    private static void klik(Page pagina, String tekst) {
        pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(tekst)).first().click();
    }
}

package nl.tegenkracht.portaal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Wat er gebeurt als iemand de pagina's gebruikt, met en zonder JavaScript. */
@TestInstance(Lifecycle.PER_CLASS)
class GedragTest {

    private static final String BUITEN = "https://www.tweedekamer.nl/";

    private Browser browser;
    private Voorbeeldserver server;

    @BeforeAll
    void start() throws Exception {
        browser = Browser.open();
        server = new Voorbeeldserver(new Voorbeelden().paginas());
    }

    @AfterAll
    void stop() {
        server.close();
        browser.close();
    }

    @Test
    void deEersteTabSlaatHetMenuOver() {
        try (var pagina = open("melding")) {
            pagina.keyboard().press("Tab");
            assertThat(pagina.getByText("Direct naar de inhoud")).isFocused();
            assertThat(pagina.getByText("Direct naar de inhoud")).isInViewport();
            pagina.keyboard().press("Enter");
            assertThat(pagina.getByRole(AriaRole.MAIN)).isFocused();
        }
    }

    @Test
    void hetFoutoverzichtKrijgtDeFocusEnWijstNaarElkVeldDatZijnFoutNoemt() {
        try (var pagina = open("melding-met-fouten")) {
            var overzicht = pagina.getByRole(AriaRole.ALERT);
            assertThat(overzicht).isFocused();
            assertThat(overzicht.getByRole(AriaRole.LINK)).hasCount(6);
            for (var link : overzicht.getByRole(AriaRole.LINK).all()) {
                var veld = pagina.locator(link.getAttribute("href"));
                var groep = "radio".equals(veld.getAttribute("type")) ? pagina.getByRole(AriaRole.GROUP) : veld;
                assertThat(groep)
                        .hasAccessibleDescription(Pattern.compile("Fout: ?" + link.textContent()));
                link.click();
                assertThat(veld).isFocused();
            }
        }
    }

    @Test
    void watErMisgingKrijgtDeFocusEnWijstWaarIemandVerderMoet() {
        try (var pagina = open("dossier-verouderd")) {
            var kader = pagina.getByRole(AriaRole.ALERT);
            assertThat(kader).isFocused();
            kader.getByRole(AriaRole.LINK).click();
            assertThat(pagina.getByLabel("Uw bericht")).isFocused();
        }
    }

    @Test
    void eenVerhaalKomtPreciesTerugZoalsHetGetyptWas() {
        try (var pagina = open("melding")) {
            assertThat(pagina.getByLabel("Wat is er gebeurd?"))
                    .hasValue("\n\nHet begon in september.\n  \"Grapjes\" & <meer>.");
        }
    }

    @Test
    void zonderJavaScriptIsAllesTeLezenEnTeVersturen() throws Exception {
        server.formulieren.clear();
        try (var mens = browser.context(Browser.opties().setJavaScriptEnabled(false)); var pagina = mens.newPage()) {
            pagina.navigate(server.adres("melding"));
            pagina.getByLabel("Ik weet het nog niet").check();
            pagina.getByLabel("Waar was het?").fill("In de gang");
            pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Melding versturen")).click();
            assertThat(server.formulieren.poll(5, TimeUnit.SECONDS)).contains("vertrouwenspersoon=vp-3",
                    "plaats=In+de+gang");
            pagina.navigate(server.adres("cijfers"));
            assertThat(pagina.getByText("Laad de pagina opnieuw voor de nieuwste cijfers.")).isVisible();
            assertThat(pagina.locator("td[data-cijfer=a]")).hasText("7");
        }
    }

    @Test
    void tweeKlikkenVersturenEenKeer() throws Exception {
        server.formulieren.clear();
        try (var pagina = open("dossier")) {
            pagina.evaluate(
                    """
                            () => { const knop = document.querySelector('main form button'); knop.click(); knop.click(); }""");
            pagina.waitForURL(server.adres("formulier"));
            assertThat(server.formulieren).hasSize(1);
        }
    }

    @Test
    void tweeKeerEscVerlaatDePaginaZonderWegTerug() {
        try (var pagina = open("start")) {
            pagina.route(BUITEN + "**", route -> route.fulfill(new Route.FulfillOptions().setBody("elders")));
            pagina.navigate(server.adres("dossier"));
            pagina.keyboard().press("Escape");
            pagina.keyboard().press("Escape");
            pagina.waitForURL(BUITEN);
            assertThat(pagina.evaluate("document.referrer")).isEqualTo("");
            pagina.goBack();
            assertThat(pagina).hasURL(server.adres("start"));
        }
    }

    @Test
    void cijfersLopenMeeInTabelEnDiagramEnWordenVoorgelezen() {
        try (var pagina = open("cijfers")) {
            assertThat(pagina.getByText("De cijfers op deze pagina lopen mee.")).isVisible();
            server.stroom.add("{\"cijfers\": {\"b\": 14, \"d\": 1, \"onbekend\": 3}}");
            assertThat(pagina.locator("td[data-cijfer=b]")).hasText("14");
            assertThat(pagina.locator("span[data-cijfer=d]")).hasText("1");
            assertThat(pagina.locator("[data-staaf=b]")).hasAttribute("width", "100%");
            assertThat(pagina.locator("[data-staaf=a]")).hasAttribute("width", "50%");
            assertThat(pagina.locator("[data-omroep]")).hasText("Bijgewerkt. Intimidatie: 14. Discriminatie: 1.");
            Browser.toegankelijk(pagina);
        }
    }

    @Test
    void aanrakenKanOverDeHeleRijEnElkDoelIsGrootGenoeg() {
        try (var pagina = open("melding")) {
            var uitleg = pagina.getByText("Werkt in huis. Leest alleen wat u schrijft.");
            uitleg.scrollIntoViewIfNeeded();
            var vak = uitleg.boundingBox();
            pagina.mouse().click(vak.x + vak.width - 4, vak.y + vak.height / 2);
            assertThat(pagina.getByLabel("Vertrouwenspersoon van de ambtelijke organisatie")).isChecked();
            assertThat(pagina.evaluate(
                    """
                            [...document.querySelectorAll('button,input,select,textarea,nav a,.tk-strook a')]
                              .filter((e) => e.offsetParent && (e.offsetWidth < 24 || e.offsetHeight < 24)).map((e) => e.outerHTML)"""))
                    .isEqualTo(List.of());
        }
    }

    private Page open(String naam) {
        var pagina = browser.pagina();
        pagina.navigate(server.adres(naam));
        return pagina;
    }
}

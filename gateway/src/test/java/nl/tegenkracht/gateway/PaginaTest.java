package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.gateway.proef.Proefdeur;
import nl.tegenkracht.gateway.proef.Proefdeur.Deur;
import nl.tegenkracht.gateway.proef.Proefdienst;
import nl.tegenkracht.portal.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** De pagina's van de deur in een echte browser. */
class PaginaTest {

    private static Browser browser;

    private final List<String> klachten = new ArrayList<>();
    private Proefdeur proef;
    private Deur deur;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void sluit() {
        browser.close();
    }

    @BeforeEach
    void opstelling() {
        proef = Proefdeur.gedeeld();
        deur = proef.deur();
    }

    @AfterEach
    void deBrowserHadNietsTeKlagen() {
        assertThat(klachten).as("consoleberichten, ook van de CSP").isEmpty();
    }

    @Test
    void deWegwijzerIsToegankelijkDichtEnOpen() {
        var pagina = volg(browser.page());
        pagina.navigate(deur.oorsprong() + "/");
        Browser.assertAccessible(pagina);
        pagina.setViewportSize(360, 800);
        for (var wie : List.of("ambtenaar", "fractiemedewerker", "kamerlid", "extern")) {
            pagina.locator("#" + wie + " > summary").click();
            pagina.locator("#" + wie + "-omgangsvormen > summary").click();
            Browser.assertAccessible(pagina);
            assertThat(pagina.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        }
        assertThat(pagina.locator("details[name=wie][open]").count()).isEqualTo(1);
    }

    @Test
    void zonderScriptEnMetHetToetsenbordKomtIemandBijEenVertrouwenspersoon() {
        var pagina = browser.context(Browser.contextOptions().setJavaScriptEnabled(false)).newPage();
        pagina.navigate(deur.oorsprong() + "/");
        pagina.locator("#fractiemedewerker > summary").press("Enter");
        pagina.locator("#fractiemedewerker-omgangsvormen > summary").press(" ");
        pagina.locator("#fractiemedewerker-omgangsvormen").getByText("Praat met een vertrouwenspersoon").press("Enter");
        pagina.waitForURL("**/fractie-noord/melding/nieuw");
        assertThat(pagina.content()).contains("dienst");
        assertThat(proef.melding.laatste().doel()).isEqualTo("/fractie-noord/melding/nieuw");
    }

    @Test
    void mijnWerkIsToegankelijkEnUitloggenWerktMetEenKlik() {
        proef.melding.doe((lijn, verzoek) -> Proefdienst.antwoord(lijn, 200, "application/json",
                """
                        {"regels":[{"soort":"melding","staat":"wacht-op-antwoord","sinds":"2026-11-20T10:00:00Z",
                        "actie":true,"adres":"/fractie-noord/melding/meldingen/1"}]}"""));
        proef.klacht.doe((lijn, verzoek) -> Proefdienst.antwoord(lijn, 500, "text/plain", "stuk"));
        var pagina = volg(browser.page());
        pagina.navigate(deur.oorsprong() + "/werk");
        assertThat(pagina.locator("h1").textContent()).isEqualTo("Mijn werk");
        Browser.assertAccessible(pagina);
        pagina.setViewportSize(360, 800);
        Browser.assertAccessible(pagina);
        pagina.getByText("Uitloggen").click();
        pagina.waitForURL(deur.oorsprong() + "/");
        assertThat(pagina.context().cookies()).noneMatch(koekje -> koekje.name.equals("tk"));
        assertThat(klachten).singleElement().asString().contains("Clear-Site-Data");
        klachten.clear();
    }

    @Test
    void eenWeigeringEnEenStoringZijnToegankelijk() {
        try (var los = proef.open(Map.of("tegenkracht.routes.noord.melding", "http://127.0.0.1:1"))) {
            var pagina = browser.page();
            pagina.navigate(los.oorsprong() + "/inloggen?naar=/fractie-noord/melding");
            assertThat(pagina.locator("h1").textContent()).isEqualTo("Melden is nu even niet bereikbaar");
            Browser.assertAccessible(pagina);
            pagina.navigate(los.oorsprong() + "/ambtelijk/melding");
            assertThat(pagina.locator("h1").textContent()).isEqualTo("Niet gevonden");
            Browser.assertAccessible(pagina);
        }
    }

    @Test
    void eenBewaardeTekstIsMetEenKlikAlsnogVerstuurd() {
        proef.klacht.doe((lijn, verzoek) -> Proefdienst.antwoord(lijn, 200, "application/json", "{\"regels\":[]}"));
        var formulier = """
                <!DOCTYPE html><html lang="nl"><head><title>proef</title></head><body>
                <form method="post"><textarea name="verhaal"></textarea><button>Verstuur</button></form></body></html>""";
        proef.melding.doe((lijn, verzoek) -> Proefdienst.antwoord(lijn, 200, "text/html;charset=UTF-8", formulier));
        var pagina = browser.page();
        pagina.navigate(deur.oorsprong() + "/inloggen?naar=melding");
        pagina.locator("textarea").fill("Een lang verhaal\nmet <tekens> & één \"citaat\" dat niet kwijt mag.");
        proef.klok.vooruit(Duration.ofMinutes(31));
        proef.melding.vergeet();
        pagina.getByText("Verstuur").click();
        pagina.waitForURL("**/werk");
        Browser.assertAccessible(pagina);
        pagina.getByText("Verstuur alsnog").click();
        pagina.waitForURL("**/fractie-noord/melding/nieuw");
        assertThat(proef.melding.laatste().inhoud()).isEqualTo("verhaal=Een+lang+verhaal%0D%0Amet+%3Ctekens%3E+%26+"
                + "%C3%A9%C3%A9n+%22citaat%22+dat+niet+kwijt+mag.");
    }

    private Page volg(Page pagina) {
        pagina.onConsoleMessage(bericht -> klachten.add(bericht.type() + ": " + bericht.text()));
        return pagina;
    }
}

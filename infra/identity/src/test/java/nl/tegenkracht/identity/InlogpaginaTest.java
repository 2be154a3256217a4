package nl.tegenkracht.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InlogpaginaTest extends Opstelling {

    @AfterEach
    void zetDeKlokTerug() {
        Klok.verschil = Duration.ZERO;
    }

    @Test
    void dePaginaLaatElkeProefpersoonMetUitlegKiezen() {
        var pagina = browser().haal("/inloggen").body();

        assertThat(pagina).contains("Merel Beukenhaag", "medewerker van de ambtelijke organisatie", "Fractie Noord");
        assertThat(pagina.split("type=\"radio\"", -1)).hasSize(23 + 1);
        assertThat(pagina).as("het wachtwoord staat alleen in de documentatie").doesNotContain("value=\"tegenkracht\"");
    }

    @Test
    void deKoppenSluitenAllesAfBehalveDeWegTerugNaarDeClients() {
        var koppen = browser().haal("/inloggen").headers();

        assertThat(koppen.firstValue("Content-Security-Policy")).hasValue("default-src 'none'; script-src 'self'; "
                + "style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                + "form-action 'self' http://localhost:8080 http://localhost:8081");
        assertThat(koppen.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(koppen.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(koppen.firstValue("Cache-Control")).get().asString().contains("no-store");
    }

    @Test
    void hetKoekjeHeetAndersDanDatVanDePoortEnIsNietLeesbaarVoorScripts() {
        var browser = browser();
        var antwoord = browser.haal("/inloggen");

        assertThat(antwoord.headers().allValues("Set-Cookie")).singleElement().asString().startsWith("tk-inlog=")
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void naInloggenIsDeSessieEenAndere() {
        var browser = browser();
        browser.haal("/inloggen");
        var eerst = sessie(browser);
        browser.logIn("merel", "tegenkracht");

        assertThat(sessie(browser)).isNotEqualTo(eerst);
    }

    @Test
    void eenVerkeerdWachtwoordEnEenOnbekendeNaamKrijgenHetzelfdeAntwoordEnDeKeuzeBlijftStaan() {
        var browser = browser();
        var fout = Browser.naar(browser.logIn("otto", "fout"));

        assertThat(fout).isEqualTo(Browser.naar(browser().logIn("bestaat-niet", "fout"))).endsWith("/inloggen?mislukt")
                .doesNotContain("otto");
        assertThat(browser.haal(fout).body()).contains("Inloggen is niet gelukt")
                .containsPattern("value=\"otto\" checked");
    }

    @Test
    void naVijfKeerMisHelptOokHetGoedeWachtwoordPasNaEvenWachten() {
        for (int keer = 0; keer < 5; keer++) {
            browser().logIn("griet", "fout");
        }

        assertThat(Browser.naar(browser().logIn("griet", "tegenkracht"))).endsWith("?mislukt");
        assertThat(Browser.naar(browser().logIn("pia", "tegenkracht"))).as("een ander merkt niets")
                .isEqualTo("http://localhost:8080/");
        Klok.verschil = Duration.ofSeconds(6);
        assertThat(Browser.naar(browser().logIn("griet", "tegenkracht"))).isEqualTo("http://localhost:8080/");
    }

    @Test
    void readinessAntwoordtEnVerderIsErNietsTeBeheren() {
        assertThat(browser().haal("/actuator/health/readiness").body()).contains("UP");
        assertThat(browser().haal("/actuator/env").statusCode()).isEqualTo(404);
    }

    private static String sessie(Browser browser) {
        return browser.koekjes.getCookieStore().getCookies().getFirst().getValue();
    }
}

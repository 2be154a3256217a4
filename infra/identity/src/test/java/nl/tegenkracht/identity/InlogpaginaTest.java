package nl.tegenkracht.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
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
        assertThat(pagina.split("<option value=\"[a-z]", -1)).hasSize(23 + 1);
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
                .containsPattern("value=\"otto\" selected");
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
    void dePaginaDraagtDeStijlVanDePortalenEnLevertDieZelf() {
        var stijl = Pattern.compile("href=\"(/assets/[^\"]+\\.css)\"").matcher(browser().haal("/inloggen").body());

        assertThat(stijl.find()).isTrue();
        var antwoord = browser().haal(stijl.group(1));
        assertThat(antwoord.headers().firstValue("Content-Type")).get().asString().startsWith("text/css");
        assertThat(antwoord.headers().firstValue("Cache-Control")).get().asString().contains("immutable");
        assertThat(browser().haal("/assets/verzonnen/tegenkracht.css").statusCode()).isEqualTo(404);
    }

    @Test
    void linksVanHetKaderGaanNaarDePoort() {
        for (var pad : List.of("/", "/privacy", "/toegankelijkheid", "/.well-known/security.txt")) {
            assertThat(Browser.naar(browser().haal(pad))).isEqualTo("http://localhost:8080" + pad);
        }
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

package nl.tegenkracht.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Het eigen portaal van fractie Noord, dat voor niemand en niets anders spreekt. */
class PortaalTest extends Opstelling {

    @Test
    void hetTokenVanEenPortaalKentAlleenHetEigenDomein() {
        var antwoord = portaal().logIn(browser(), "lena");
        var claims = antwoord.claims("access_token");

        assertThat(claims.get("aud").asString()).isEqualTo("tegenkracht-poort");
        assertThat(claims.get("domeinen").valueStream().map(domein -> domein.asString()).toList())
                .containsExactly("fractie-noord");
        assertThat(antwoord.veld("refresh_token")).isEmpty();
        assertThat(claims.get("sub")).as("bij elke client een ander pseudoniem")
                .isNotEqualTo(poort().logIn(browser(), "lena").claims("access_token").get("sub"));
    }

    @Test
    void wieNietBijDeFractieHoortKrijgtGeenCode() {
        for (var account : new String[]{"merel", "zeno", "exa", "vera", "vincent"}) {
            var browser = browser();
            browser.haal(portaal().inlogadres(Map.of()));
            var terug = Browser.naar(browser.haal(Browser.naar(browser.logIn(account, "tegenkracht"))));

            assertThat(terug).startsWith("http://localhost:8081/terug");
            assertThat(Formulier.uit(terug)).containsEntry("error", "access_denied").doesNotContainKey("code");
        }
    }

    @Test
    void dePoortWisseltZoEenTokenAlleenVoorHetDomeinVanHetPortaal() {
        var inlogtoken = portaal().logIn(browser(), "noa").inlogtoken();

        var eigen = poort().wissel(inlogtoken, "melding@fracties", "fractie-noord");
        assertThat(eigen.claims("access_token").get("hoedanigheid").asString()).isEqualTo("medewerker");
        for (var domein : Map.of("gemeenschappelijk", "samen", "ambtelijk", "ambtelijk", "fractie-zuid", "fracties")
                .entrySet()) {
            assertThat(poort().wissel(inlogtoken, "beleid@" + domein.getValue(), domein.getKey()).http().body())
                    .isEqualTo("{\"error\":\"invalid_target\"}");
        }
    }

    @Test
    void hetPortaalKanGeenTokenVanDePoortVerversenOfIntrekken() {
        var inlog = poort().logIn(browser(), "noa");

        assertThat(portaal().ververs(inlog.veld("refresh_token")).status()).isEqualTo(400);
        assertThat(portaal().trekIn(inlog.veld("refresh_token")).veld("error")).isEqualTo("invalid_client");
        assertThat(poort().wissel(inlog.inlogtoken(), "melding@fracties", "fractie-noord").status()).isEqualTo(200);
    }
}

package nl.tegenkracht.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class UitloggenTest extends Opstelling {

    @Test
    void uitloggenBeeindigtDeSessieEnElkTokenDaaruit() {
        var browser = browser();
        var poort = poort();
        var inlog = poort.logIn(browser, "merel");

        var antwoord = browser.haal(uitlogadres(inlog));

        assertThat(Browser.naar(antwoord)).isEqualTo("http://localhost:8080/?state=klaar");
        assertThat(Browser.naar(browser.haal(poort.inlogadres(Map.of())))).as("opnieuw inloggen is nodig")
                .endsWith("/inloggen");
        assertThat(poort.wissel(inlog.inlogtoken(), "melding@ambtelijk", "ambtelijk").veld("error"))
                .isEqualTo("invalid_grant");
        assertThat(poort.ververs(inlog.veld("refresh_token")).veld("error")).isEqualTo("invalid_grant");
    }

    @Test
    void tweeKeerUitloggenMag() {
        var browser = browser();
        var inlog = poort().logIn(browser, "merel");
        browser.haal(uitlogadres(inlog));

        assertThat(Browser.naar(browser.haal(uitlogadres(inlog)))).isEqualTo("http://localhost:8080/?state=klaar");
    }

    @Test
    void ookDeInlogBijHetEigenPortaalUitDezelfdeAanmeldingEindigt() {
        var browser = browser();
        var bijDePoort = poort().logIn(browser, "noa");
        var portaal = portaal();
        var terug = Browser.naar(browser.haal(portaal.inlogadres(Map.of())));
        var bijHetPortaal = portaal.wisselCode(Formulier.uit(terug).get("code"));
        assertThat(poort().wissel(bijHetPortaal.inlogtoken(), "melding@fracties", "fractie-noord").status())
                .isEqualTo(200);

        browser.haal(uitlogadres(bijDePoort));

        assertThat(poort().wissel(bijHetPortaal.inlogtoken(), "melding@fracties", "fractie-noord").veld("error"))
                .isEqualTo("invalid_grant");
    }

    @Test
    void eenAndereAanmeldingVanDezelfdePersoonGaatDoor() {
        var poort = poort();
        var thuis = poort.logIn(browser(), "merel");
        var kantoor = browser();
        var opKantoor = poort.logIn(kantoor, "merel");
        kantoor.haal(uitlogadres(opKantoor));

        assertThat(poort.wissel(thuis.inlogtoken(), "melding@ambtelijk", "ambtelijk").status()).isEqualTo(200);
    }

    @Test
    void intrekkenVanEenTokenBeeindigtDeHeleInlog() {
        for (var token : new String[]{"access_token", "refresh_token"}) {
            var poort = poort();
            var inlog = poort.logIn(browser(), "merel");

            assertThat(poort.trekIn(inlog.veld(token)).status()).isEqualTo(200);
            assertThat(poort.wissel(inlog.inlogtoken(), "melding@ambtelijk", "ambtelijk").veld("error"))
                    .isEqualTo("invalid_grant");
            assertThat(poort.ververs(inlog.veld("refresh_token")).veld("error")).isEqualTo("invalid_grant");
        }
    }

    @Test
    void naIntrekkenIsErNogGewoonUitTeLoggen() {
        var browser = browser();
        var poort = poort();
        var inlog = poort.logIn(browser, "merel");
        poort.trekIn(inlog.veld("refresh_token"));

        assertThat(Browser.naar(browser.haal(uitlogadres(inlog)))).isEqualTo("http://localhost:8080/?state=klaar");
    }

    @Test
    void eenOnbekendTokenIntrekkenVerandertNiets() {
        assertThat(poort().trekIn("bestaat-niet").status()).isEqualTo(200);
    }

    @Test
    void naUitloggenGaatNiemandNaarEenVreemdAdres() {
        var browser = browser();
        var inlog = poort().logIn(browser, "merel");
        var antwoord = browser.haal("/connect/logout?" + Formulier.van(Map.of("id_token_hint",
                inlog.veld("id_token"), "post_logout_redirect_uri", "https://elders.example/")));

        assertThat(antwoord.statusCode()).isEqualTo(400);
        assertThat(antwoord.headers().firstValue("Location")).isEmpty();
    }

    private static String uitlogadres(Client.Antwoord inlog) {
        return "/connect/logout?" + Formulier.van(Map.of("id_token_hint", inlog.veld("id_token"),
                "post_logout_redirect_uri", "http://localhost:8080/", "state", "klaar"));
    }
}

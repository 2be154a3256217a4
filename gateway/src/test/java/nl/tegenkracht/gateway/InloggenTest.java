package nl.tegenkracht.gateway;

import static nl.tegenkracht.gateway.proef.Proefdeur.cookie;
import static nl.tegenkracht.gateway.proef.Proefdeur.pad;
import static nl.tegenkracht.gateway.proef.Proefdeur.sessieUit;
import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.gateway.proef.Proefdeur;
import nl.tegenkracht.gateway.proef.Proefdeur.Deur;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InloggenTest {

    private Proefdeur proef;
    private Deur deur;

    @BeforeEach
    void opstelling() {
        proef = Proefdeur.gedeeld();
        deur = proef.deur();
    }

    @Test
    void inloggenBrengtTerugNaarWaarIemandHeenWilde() {
        var weg = deur.haal("/fractie-noord/melding/nieuw?stap=2").stuur();
        assertThat(weg.status()).isEqualTo(302);
        var terug = proef.logIn(deur, "noa", weg.locatie());
        assertThat(terug.locatie()).isEqualTo("/fractie-noord/melding/nieuw?stap=2");
        assertThat(deur.haal(terug.locatie()).als(sessieUit(terug)).stuur().inhoud()).isEqualTo("<p>dienst</p>");
    }

    @ParameterizedTest
    @CsvSource({"melding,/fractie-noord/melding/nieuw", "meldingen,/fractie-noord/melding",
            "klacht,/fractie-noord/klacht/nieuw", "klachten,/fractie-noord/klacht", "beleid,/fractie-noord/beleid",
            "/werk,/werk"})
    void eenVasteBestemmingKrijgtPasNaHetInloggenEenDomein(String naar, String doel) {
        assertThat(proef.logIn(deur, "noa", "/inloggen?naar=" + naar).locatie()).isEqualTo(doel);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://kwaad.example/", "//kwaad.example", "/%2F/kwaad.example", "/%5Ckwaad.example",
            "/ambtelijk//kwaad", "javascript:alert(1)", "/..//kwaad", "/x%0d%0aSet-Cookie:a=b", "/inloggen?naar=/x",
            "/uitloggen", "ambtelijk/melding", "%2F%2Fkwaad.example", "/x%3Fa=%3Cscript%3E", "/x@kwaad.example", ""})
    void inloggenStuurtNooitNaarElders(String naar) {
        assertThat(proef.logIn(deur, "noa", "/inloggen?naar=" + naar).locatie()).isEqualTo("/werk");
    }

    @Test
    void deAanvraagGebruiktPkceEenNonceEnEenTeRadenState() {
        var heen = deur.haal("/inloggen").stuur();
        assertThat(heen.locatie()).startsWith(proef.identiteit.issuer() + "/oauth2/authorize?")
                .contains("code_challenge_method=S256", "code_challenge=", "nonce=", "client_id=poort")
                .doesNotContain("code_verifier", "naar");
        assertThat(heen.alle("Set-Cookie")).singleElement().asString().startsWith("tk-poging-")
                .contains("HttpOnly", "SameSite=Lax", "Max-Age=600");
    }

    @Test
    void deSessieIsEenVersKenmerkInEenCookieVoorDezeSite() {
        var terug = proef.logIn(deur, "noa", "/inloggen");
        assertThat(terug.alle("Set-Cookie")).anySatisfy(koekje -> assertThat(koekje).matches(
                "tk=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax"));
        assertThat(sessieUit(terug)).isNotEqualTo(proef.sessie("noa"));
    }

    @Test
    void eenVoorafGezetKenmerkWordtNooitEenSessie() {
        var vastgezet = "A".repeat(43);
        proef.identiteit.wie = "noa";
        var heen = deur.haal("/inloggen").als(vastgezet).stuur();
        var terug = deur.haal(pad(naarIdentiteit(heen.locatie())))
                .kop("Cookie", "tk=" + vastgezet + "; " + cookie(heen))
                .stuur();
        assertThat(sessieUit(terug)).isNotEqualTo(vastgezet);
        assertThat(deur.haal("/fractie-noord/melding").als(vastgezet).stuur().status()).isEqualTo(302);
    }

    @Test
    void opnieuwInloggenBeeindigtDeVorigeSessieVanDezeBrowser() {
        var eerste = proef.sessie("noa");
        proef.identiteit.wie = "noa";
        var heen = deur.haal("/inloggen").stuur();
        deur.haal(pad(naarIdentiteit(heen.locatie()))).kop("Cookie", "tk=" + eerste + "; " + cookie(heen)).stuur();
        assertThat(deur.haal("/fractie-noord/melding").als(eerste).stuur().status()).isEqualTo(302);
    }

    @Test
    void eenTerugkeerZonderEigenPogingLevertNietsOp() {
        var heen = deur.haal("/inloggen").stuur();
        var terug = pad(naarIdentiteit(heen.locatie()));
        var antwoord = deur.haal(terug).stuur();
        assertThat(antwoord.status()).isEqualTo(401);
        assertThat(antwoord.alle("Set-Cookie")).noneMatch(koekje -> koekje.startsWith("tk="));
        assertThat(antwoord.inhoud()).contains("Inloggen is niet gelukt");
    }

    @Test
    void eenTerugkeerWerktMaarEenKeer() {
        var heen = deur.haal("/inloggen").stuur();
        var terug = pad(naarIdentiteit(heen.locatie()));
        assertThat(deur.haal(terug).kop("Cookie", cookie(heen)).stuur().status()).isEqualTo(302);
        assertThat(deur.haal(terug).kop("Cookie", cookie(heen)).stuur().status()).isEqualTo(401);
    }

    @Test
    void tweeTabbladenHinderenElkaarNiet() {
        var een = deur.haal("/inloggen?naar=/fractie-noord/melding").stuur();
        var twee = deur.haal("/inloggen?naar=/fractie-noord/klacht").stuur();
        var beide = cookie(een) + "; " + cookie(twee);
        assertThat(deur.haal(pad(naarIdentiteit(een.locatie()))).kop("Cookie", beide).stuur().locatie())
                .isEqualTo("/fractie-noord/melding");
        assertThat(deur.haal(pad(naarIdentiteit(twee.locatie()))).kop("Cookie", beide).stuur().locatie())
                .isEqualTo("/fractie-noord/klacht");
    }

    @Test
    void wieAlIsIngelogdGaatMeteenDoor() {
        var antwoord = deur.haal("/inloggen?naar=melding").als(proef.sessie("merel")).stuur();
        assertThat(antwoord.locatie()).isEqualTo("/ambtelijk/melding/nieuw");
    }

    @Test
    void eenPlaatjeOfScriptBegintGeenAanmelding() {
        var antwoord = deur.haal("/inloggen").kop("Sec-Fetch-Dest", "image").stuur();
        assertThat(antwoord.status()).isEqualTo(401);
        assertThat(antwoord.alle("Set-Cookie")).isEmpty();
    }

    @Test
    void uitloggenEindigtDeSessieHierEnBijDeIdentiteitsvoorziening() {
        var sessie = proef.sessie("noa");
        int eerder = proef.identiteit.ingetrokken.size();
        var uit = deur.vraag("POST", "/uitloggen").als(sessie).vanHier().formulier("").stuur();
        assertThat(uit.status()).isEqualTo(303);
        assertThat(uit.locatie()).startsWith(proef.identiteit.issuer() + "/connect/logout?id_token_hint=");
        assertThat(uit.kop("Clear-Site-Data")).contains("\"cache\", \"storage\"");
        assertThat(uit.alle("Set-Cookie"))
                .anyMatch(koekje -> koekje.startsWith("tk=;") && koekje.contains("Max-Age=0"));
        assertThat(proef.identiteit.ingetrokken).hasSize(eerder + 1);
        assertThat(deur.haal("/fractie-noord/melding").als(sessie).stuur().status()).isEqualTo(302);
    }

    @Test
    void uitloggenKanAlleenVanafDezeSite() {
        var sessie = proef.sessie("noa");
        assertThat(deur.vraag("POST", "/uitloggen").als(sessie).kop("Sec-Fetch-Site", "cross-site").formulier("")
                .stuur().status()).isEqualTo(403);
        assertThat(deur.haal("/uitloggen").als(sessie).stuur().status()).isEqualTo(405);
        assertThat(deur.haal("/fractie-noord/melding").als(sessie).stuur().status()).isEqualTo(200);
    }

    @Test
    void zonderIdentiteitsvoorzieningLuktInloggenNietMaarBlijftMenIngelogd() {
        var sessie = proef.sessie("noa");
        deur.haal("/fractie-noord/melding").als(sessie).stuur();
        var heen = deur.haal("/inloggen").stuur();
        var terug = pad(naarIdentiteit(heen.locatie()));
        proef.identiteit.weg = true;
        assertThat(deur.haal(terug).kop("Cookie", cookie(heen)).stuur().status()).isEqualTo(401);
        assertThat(deur.haal("/fractie-noord/melding").als(sessie).stuur().status()).isEqualTo(200);
        assertThat(deur.haal("/fractie-noord/klacht").als(sessie).stuur().status()).isEqualTo(503);
    }

    private String naarIdentiteit(String adres) {
        return proef.bijIdentiteit(adres);
    }
}

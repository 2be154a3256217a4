package nl.tegenkracht.gateway;

import static nl.tegenkracht.gateway.proef.Proefdeur.cookie;
import static nl.tegenkracht.gateway.proef.Proefdeur.pad;
import static nl.tegenkracht.gateway.proef.Proefdeur.sessieUit;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import nl.tegenkracht.gateway.proef.Antwoord;
import nl.tegenkracht.gateway.proef.Proefdeur;
import nl.tegenkracht.gateway.proef.Proefdeur.Deur;
import nl.tegenkracht.gateway.proef.Proefdienst;
import nl.tegenkracht.gateway.sessie.Sessies;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Een verhaal, getypt in een verlopen sessie, gaat niet verloren en komt bij niemand anders terecht. */
class BewarenTest {

    private static final String VERHAAL = "id=0123456789abcdef&verhaal=Er+gebeurde+iets%2C+%C3%A9n+ik+schreef+"
            + "het+allemaal+op+%22precies%22+zo%0D%0A%3Cb%3Etwee%3C%2Fb%3E&wens=";

    private Proefdeur proef;
    private Deur deur;
    private String verlopen;

    @BeforeEach
    void opstelling() {
        proef = Proefdeur.gedeeld();
        deur = proef.deur();
        proef.klacht.doe((lijn, verzoek) -> Proefdienst.antwoord(lijn, 200,
                "application/json", "{\"regels\":[]}"));
        proef.melding.doe((lijn, verzoek) -> Proefdienst.antwoord(lijn, 200,
                "application/json", "{\"regels\":[]}"));
        verlopen = proef.sessie("noa");
        proef.klok.vooruit(Duration.ofMinutes(31));
    }

    @Test
    void naOpnieuwInloggenStaatDeTekstKlaarOmAlsnogTeVersturen() {
        var weg = verstuur();
        assertThat(weg.status()).isEqualTo(302);
        assertThat(weg.locatie()).isEqualTo("/inloggen?naar=/werk");
        assertThat(weg.alle("Set-Cookie")).singleElement().asString().startsWith("tk-tekst=").contains("HttpOnly",
                "Max-Age=1800", "SameSite=Lax");
        var pagina = werkNaInloggen("noa", cookie(weg));
        assertThat(pagina.inhoud()).contains("Uw tekst is bewaard", "action=\"/fractie-noord/melding/nieuw\"",
                "name=\"id\" value=\"0123456789abcdef\"", "name=\"wens\" value=\"\"",
                "Er gebeurde iets, én ik schreef het allemaal op &quot;precies&quot; zo").doesNotContain("<b>twee");
        assertThat(proef.melding.verzoeken()).noneMatch(verzoek -> verzoek.methode().equals("POST"));
    }

    @Test
    void ookAlsDeVerlopenSessieAlIsOpgeruimd() {
        deur.context().getBean(Sessies.class).ruimOp();
        assertThat(werkNaInloggen("noa", cookie(verstuur())).inhoud()).contains("Uw tekst is bewaard");
    }

    @Test
    void eenAnderDieOpDezelfdeComputerInlogtZietErNietsVan() {
        var koekje = cookie(verstuur());
        var vreemd = werkNaInloggen("zeno", koekje);
        assertThat(vreemd.inhoud()).doesNotContain("bewaard", "gebeurde");
        assertThat(vreemd.alle("Set-Cookie")).anyMatch(een -> een.startsWith("tk-tekst=;"));
        assertThat(werkNaInloggen("noa", koekje).inhoud()).doesNotContain("bewaard", "gebeurde");
    }

    @Test
    void naEenHalfUurIsDeTekstWeg() {
        var koekje = cookie(verstuur());
        proef.klok.vooruit(Duration.ofMinutes(31));
        assertThat(werkNaInloggen("noa", koekje).inhoud()).doesNotContain("gebeurde");
    }

    @Test
    void inDeDatabaseStaatDeTekstZonderDeSleutel() {
        var koekje = cookie(verstuur());
        var documenten = deur.context().getBean(MongoClient.class).getDatabase("gateway").getCollection("bewaard")
                .find();
        for (var document : documenten) {
            var inhoud = new String(document.get("inhoud", Binary.class).getData(), StandardCharsets.ISO_8859_1);
            assertThat(inhoud).doesNotContain("gebeurde", "noa", "fractie");
            assertThat(document.toJson()).doesNotContain(koekje.substring("tk-tekst=".length()));
        }
        assertThat(documenten.first()).isNotNull();
    }

    @Test
    void zonderBekendeSessieOfVanEldersWordtNietsBewaard() {
        var leeg = deur.vraag("POST", "/fractie-noord/melding/nieuw").vanHier().formulier(VERHAAL).stuur();
        assertThat(leeg.alle("Set-Cookie")).isEmpty();
        assertThat(leeg.locatie()).isEqualTo("/inloggen?naar=/fractie-noord/melding/nieuw");
        assertThat(deur.vraag("POST", "/fractie-noord/melding/nieuw").als("C".repeat(43)).vanHier().formulier(VERHAAL)
                .stuur().alle("Set-Cookie")).isEmpty();
        assertThat(deur.vraag("POST", "/fractie-noord/melding/nieuw").als(verlopen).formulier(VERHAAL).stuur().status())
                .isEqualTo(403);
        assertThat(deur.vraag("POST", "/fractie-noord/melding/nieuw").als(verlopen).vanHier()
                .formulier("v=" + "x".repeat(256 << 10)).stuur().alle("Set-Cookie")).isEmpty();
    }

    @Test
    void ookAlsDeDienstWegvaltTijdensHetVersturenBlijftDeTekst() {
        var noa = proef.sessie("noa");
        proef.melding.doe((lijn, verzoek) -> {
            throw new IOException("omgevallen");
        });
        var weg = deur.vraag("POST", "/fractie-noord/melding/nieuw").als(noa).vanHier().formulier(VERHAAL).stuur();
        assertThat(weg.status()).isEqualTo(503);
        assertThat(weg.inhoud()).contains("Uw tekst is bewaard", "href=\"/werk\"").doesNotContain("gebeurde");
        assertThat(deur.haal("/werk").kop("Cookie", "tk=" + noa + "; " + cookie(weg)).stuur().inhoud())
                .contains("Verstuur alsnog", "Er gebeurde iets, én ik schreef");
    }

    @Test
    void ookAlsDeDienstAlWegWas() {
        var noa = proef.sessie("noa");
        try (var los = proef.open(Map.of("tegenkracht.routes.noord.melding", "http://127.0.0.1:1"))) {
            var weg = los.vraag("POST", "/fractie-noord/melding/nieuw").als(noa).vanHier().formulier(VERHAAL).stuur();
            assertThat(weg.inhoud()).contains("Uw tekst is bewaard");
            assertThat(los.haal("/werk").kop("Cookie", "tk=" + noa + "; " + cookie(weg)).stuur().inhoud())
                    .contains("én ik schreef");
            assertThat(los.vraag("POST", "/fractie-noord/melding/v1/meldingen").als(noa).vanHier()
                    .formulier(VERHAAL).stuur().alle("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void uitloggenWistDeBewaardeTekst() {
        var koekje = cookie(verstuur());
        var sessie = proef.sessie("noa");
        deur.vraag("POST", "/uitloggen").kop("Cookie", "tk=" + sessie + "; " + koekje).vanHier().formulier("").stuur();
        assertThat(werkNaInloggen("noa", koekje).inhoud()).doesNotContain("gebeurde");
    }

    private Antwoord verstuur() {
        return deur.vraag("POST", "/fractie-noord/melding/nieuw").als(verlopen).vanHier().formulier(VERHAAL).stuur();
    }

    private Antwoord werkNaInloggen(String wie, String koekje) {
        proef.identiteit.wie = wie;
        var heen = deur.haal("/inloggen?naar=/werk").stuur();
        var terug = deur.haal(pad(proef.bijIdentiteit(heen.locatie()))).kop("Cookie", cookie(heen) + "; " + koekje)
                .stuur();
        return deur.haal(terug.locatie()).kop("Cookie", "tk=" + sessieUit(terug) + "; " + koekje).stuur();
    }
}

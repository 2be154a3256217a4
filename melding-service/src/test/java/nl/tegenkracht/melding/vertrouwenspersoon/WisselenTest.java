package nl.tegenkracht.melding.vertrouwenspersoon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.melding.proef.MetMeldingService;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;

class WisselenTest extends MetMeldingService {

    @Test
    void deNieuweLeestAllesEnDeVorigeNietsMeer() {
        var melder = melder();
        var melding = gemeldDoor(melder);
        schrijf(VERA, melding, "Van Vera");

        var antwoord = wissel(melder, melding, TestPerson.BENOEMING_VINCENT);

        assertThat(antwoord.status()).isEqualTo(200);
        assertThat(antwoord.json().get("naam").stringValue()).isEqualTo("Vincent Lindeblad");
        assertThat(als(VERA).get("/v1/meldingen/" + melding).status()).isEqualTo(404);
        assertThat(als(VERA).get("/meldingen/" + melding).status()).isEqualTo(404);
        assertThat(schrijf(VERA, melding, "Nog iets").status()).isEqualTo(404);
        assertThat(als(VERA).get("/v1/meldingen").body()).doesNotContain(melding);
        assertThat(als(VERA).get("/v1/werkvoorraad").body()).doesNotContain(melding);
        assertThat(als(VINCENT).get("/v1/meldingen").body()).contains(melding);
        assertThat(als(VINCENT).get("/v1/meldingen/" + melding + "/berichten").body()).contains("Van Vera");
    }

    @Test
    void opDePaginaStaatWieWatSchreefEnWieHetTotWanneerKonLezen() {
        var melder = melder();
        var melding = gemeldDoor(melder);
        schrijf(VERA, melding, "Van Vera");
        wissel(melder, melding, TestPerson.BENOEMING_VINCENT);
        schrijf(VINCENT, melding, "Van Vincent");

        var pagina = als(melder).get("/meldingen/" + melding).body();

        assertThat(pagina).contains("<strong>Vera Wilgenhout</strong>", "<strong>Vincent Lindeblad</strong>",
                "Vera Wilgenhout kon dit lezen tot", "Vincent Lindeblad, uw vertrouwenspersoon");
    }

    @Test
    void hetzelfdeFormulierNogEensVerandertNietsMeer() {
        var melder = melder();
        var melding = gemeldDoor(melder);
        var etag = als(melder).get("/v1/meldingen/" + melding).header("ETag");
        var wisseling = json(Map.of("vertrouwenspersoon", TestPerson.BENOEMING_VINCENT, "ingestemd", "ja"));
        var adres = "/v1/meldingen/" + melding + "/vertrouwenspersoon";

        var eerste = als(melder).put(adres, wisseling, etag);
        var tweede = als(melder).put(adres, wisseling, etag);

        assertThat(tweede.status()).isEqualTo(200);
        assertThat(tweede.body()).isEqualTo(eerste.body());
        assertThat(tweede.header("ETag")).isEqualTo(eerste.header("ETag"));
    }

    @Test
    void eenVerouderdeVersieVerandertNiets() {
        var melder = melder();
        var melding = gemeldDoor(melder);
        schrijf(VERA, melding, "Intussen");

        var antwoord = als(melder).put("/v1/meldingen/" + melding + "/vertrouwenspersoon",
                json(Map.of("vertrouwenspersoon", TestPerson.BENOEMING_VINCENT, "ingestemd", "ja")), "\"1\"");

        assertThat(antwoord.status()).isEqualTo(412);
        assertThat(als(VERA).get("/v1/meldingen/" + melding).status()).isEqualTo(200);
        assertThat(als(VINCENT).get("/v1/meldingen/" + melding).status()).isEqualTo(404);
    }

    @Test
    void opEenVerouderdePaginaIsNietsVerloren() {
        var melder = melder();
        var melding = gemeldDoor(melder);
        schrijf(VERA, melding, "Intussen");

        var pagina = als(melder).submit("/meldingen/" + melding + "/vertrouwenspersoon",
                Map.of("versie", "1", "vertrouwenspersoon", TestPerson.BENOEMING_VONNE, "ingestemd", "ja"));

        assertThat(pagina.status()).isEqualTo(412);
        assertThat(pagina.body()).contains("Er is intussen iets veranderd", "Intussen", "name=\"versie\"")
                .containsPattern("value=\"" + TestPerson.BENOEMING_VONNE + "\"[^>]*checked");
    }

    @Test
    void zonderTeWetenDatDeNieuweAllesLeestWordtErNietGewisseld() {
        var melder = melder();
        var melding = gemeldDoor(melder);

        var pagina = als(melder).submit("/meldingen/" + melding + "/vertrouwenspersoon",
                Map.of("versie", "1", "vertrouwenspersoon", TestPerson.BENOEMING_VINCENT));

        assertThat(pagina.status()).isEqualTo(400);
        assertThat(pagina.body()).contains("Kruis aan dat u weet", "href=\"#ingestemd\"");
        assertThat(als(VINCENT).get("/v1/meldingen/" + melding).status()).isEqualTo(404);
    }

    @Test
    void alleenDeMelderWisselt() {
        var melding = gemeldDoor(melder());

        var antwoord = wissel(VERA, melding, TestPerson.BENOEMING_VINCENT);

        assertThat(antwoord.status()).isEqualTo(409);
        assertThat(antwoord.json().get("artikel").stringValue()).isEqualTo("KR-2021 art. 5 lid 3");
        assertThat(als(VERA).get("/v1/meldingen/" + melding).status()).isEqualTo(200);
    }

    @Test
    void wieBetrokkenIsWordtOokBijWisselenNietAangebodenEnNietAangenomen() {
        var melder = melder();
        var ingestuurd = melding();
        ingestuurd.put("betrokken", List.of(TestPerson.BENOEMING_VINCENT));
        als(melder).post("/v1/meldingen", json(ingestuurd));
        var melding = (String) ingestuurd.get("id");

        assertThat(als(melder).get("/meldingen/" + melding).body()).contains("Vonne Eikenrode")
                .doesNotContain("Vincent Lindeblad");
        assertThat(wissel(melder, melding, TestPerson.BENOEMING_VINCENT).status()).isEqualTo(409);
        assertThat(wissel(melder, melding, TestPerson.BENOEMING_VONNE).status()).isEqualTo(200);
    }

    @Test
    void zonderVersieWordtErNietGewisseld() {
        var melder = melder();
        var melding = gemeldDoor(melder);
        var adres = "/v1/meldingen/" + melding + "/vertrouwenspersoon";

        for (var etag : new String[]{null, "*", "1", "\"x\"", "W/\"1\""}) {
            var antwoord = als(melder).put(adres, "{}", etag);

            assertThat(antwoord.status()).isEqualTo(400);
            assertThat(antwoord.json().get("fouten").toString()).contains("If-Match", "vertrouwenspersoon",
                    "ingestemd");
        }
    }

    @Test
    void terugNaarDeEersteVertrouwenspersoonKan() {
        var melder = melder();
        var melding = gemeldDoor(melder);
        wissel(melder, melding, TestPerson.BENOEMING_VINCENT);

        assertThat(wissel(melder, melding, TestPerson.BENOEMING_VERA).status()).isEqualTo(200);
        assertThat(als(VERA).get("/v1/meldingen/" + melding).status()).isEqualTo(200);
        assertThat(als(VINCENT).get("/v1/meldingen/" + melding).status()).isEqualTo(404);
    }

    @Test
    void teKiezenZijnDeBenoemdeVertrouwenspersonenVanAlleKanten() {
        var lijst = als(melder()).get("/v1/vertrouwenspersonen");

        assertThat(lijst.status()).isEqualTo(200);
        assertThat(lijst.json().get("totaal").intValue()).isEqualTo(3);
        assertThat(lijst.json().get("vertrouwenspersonen").get(0).toString()).isEqualTo("{\"id\":\""
                + TestPerson.BENOEMING_VERA
                + "\",\"naam\":\"Vera Wilgenhout\",\"vanuit\":\"de ambtelijke organisatie\"}");
    }

    @Test
    void inHetDomeinVanEenAnderIsErGeenLijstVanVertrouwenspersonen() {
        assertThat(als(VERA).get("/v1/vertrouwenspersonen").status()).isEqualTo(404);
    }
}

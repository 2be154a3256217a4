package nl.tegenkracht.melding.melden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.melding.proef.MetMeldingService;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;

class MeldenTest extends MetMeldingService {

    private static final String NIEUW = "/nieuw";

    @Test
    void wieMeldtKrijgtEenBevestigingMetDatumEnTijd() {
        var ingestuurd = melding();

        var antwoord = als(melder()).post("/v1/meldingen", json(ingestuurd));

        assertThat(antwoord.status()).isEqualTo(201);
        assertThat(antwoord.header("Location"))
                .isEqualTo("/fractie-noord/melding/v1/meldingen/" + ingestuurd.get("id"));
        assertThat(antwoord.header("ETag")).isEqualTo("\"1\"");
        assertThat(antwoord.json().get("staat").stringValue()).isEqualTo("ontvangen");
        assertThat(antwoord.json().get("ontvangen").stringValue()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    @Test
    void hetzelfdeFormulierNogEensGeeftDeEersteMelding() {
        var melder = melder();
        var ingestuurd = melding();
        var eerste = als(melder).post("/v1/meldingen", json(ingestuurd));
        ingestuurd.put("verhaal", "Iets anders");

        var tweede = als(melder).post("/v1/meldingen", json(ingestuurd));

        assertThat(tweede.status()).isEqualTo(201);
        assertThat(tweede.body()).isEqualTo(eerste.body());
        assertThat(als(melder).get("/v1/meldingen").json().get("totaal").intValue()).isEqualTo(1);
        assertThat(als(melder).get("/v1/meldingen/" + ingestuurd.get("id")).json().get("verhaal").stringValue())
                .isEqualTo("Wat er gebeurde");
    }

    @Test
    void metHetKenmerkVanEenAnderLeertNiemandIets() {
        var ingestuurd = melding();
        als(melder()).post("/v1/meldingen", json(ingestuurd));
        var ander = melder();

        var poging = als(ander).post("/v1/meldingen", json(ingestuurd));

        assertThat(poging.status()).isEqualTo(404);
        assertThat(als(ander).get("/v1/meldingen").json().get("totaal").intValue()).isZero();
    }

    @Test
    void eenAmbtsdragerMeldtNietInHetDomeinVanEenAnder() {
        var antwoord = als(VINCENT).post("/v1/meldingen", json(melding()));

        assertThat(antwoord.status()).isEqualTo(409);
        assertThat(antwoord.json().get("artikel").stringValue()).isEqualTo("KR-2021 art. 2 onder a en d");
        var pagina = als(VINCENT).get(NIEUW);
        assertThat(pagina.status()).isEqualTo(409);
        assertThat(pagina.body()).contains("tegenkracht.css", "Hoofdmenu", "Melden doet u bij de organisatie",
                "de Klachtenregeling, artikel 2 onder a en d");
    }

    @Test
    void eenVertrouwenspersoonKiestInHetEigenDomeinEenAnder() {
        var vera = TestPerson.medewerker("vera", "ambtelijk")
                .withAmbt("vertrouwenspersoon:" + TestPerson.BENOEMING_VERA);
        var ingestuurd = melding();

        assertThat(als(vera).post("/v1/meldingen", json(ingestuurd)).status()).isEqualTo(409);
        ingestuurd.put("vertrouwenspersoon", TestPerson.BENOEMING_VONNE);
        assertThat(als(vera).post("/v1/meldingen", json(ingestuurd)).status()).isEqualTo(201);
    }

    @Test
    void eenKamerlidEnIemandVanBuitenKunnenMelden() {
        var kamerlid = melder().withHoedanigheid(Hoedanigheid.KAMERLID);
        var extern = TestPerson.medewerker("exa", "extern").withHoedanigheid(Hoedanigheid.EXTERN);

        assertThat(als(kamerlid).post("/v1/meldingen", json(melding())).status()).isEqualTo(201);
        assertThat(als(extern).post("/v1/meldingen", json(melding())).status()).isEqualTo(201);
    }

    @Test
    void wieBetrokkenIsKanNietGekozenWorden() {
        var ingestuurd = melding();
        ingestuurd.put("betrokken", List.of(TestPerson.BENOEMING_VERA));

        var antwoord = als(melder()).post("/v1/meldingen", json(ingestuurd));

        assertThat(antwoord.status()).isEqualTo(409);
        assertThat(antwoord.json().get("detail").stringValue()).startsWith("U gaf aan dat deze vertrouwenspersoon");
    }

    @Test
    void eenLidVanDeKlachtencommissieIsGeenVertrouwenspersoon() {
        var ingestuurd = melding();
        ingestuurd.put("vertrouwenspersoon", TestPerson.BENOEMING_KIKI);

        assertThat(als(melder()).post("/v1/meldingen", json(ingestuurd)).status()).isEqualTo(409);
    }

    @Test
    void deEerstePaginaVerteltWatVertrouwelijkIsVoordatIemandIetsSchrijft() {
        var pagina = als(melder()).get(NIEUW);

        assertThat(pagina.status()).isEqualTo(200);
        assertThat(pagina.body()).contains("waar dat ophoudt", "Een misdrijf.", "Gewetensnood.",
                "Niet uw leidinggevende, niet HR", "verplicht u tot niets").doesNotContain("<textarea");
    }

    @Test
    void wieAlsBetrokkeneIsAangekruistWordtNietAangeboden() {
        var pagina = als(melder()).submit(NIEUW, Map.of("id", Id.random(), "naar", "keuze", "betrokken",
                List.of(TestPerson.BENOEMING_VERA)));

        assertThat(pagina.status()).isEqualTo(200);
        assertThat(pagina.body()).contains("Vincent Lindeblad", "Werkt bij een fractie", "Vonne Eikenrode",
                "Werkt buiten de Kamer (extern)").doesNotContain("Vera Wilgenhout");
    }

    @Test
    void zonderKeuzeKomtDeKeuzeTerugMetAllesWatGetyptWas() {
        var pagina = als(melder()).submit(NIEUW,
                Map.of("id", Id.random(), "naar", "verhaal", "verhaal", "Een \"verhaal\" <b>", "waar", "Daar"));

        assertThat(pagina.status()).isEqualTo(400);
        assertThat(pagina.body()).contains("Kies een vertrouwenspersoon.", "href=\"#vertrouwenspersoon\"",
                "value=\"Een &quot;verhaal&quot; &lt;b&gt;\"", "value=\"Daar\"");
    }

    @Test
    void wieTeruggaatVerliestNiets() {
        var formulier = melding();
        formulier.put("naar", "vooraf");
        var eerste = als(melder()).submit(NIEUW, formulier);

        assertThat(eerste.status()).isEqualTo(200);
        assertThat(eerste.body()).contains("value=\"Wat er gebeurde\"", "value=\"Op de gang\"",
                "value=\"Vorige week\"", "value=\"Dat het stopt\"", "value=\"Noa\"",
                "value=\"pesten\"", (String) formulier.get("id"), TestPerson.BENOEMING_VERA);
    }

    @Test
    void watNietKloptKomtTerugMetAllesWatGetyptWas() {
        var formulier = melding();
        formulier.put("verhaal", "a".repeat(100_001));
        formulier.remove("categorie");

        var pagina = als(melder()).submit(NIEUW, formulier);

        assertThat(pagina.status()).isEqualTo(400);
        assertThat(pagina.body()).contains("100.000 tekens", "Kies waar het over gaat", "a".repeat(100_001),
                "value=\"Op de gang\"", "Dat het stopt</textarea>");
    }

    @Test
    void eenVerhaalDatMetEenWitregelBegintBlijftZo() {
        var formulier = melding();
        formulier.put("verhaal", "\n\n  ingesprongen\nregel");
        formulier.remove("categorie");

        assertThat(als(melder()).submit(NIEUW, formulier).body())
                .contains(">\n\n\n  ingesprongen\nregel</textarea>");
    }

    @Test
    void eenKeuzeDieIntussenNietMeerKanKostDeMelderGeenTekst() {
        var formulier = melding();
        formulier.put("betrokken", TestPerson.BENOEMING_VERA);

        var pagina = als(melder()).submit(NIEUW, formulier);

        assertThat(pagina.status()).isEqualTo(409);
        assertThat(pagina.body()).contains("U gaf aan dat deze vertrouwenspersoon betrokken is.",
                "de Klachtenregeling, artikel 4 lid 3 en 5", "value=\"Wat er gebeurde\"", "Vincent Lindeblad");
    }

    @Test
    void naHetVersturenKomtDeMelderBijDeMelding() {
        var melder = melder();
        var formulier = melding();

        var antwoord = als(melder).submit(NIEUW, formulier);
        var nogEens = als(melder).submit(NIEUW, formulier);

        assertThat(antwoord.status()).isEqualTo(303);
        assertThat(antwoord.header("Location")).endsWith("/fractie-noord/melding/meldingen/" + formulier.get("id"));
        assertThat(nogEens.status()).isEqualTo(303);
        assertThat(nogEens.header("Location")).isEqualTo(antwoord.header("Location"));
        assertThat(als(melder).get("/meldingen/" + formulier.get("id")).body()).contains("Uw melding is ontvangen",
                "Vera Wilgenhout kan de melding nu lezen", "Wat er gebeurde", "Pesten of treiteren");
    }

    @Test
    void hetLangsteVerhaalPast() {
        var melder = melder();
        var formulier = melding();
        formulier.put("verhaal", "😀".repeat(100_000));

        assertThat(als(melder).submit(NIEUW, formulier).status()).isEqualTo(303);
        assertThat(als(melder).get("/v1/meldingen/" + formulier.get("id")).json().get("verhaal").stringValue())
                .isEqualTo("😀".repeat(100_000));
    }
}

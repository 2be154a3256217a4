package nl.tegenkracht.melding.melden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.melding.proef.MetMeldingService;
import nl.tegenkracht.testkit.Proefpersoon;
import org.junit.jupiter.api.Test;

class MeldenTest extends MetMeldingService {

    private static final String NIEUW = "/nieuw";

    @Test
    void wieMeldtKrijgtEenBevestigingMetDatumEnTijd() {
        var ingestuurd = melding();

        var antwoord = als(melder()).post("/v1/meldingen", json(ingestuurd));

        assertThat(antwoord.status()).isEqualTo(201);
        assertThat(antwoord.kop("Location")).isEqualTo("/fractie-noord/melding/v1/meldingen/" + ingestuurd.get("id"));
        assertThat(antwoord.kop("ETag")).isEqualTo("\"1\"");
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
        assertThat(tweede.tekst()).isEqualTo(eerste.tekst());
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
        assertThat(pagina.tekst()).contains("tegenkracht.css", "Hoofdmenu", "Melden doet u bij de organisatie",
                "de Klachtenregeling, artikel 2 onder a en d");
    }

    @Test
    void eenVertrouwenspersoonKiestInHetEigenDomeinEenAnder() {
        var vera = Proefpersoon.medewerker("vera", "ambtelijk")
                .metAmbt("vertrouwenspersoon:" + Proefpersoon.BENOEMING_VERA);
        var ingestuurd = melding();

        assertThat(als(vera).post("/v1/meldingen", json(ingestuurd)).status()).isEqualTo(409);
        ingestuurd.put("vertrouwenspersoon", Proefpersoon.BENOEMING_VONNE);
        assertThat(als(vera).post("/v1/meldingen", json(ingestuurd)).status()).isEqualTo(201);
    }

    @Test
    void eenKamerlidEnIemandVanBuitenKunnenMelden() {
        var kamerlid = melder().metHoedanigheid(Hoedanigheid.KAMERLID);
        var extern = Proefpersoon.medewerker("exa", "extern").metHoedanigheid(Hoedanigheid.EXTERN);

        assertThat(als(kamerlid).post("/v1/meldingen", json(melding())).status()).isEqualTo(201);
        assertThat(als(extern).post("/v1/meldingen", json(melding())).status()).isEqualTo(201);
    }

    @Test
    void wieBetrokkenIsKanNietGekozenWorden() {
        var ingestuurd = melding();
        ingestuurd.put("betrokken", List.of(Proefpersoon.BENOEMING_VERA));

        var antwoord = als(melder()).post("/v1/meldingen", json(ingestuurd));

        assertThat(antwoord.status()).isEqualTo(409);
        assertThat(antwoord.json().get("detail").stringValue()).startsWith("U gaf aan dat deze vertrouwenspersoon");
    }

    @Test
    void eenLidVanDeKlachtencommissieIsGeenVertrouwenspersoon() {
        var ingestuurd = melding();
        ingestuurd.put("vertrouwenspersoon", Proefpersoon.BENOEMING_KIKI);

        assertThat(als(melder()).post("/v1/meldingen", json(ingestuurd)).status()).isEqualTo(409);
    }

    @Test
    void deEerstePaginaVerteltWatVertrouwelijkIsVoordatIemandIetsSchrijft() {
        var pagina = als(melder()).get(NIEUW);

        assertThat(pagina.status()).isEqualTo(200);
        assertThat(pagina.tekst()).contains("waar dat ophoudt", "Een misdrijf.", "Gewetensnood.",
                "Niet uw leidinggevende, niet HR", "verplicht u tot niets").doesNotContain("<textarea");
    }

    @Test
    void wieAlsBetrokkeneIsAangekruistWordtNietAangeboden() {
        var pagina = als(melder()).verstuur(NIEUW, Map.of("id", Id.random(), "naar", "keuze", "betrokken",
                List.of(Proefpersoon.BENOEMING_VERA)));

        assertThat(pagina.status()).isEqualTo(200);
        assertThat(pagina.tekst()).contains("Vincent Lindeblad", "Werkt bij een fractie", "Vonne Eikenrode",
                "Werkt buiten de Kamer (extern)").doesNotContain("Vera Wilgenhout");
    }

    @Test
    void zonderKeuzeKomtDeKeuzeTerugMetAllesWatGetyptWas() {
        var pagina = als(melder()).verstuur(NIEUW,
                Map.of("id", Id.random(), "naar", "verhaal", "verhaal", "Een \"verhaal\" <b>", "waar", "Daar"));

        assertThat(pagina.status()).isEqualTo(400);
        assertThat(pagina.tekst()).contains("Kies een vertrouwenspersoon.", "href=\"#vertrouwenspersoon\"",
                "value=\"Een &quot;verhaal&quot; &lt;b&gt;\"", "value=\"Daar\"");
    }

    @Test
    void wieTeruggaatVerliestNiets() {
        var formulier = melding();
        formulier.put("naar", "vooraf");
        var eerste = als(melder()).verstuur(NIEUW, formulier);

        assertThat(eerste.status()).isEqualTo(200);
        assertThat(eerste.tekst()).contains("value=\"Wat er gebeurde\"", "value=\"Op de gang\"",
                "value=\"Vorige week\"", "value=\"Dat het stopt\"", "value=\"Noa\"",
                "value=\"pesten\"", (String) formulier.get("id"), Proefpersoon.BENOEMING_VERA);
    }

    @Test
    void watNietKloptKomtTerugMetAllesWatGetyptWas() {
        var formulier = melding();
        formulier.put("verhaal", "a".repeat(100_001));
        formulier.remove("categorie");

        var pagina = als(melder()).verstuur(NIEUW, formulier);

        assertThat(pagina.status()).isEqualTo(400);
        assertThat(pagina.tekst()).contains("100.000 tekens", "Kies waar het over gaat", "a".repeat(100_001),
                "value=\"Op de gang\"", "Dat het stopt</textarea>");
    }

    @Test
    void eenVerhaalDatMetEenWitregelBegintBlijftZo() {
        var formulier = melding();
        formulier.put("verhaal", "\n\n  ingesprongen\nregel");
        formulier.remove("categorie");

        assertThat(als(melder()).verstuur(NIEUW, formulier).tekst())
                .contains(">\n\n\n  ingesprongen\nregel</textarea>");
    }

    @Test
    void eenKeuzeDieIntussenNietMeerKanKostDeMelderGeenTekst() {
        var formulier = melding();
        formulier.put("betrokken", Proefpersoon.BENOEMING_VERA);

        var pagina = als(melder()).verstuur(NIEUW, formulier);

        assertThat(pagina.status()).isEqualTo(409);
        assertThat(pagina.tekst()).contains("U gaf aan dat deze vertrouwenspersoon betrokken is.",
                "de Klachtenregeling, artikel 4 lid 3 en 5", "value=\"Wat er gebeurde\"", "Vincent Lindeblad");
    }

    @Test
    void naHetVersturenKomtDeMelderBijDeMelding() {
        var melder = melder();
        var formulier = melding();

        var antwoord = als(melder).verstuur(NIEUW, formulier);
        var nogEens = als(melder).verstuur(NIEUW, formulier);

        assertThat(antwoord.status()).isEqualTo(303);
        assertThat(antwoord.kop("Location")).endsWith("/fractie-noord/melding/meldingen/" + formulier.get("id"));
        assertThat(nogEens.status()).isEqualTo(303);
        assertThat(nogEens.kop("Location")).isEqualTo(antwoord.kop("Location"));
        assertThat(als(melder).get("/meldingen/" + formulier.get("id")).tekst()).contains("Uw melding is ontvangen",
                "Vera Wilgenhout kan de melding nu lezen", "Wat er gebeurde", "Pesten of treiteren");
    }

    @Test
    void hetLangsteVerhaalPast() {
        var melder = melder();
        var formulier = melding();
        formulier.put("verhaal", "😀".repeat(100_000));

        assertThat(als(melder).verstuur(NIEUW, formulier).status()).isEqualTo(303);
        assertThat(als(melder).get("/v1/meldingen/" + formulier.get("id")).json().get("verhaal").stringValue())
                .isEqualTo("😀".repeat(100_000));
    }
}

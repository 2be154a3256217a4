package nl.tegenkracht.melding.vertrouwenspersoon;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.melding.proef.Benoemingseinde;
import nl.tegenkracht.melding.proef.MetMeldingService;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;

class EindeVanEenBenoemingTest extends MetMeldingService {

    private static final TestPerson VONNE = TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VONNE, NOORD);

    @Test
    void naHetEindeVanDeBenoemingLeestDeVertrouwenspersoonNietsMeer() {
        var melding = bijVonne(melder());
        assertThat(als(VONNE).get("/v1/meldingen/" + melding).status()).isEqualTo(200);

        Benoemingseinde.van(TestPerson.BENOEMING_VONNE, () -> {
            assertThat(als(VONNE).get("/v1/meldingen/" + melding).status()).isEqualTo(404);
            assertThat(als(VONNE).get("/meldingen/" + melding).status()).isEqualTo(404);
            assertThat(als(VONNE).get("/v1/meldingen").json().get("totaal").intValue()).isZero();
            assertThat(als(VONNE).get("/werk").status()).isEqualTo(404);
            assertThat(schrijf(VONNE, melding, "Nog iets").status()).isEqualTo(404);
        });
    }

    @Test
    void deMelderHoortHetEnKiestEenAnder() {
        var melder = melder();
        var melding = bijVonne(melder);

        Benoemingseinde.van(TestPerson.BENOEMING_VONNE, () -> {
            assertThat(als(melder).get("/meldingen/" + melding).body())
                    .contains("Uw vertrouwenspersoon is niet meer benoemd", "<details class=\"tk-keuze\" open",
                            "Kies wie verdergaat",
                            "Vincent Lindeblad")
                    .doesNotContain("Vonne Eikenrode", "name=\"tekst\"");
            assertThat(als(melder).get("").body()).contains("Uw vertrouwenspersoon is niet meer benoemd");
            assertThat(als(melder).get("/v1/meldingen/" + melding).json().get("vertrouwenspersoon").isNull()).isTrue();
            assertThat(wissel(melder, melding, TestPerson.BENOEMING_VERA).status()).isEqualTo(200);
            assertThat(als(melder).get("/meldingen/" + melding).body())
                    .contains("Een vertrouwenspersoon die niet meer benoemd is kon dit lezen tot");
        });
    }

    @Test
    void wieNietMeerBenoemdIsKanNietGekozenWordenEnEenHerhalingBlijftGelukt() {
        var melder = melder();
        var ingestuurd = melding();
        ingestuurd.put("vertrouwenspersoon", TestPerson.BENOEMING_VONNE);
        var eerste = als(melder).post("/v1/meldingen", json(ingestuurd));

        Benoemingseinde.van(TestPerson.BENOEMING_VONNE, () -> {
            assertThat(als(melder).post("/v1/meldingen", json(ingestuurd)).body()).isEqualTo(eerste.body());
            var nieuw = melding();
            nieuw.put("vertrouwenspersoon", TestPerson.BENOEMING_VONNE);
            var antwoord = als(melder).post("/v1/meldingen", json(nieuw));
            assertThat(antwoord.status()).isEqualTo(409);
            assertThat(antwoord.json().get("artikel").stringValue()).isEqualTo("KR-2021 art. 4 lid 1 en 2");
            assertThat(als(melder).get("/v1/vertrouwenspersonen").json().get("totaal").intValue()).isEqualTo(2);
        });
    }

    private String bijVonne(TestPerson melder) {
        var ingestuurd = melding();
        ingestuurd.put("vertrouwenspersoon", TestPerson.BENOEMING_VONNE);
        als(melder).post("/v1/meldingen", json(ingestuurd));
        return (String) ingestuurd.get("id");
    }
}

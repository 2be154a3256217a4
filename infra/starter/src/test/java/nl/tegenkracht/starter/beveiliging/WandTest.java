package nl.tegenkracht.starter.beveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.starter.proef.MetProefdienst;
import nl.tegenkracht.testkit.Aanvrager;
import nl.tegenkracht.testkit.Proefpersoon;
import org.junit.jupiter.api.Test;

/** De muur in de dienst: welk token opent welk adres, en wat leert wie er niet in mag. */
class WandTest extends MetProefdienst {

    private static final Proefpersoon NOA = Proefpersoon.medewerker("noa", "fractie-noord");

    @Test
    void wieZelfMeldtLeestDeEigenZaak() {
        var id = maak(NOA);

        var antwoord = als(NOA).get("/v1/zaken/" + id);

        assertThat(antwoord.status()).isEqualTo(200);
        assertThat(antwoord.tekst()).contains("mijn verhaal");
        assertThat(antwoord.kop("API-Version")).isEqualTo("1.0.0");
    }

    @Test
    void eenAnderInHetzelfdeDomeinLeertNiets() {
        var id = maak(NOA);
        var ander = als(Proefpersoon.medewerker("niels", "fractie-noord"));

        var bestaand = ander.get("/v1/zaken/" + id);
        var verzonnen = ander.get("/v1/zaken/" + Id.random());

        assertThat(bestaand.status()).isEqualTo(404);
        assertThat(bestaand.tekst()).isEqualTo(verzonnen.tekst());
        assertThat(bestaand.koppen()).isEqualTo(verzonnen.koppen());
    }

    @Test
    void eenTokenOpentAlleenZijnEigenDomeinDienstEnUitrol() {
        var pad = "/v1/zaken/" + maak(NOA);

        assertThat(bijNoord(NOA.inDomein("fractie-zuid").token(ServiceName.MELDING)).get(pad).status()).isEqualTo(401);
        assertThat(bijNoord(NOA.token(ServiceName.KLACHT)).get(pad).status()).isEqualTo(401);
        assertThat(bijNoord(NOA.voorDeployment("fracties").token(ServiceName.MELDING)).get(pad).status())
                .isEqualTo(401);
        assertThat(bijNoord(NOA.verlopen().token(ServiceName.MELDING)).get(pad).status()).isEqualTo(401);
        assertThat(bijNoord(NOA.vervalstToken(ServiceName.MELDING)).get(pad).status()).isEqualTo(401);
        assertThat(bijNoord(null).get(pad).status()).isEqualTo(401);
        assertThat(metToken("fractie-zuid", NOA.token(ServiceName.MELDING)).get(pad).status()).isEqualTo(401);
    }

    @Test
    void elkeWeigeringVanEenTokenHeeftDezelfdeBytes() {
        var pad = "/v1/zaken/" + Id.random();

        var zonder = bijNoord(null).get(pad);
        var vervalst = bijNoord(NOA.vervalstToken(ServiceName.MELDING)).get(pad);
        var anderDomein = bijNoord(NOA.inDomein("ambtelijk").token(ServiceName.MELDING)).get(pad);

        assertThat(vervalst.tekst()).isEqualTo(zonder.tekst());
        assertThat(anderDomein.tekst()).isEqualTo(zonder.tekst());
        assertThat(anderDomein.koppen()).isEqualTo(zonder.koppen());
    }

    @Test
    void eenWeigeringZegtRedenEnArtikel() {
        var id = maak(NOA);

        var antwoord = als(NOA).post("/v1/zaken/" + id + "/sluiting", "");

        assertThat(antwoord.status()).isEqualTo(409);
        assertThat(antwoord.kop("Content-Type")).isEqualTo("application/problem+json");
        assertThat(antwoord.tekst()).contains("Deze zaak kan nog niet dicht.").contains("KR-2021 art. 5 lid 1 sub i");
    }

    @Test
    void invoerDieNietKloptWordtGeweigerdZonderHaarTeHerhalen() {
        var onbekendVeld = als(NOA).post("/v1/zaken",
                "{\"id\":\"" + Id.random() + "\",\"verhaal\":\"x\",\"geheim-veld\":1}");
        var kapot = als(NOA).post("/v1/zaken", "{\"geheim\": ");
        var verkeerdKenmerk = als(NOA).post("/v1/zaken", "{\"id\":\"geheim\",\"verhaal\":\"x\"}");

        assertThat(onbekendVeld.status()).isEqualTo(400);
        assertThat(kapot.status()).isEqualTo(400);
        assertThat(verkeerdKenmerk.status()).isEqualTo(400);
        assertThat(verkeerdKenmerk.tekst()).contains("\"veld\":\"id\"");
        assertThat(onbekendVeld.tekst() + kapot.tekst() + verkeerdKenmerk.tekst()).doesNotContain("geheim");
    }

    private String maak(Proefpersoon persoon) {
        var id = Id.random();
        var antwoord = als(persoon).post("/v1/zaken",
                "{\"id\":\"" + id + "\",\"verhaal\":\"mijn verhaal\"}");
        assertThat(antwoord.status()).isEqualTo(201);
        return id;
    }

    private Aanvrager bijNoord(String token) {
        return metToken("fractie-noord", token);
    }
}

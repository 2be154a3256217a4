package nl.tegenkracht.starter.beveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.starter.proef.MetProefdienst;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;

/** De muur in de dienst: welk token opent welk adres, en wat leert wie er niet in mag. */
class WandTest extends MetProefdienst {

    private static final TestPerson NOA = TestPerson.medewerker("noa", "fractie-noord");

    @Test
    void wieZelfMeldtLeestDeEigenZaak() {
        var id = maak(NOA);

        var antwoord = als(NOA).get("/v1/zaken/" + id);

        assertThat(antwoord.status()).isEqualTo(200);
        assertThat(antwoord.body()).contains("mijn verhaal");
        assertThat(antwoord.header("API-Version")).isEqualTo("1.0.0");
    }

    @Test
    void eenAnderInHetzelfdeDomeinLeertNiets() {
        var id = maak(NOA);
        var ander = als(TestPerson.medewerker("niels", "fractie-noord"));

        var bestaand = ander.get("/v1/zaken/" + id);
        var verzonnen = ander.get("/v1/zaken/" + Id.random());

        assertThat(bestaand.status()).isEqualTo(404);
        assertThat(bestaand.body()).isEqualTo(verzonnen.body());
        assertThat(bestaand.headerNames()).isEqualTo(verzonnen.headerNames());
    }

    @Test
    void eenTokenOpentAlleenZijnEigenDomeinDienstEnUitrol() {
        var pad = "/v1/zaken/" + maak(NOA);

        assertThat(bijNoord(NOA.inDomain("fractie-zuid").token(ServiceName.MELDING)).get(pad).status()).isEqualTo(401);
        assertThat(bijNoord(NOA.token(ServiceName.KLACHT)).get(pad).status()).isEqualTo(401);
        assertThat(bijNoord(NOA.forDeployment("fracties").token(ServiceName.MELDING)).get(pad).status()).isEqualTo(401);
        assertThat(bijNoord(NOA.expired().token(ServiceName.MELDING)).get(pad).status()).isEqualTo(401);
        assertThat(bijNoord(NOA.forgedToken(ServiceName.MELDING)).get(pad).status()).isEqualTo(401);
        assertThat(bijNoord(null).get(pad).status()).isEqualTo(401);
        assertThat(metToken("fractie-zuid", NOA.token(ServiceName.MELDING)).get(pad).status()).isEqualTo(401);
    }

    @Test
    void elkeWeigeringVanEenTokenHeeftDezelfdeBytes() {
        var pad = "/v1/zaken/" + Id.random();

        var zonder = bijNoord(null).get(pad);
        var vervalst = bijNoord(NOA.forgedToken(ServiceName.MELDING)).get(pad);
        var anderDomein = bijNoord(NOA.inDomain("ambtelijk").token(ServiceName.MELDING)).get(pad);

        assertThat(vervalst.body()).isEqualTo(zonder.body());
        assertThat(anderDomein.body()).isEqualTo(zonder.body());
        assertThat(anderDomein.headerNames()).isEqualTo(zonder.headerNames());
    }

    @Test
    void eenWeigeringZegtRedenEnArtikel() {
        var id = maak(NOA);

        var antwoord = als(NOA).post("/v1/zaken/" + id + "/sluiting", "");

        assertThat(antwoord.status()).isEqualTo(409);
        assertThat(antwoord.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(antwoord.body()).contains("Deze zaak kan nog niet dicht.").contains("KR-2021 art. 5 lid 1 sub i");
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
        assertThat(verkeerdKenmerk.body()).contains("\"veld\":\"id\"");
        assertThat(onbekendVeld.body() + kapot.body() + verkeerdKenmerk.body()).doesNotContain("geheim");
    }

    private String maak(TestPerson persoon) {
        var id = Id.random();
        var antwoord = als(persoon).post("/v1/zaken",
                "{\"id\":\"" + id + "\",\"verhaal\":\"mijn verhaal\"}");
        assertThat(antwoord.status()).isEqualTo(201);
        return id;
    }

    private TestClient bijNoord(String token) {
        return metToken("fractie-noord", token);
    }
}

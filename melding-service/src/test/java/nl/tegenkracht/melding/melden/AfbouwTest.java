package nl.tegenkracht.melding.melden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.melding.proef.MetMeldingService;
import nl.tegenkracht.starter.domain.DomainRegister;
import nl.tegenkracht.testkit.TestPlatform;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Een fractie die wordt opgeheven: niets nieuws meer, maar wat loopt gaat gewoon door. */
class AfbouwTest extends MetMeldingService {

    private static final String ZUID = "fractie-zuid";

    private final TestPerson melder = TestPerson.medewerker("melder-" + Id.random(), ZUID);

    @Autowired
    private DomainRegister domeinen;

    @AfterEach
    void actief() {
        wordt("actief");
    }

    @Test
    void nieuwMeldenKanNietMeerEnDatStaatErMetDeReden() {
        wordt("in afbouw");

        var api = als(melder).post("/v1/meldingen", json(melding()));
        assertThat(api.status()).isEqualTo(409);
        assertThat(api.header("Content-Type")).startsWith("application/problem+json");
        assertThat(api.json().get("detail").stringValue()).startsWith("Fractie Zuid neemt niets nieuws meer aan");
        assertThat(api.json().get("artikel").stringValue()).isEqualTo("het besluit tot afbouw van Fractie Zuid");
        var pagina = als(melder).get("/nieuw");
        assertThat(pagina.status()).isEqualTo(409);
        assertThat(pagina.body()).contains("Fractie Zuid neemt niets nieuws meer aan",
                "Dit volgt uit het besluit tot afbouw van Fractie Zuid.");
        assertThat(als(melder).get("/v1/meldingen").json().get("totaal").intValue()).isZero();
        assertThat(als(melder()).post("/v1/meldingen", json(melding())).status()).as("een ander domein").isEqualTo(201);
    }

    @Test
    void wieAlAanHetSchrijvenWasVerliestNiets() {
        wordt("in afbouw");

        var antwoord = als(melder).submit("/nieuw", melding());

        assertThat(antwoord.status()).isEqualTo(409);
        assertThat(antwoord.body()).contains("Fractie Zuid neemt niets nieuws meer aan", "Wat er gebeurde");
    }

    @Test
    void watAlLooptGaatDoor() {
        var melding = melding();
        var eerste = als(melder).post("/v1/meldingen", json(melding));
        var id = (String) melding.get("id");
        wordt("in afbouw");

        assertThat(als(melder).post("/v1/meldingen", json(melding)).body()).as("hetzelfde formulier nog eens")
                .isEqualTo(eerste.body());
        assertThat(als(melder).get("/meldingen/" + id).status()).isEqualTo(200);
        assertThat(schrijf(melder, id, "Nog iets").status()).isEqualTo(201);
        var vera = TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VERA, ZUID);
        assertThat(schrijf(vera, id, "Dank u").status()).isEqualTo(201);
        assertThat(wissel(melder, id, TestPerson.BENOEMING_VINCENT).status()).isEqualTo(200);
        assertThat(als(melder).get("/v1/meldingen/" + id + "/berichten").json().get("totaal").intValue()).isEqualTo(2);
    }

    @Test
    void eenGeslotenDomeinBestaatHierNietMeer() {
        wordt("gesloten");

        for (var pad : List.of("/v1/meldingen", "", "/nieuw")) {
            assertThat(als(melder).get(pad).status()).as(pad).isEqualTo(401);
        }
        assertThat(als(melder).post("/v1/meldingen", json(Map.of())).status()).isEqualTo(401);
    }

    private void wordt(String staat) {
        TestPlatform.instance().setState(ZUID, staat);
        domeinen.refresh();
    }
}

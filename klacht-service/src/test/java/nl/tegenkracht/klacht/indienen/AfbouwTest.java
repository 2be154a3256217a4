package nl.tegenkracht.klacht.indienen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.klacht.proef.MetKlachtService;
import nl.tegenkracht.starter.domain.DomainRegister;
import nl.tegenkracht.testkit.TestPlatform;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Een fractie die wordt opgeheven: geen nieuwe klachten meer, maar een lopende gaat gewoon door. */
class AfbouwTest extends MetKlachtService {

    private final TestPerson klager = TestPerson.medewerker("klager-" + Id.random(), ZUID);

    @Autowired
    private DomainRegister domeinen;

    @AfterEach
    void actief() {
        wordt("actief");
    }

    @Test
    void eenNieuweKlachtKanNietMeerEnDatStaatErMetDeReden() {
        wordt("in afbouw");

        var api = als(klager).post("/v1/klachten", json(klaagschrift()));
        assertThat(api.status()).isEqualTo(409);
        assertThat(api.json().get("detail").stringValue()).startsWith("Fractie Zuid neemt niets nieuws meer aan");
        assertThat(api.json().get("artikel").stringValue()).isEqualTo("het besluit tot afbouw van Fractie Zuid");
        assertThat(als(klager).get("/nieuw").status()).isEqualTo(409);
        assertThat(als(klager).get("/v1/klachten").json().get("totaal").intValue()).isZero();
    }

    @Test
    void wieAlAanHetSchrijvenWasVerliestNiets() {
        wordt("in afbouw");

        var antwoord = als(klager).submit("/nieuw", formulier());

        assertThat(antwoord.status()).isEqualTo(409);
        assertThat(antwoord.body()).contains("Fractie Zuid neemt niets nieuws meer aan",
                "Dit staat in het besluit tot afbouw van Fractie Zuid.", "value=\"Noa Beukenhaag\"");
    }

    @Test
    void eenLopendeKlachtGaatDoor() {
        var schrift = klaagschrift();
        var eerste = als(klager).post("/v1/klachten", json(schrift));
        var klacht = (String) schrift.get("id");
        wordt("in afbouw");

        assertThat(als(klager).post("/v1/klachten", json(schrift)).body()).as("hetzelfde formulier nog eens")
                .isEqualTo(eerste.body());
        assertThat(als(klager).post("/v1/klachten/" + klacht + "/aanvullingen",
                json(Map.of("id", Id.random(), "gedrag", "Nog iets"))).status()).isEqualTo(201);
        assertThat(lees(klager, klacht).json().get("aanvullingen")).hasSize(1);
        assertThat(als(TestPerson.secretaris(ZUID)).get("/klachten/" + klacht).status()).isEqualTo(200);
    }

    private void wordt(String staat) {
        TestPlatform.instance().setState(ZUID, staat);
        domeinen.refresh();
    }
}

package nl.tegenkracht.klacht.indienen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.domain.DomainRegister;
import nl.tegenkracht.klacht.fixture.KlachtServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Afbouw, the winding down of a fractie: no new klachten any more, but a running one just goes on. */
class AfbouwTest extends KlachtServiceTestBase {

    private final TestPerson klager = TestPerson.medewerker("klager-" + Id.random(), ZUID);

    @Autowired
    private DomainRegister domains;

    @AfterEach
    void backToActief() {
        becomes("actief");
    }

    @Test
    void aNewKlachtIsNoLongerPossibleAndThePageSaysWhy() {
        becomes("in afbouw");

        var api = as(klager).post("/v1/klachten", json(klaagschrift()));
        assertThat(api.status()).isEqualTo(409);
        assertThat(api.json().get("detail").stringValue()).startsWith("Fractie Zuid neemt niets nieuws meer aan");
        assertThat(api.json().get("artikel").stringValue()).isEqualTo("het besluit tot afbouw van Fractie Zuid");
        assertThat(as(klager).get("/nieuw").status()).isEqualTo(409);
        assertThat(as(klager).get("/v1/klachten").json().get("totaal").intValue()).isZero();
    }

    @Test
    void whoeverWasAlreadyWritingLosesNothing() {
        becomes("in afbouw");

        var response = as(klager).submit("/nieuw", form());

        assertThat(response.status()).isEqualTo(409);
        assertThat(response.body()).contains("Fractie Zuid neemt niets nieuws meer aan",
                "Dit staat in het besluit tot afbouw van Fractie Zuid.", "value=\"Noa Beukenhaag\"");
    }

    @Test
    void aRunningKlachtContinues() {
        var klaagschrift = klaagschrift();
        var first = as(klager).post("/v1/klachten", json(klaagschrift));
        var klacht = first.json().get("id").stringValue();
        becomes("in afbouw");

        assertThat(as(klager).post("/v1/klachten", json(klaagschrift)).body()).as("the same form once more")
                .isEqualTo(first.body());
        assertThat(as(klager).post("/v1/klachten/" + klacht + "/aanvullingen",
                json(Map.of("id", Id.random(), "gedrag", "Nog iets"))).status()).isEqualTo(201);
        assertThat(read(klager, klacht).json().get("aanvullingen")).hasSize(1);
        assertThat(as(TestPerson.secretaris(ZUID)).get("/klachten/" + klacht).status()).isEqualTo(200);
    }

    private void becomes(String state) {
        TestPlatform.instance().setState(ZUID, state);
        domains.refresh();
    }
}

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

/** Afbouw, the winding down of a fractie: its people still file klachten, and a running one just goes on (D-19). */
class AfbouwTest extends KlachtServiceTestBase {

    private final TestPerson klager = TestPerson.medewerker("klager-" + Id.random(), ZUID);

    @Autowired
    private DomainRegister domains;

    @AfterEach
    void backToActief() {
        becomes("actief");
    }

    /** Whoever works or worked there has a year (KR-2021 art. 2 onder d, art. 10 lid 2): filing is never refused. */
    @Test
    void aNewKlachtIsReceived() {
        becomes("in afbouw");

        assertThat(as(klager).get("/nieuw").status()).isEqualTo(200);
        var byForm = as(klager).submit("/nieuw", form());
        var byApi = as(klager).post("/v1/klachten", json(klaagschrift()));

        assertThat(byForm.status()).isEqualTo(303);
        assertThat(byApi.status()).isEqualTo(201);
        assertThat(as(klager).get("/v1/klachten").json().get("totaal").intValue()).isEqualTo(2);
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

package nl.tegenkracht.melding.melden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.domain.DomainRegister;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Afbouw, the winding down of a fractie: its people still make meldingen, and what runs just goes on (D-19). */
class AfbouwTest extends MeldingServiceTestBase {

    private static final String ZUID = "fractie-zuid";

    private final TestPerson melder = TestPerson.medewerker("melder-" + Id.random(), ZUID);

    @Autowired
    private DomainRegister domains;

    @AfterEach
    void backToActief() {
        becomes("actief");
    }

    /** Everybody who meets unwanted conduct may turn to a vertrouwenspersoon (KR-2021 art. 3). */
    @Test
    void aNewMeldingIsReceived() {
        becomes("in afbouw");

        assertThat(as(melder).get("/nieuw").status()).isEqualTo(200);
        assertThat(as(melder).submit("/nieuw", melding()).status()).isEqualTo(303);
        assertThat(as(melder).post("/v1/meldingen", json(melding())).status()).isEqualTo(201);
        assertThat(as(melder).get("/v1/meldingen").json().get("totaal").intValue()).isEqualTo(2);
    }

    @Test
    void whatIsAlreadyRunningContinues() {
        var melding = melding();
        var first = as(melder).post("/v1/meldingen", json(melding));
        var id = first.json().get("id").stringValue();
        becomes("in afbouw");

        assertThat(as(melder).post("/v1/meldingen", json(melding)).body()).as("the same form once more")
                .isEqualTo(first.body());
        assertThat(as(melder).get("/meldingen/" + id).status()).isEqualTo(200);
        assertThat(write(melder, id, "Nog iets").status()).isEqualTo(201);
        var vera = TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VERA, ZUID);
        assertThat(write(vera, id, "Dank u").status()).isEqualTo(201);
        assertThat(wissel(melder, id, TestPerson.BENOEMING_VINCENT).status()).isEqualTo(200);
        assertThat(as(melder).get("/v1/meldingen/" + id + "/berichten").json().get("totaal").intValue()).isEqualTo(2);
    }

    @Test
    void aClosedDomainNoLongerExistsHere() {
        becomes("gesloten");

        for (var path : List.of("/v1/meldingen", "", "/nieuw")) {
            assertThat(as(melder).get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(as(melder).post("/v1/meldingen", json(Map.of())).status()).isEqualTo(401);
    }

    private void becomes(String state) {
        TestPlatform.instance().setState(ZUID, state);
        domains.refresh();
    }
}

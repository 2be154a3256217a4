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

/** Afbouw, the winding down of a fractie: nothing new any more, but what runs just goes on. */
class AfbouwTest extends MeldingServiceTestBase {

    private static final String ZUID = "fractie-zuid";

    private final TestPerson melder = TestPerson.medewerker("melder-" + Id.random(), ZUID);

    @Autowired
    private DomainRegister domains;

    @AfterEach
    void backToActief() {
        becomes("actief");
    }

    @Test
    void aNewMeldingIsNoLongerPossibleAndThePageSaysWhy() {
        becomes("in afbouw");

        var api = as(melder).post("/v1/meldingen", json(melding()));
        assertThat(api.status()).isEqualTo(409);
        assertThat(api.header("Content-Type")).startsWith("application/problem+json");
        assertThat(api.json().get("detail").stringValue()).startsWith("Fractie Zuid neemt niets nieuws meer aan");
        assertThat(api.json().get("artikel").stringValue()).isEqualTo("het besluit tot afbouw van Fractie Zuid");
        var page = as(melder).get("/nieuw");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("Fractie Zuid neemt niets nieuws meer aan",
                "Dit volgt uit het besluit tot afbouw van Fractie Zuid.");
        assertThat(as(melder).get("/v1/meldingen").json().get("totaal").intValue()).isZero();
        assertThat(as(melder()).post("/v1/meldingen", json(melding())).status()).as("another domain").isEqualTo(201);
    }

    @Test
    void whoeverWasAlreadyWritingLosesNothing() {
        becomes("in afbouw");

        var response = as(melder).submit("/nieuw", melding());

        assertThat(response.status()).isEqualTo(409);
        assertThat(response.body()).contains("Fractie Zuid neemt niets nieuws meer aan", "Wat er gebeurde");
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

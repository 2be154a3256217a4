package nl.tegenkracht.klacht.indienen;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.klacht.fixture.KlachtServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** One person cannot bury what others file. */
@TestPropertySource(properties = {"tegenkracht.filing-limits.klachten=10", "tegenkracht.filing-limits.aanvullingen=3"})
class FloodTest extends KlachtServiceTestBase {

    private static final int LIMIT = 10;

    private final TestPerson klager = klager();

    @Test
    void theEleventhKlachtOfADayIsRefusedWithTheTextOnThePage() {
        fileTimes(LIMIT);

        var refused = as(klager).post("/v1/klachten", json(klaagschrift()));
        var form = form();
        form.put("gedrag", "Een klaagschrift dat niet weg mag");
        var page = as(klager).submit("/nieuw", form);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotNull();
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.header("Retry-After")).isNotNull();
        assertThat(page.body()).contains("Een klaagschrift dat niet weg mag", "10 klachten ingediend",
                "Bel dan een vertrouwenspersoon");
        assertThat(as(klager()).post("/v1/klachten", json(klaagschrift())).status()).isEqualTo(201);
    }

    @Test
    void aFloodIsOneLineForTheSecretaris() {
        fileTimes(LIMIT);

        var page = as(TestPerson.secretaris(NOORD)).get("/werk");
        var line = as(TestPerson.secretaris(NOORD)).get("/v1/klachten").json().get("klachten").valueStream()
                .filter(entry -> entry.get("aantal").intValue() == LIMIT).findFirst().orElseThrow();

        assertThat(page.body()).contains("10 klachten van dezelfde klager");
        assertThat(as(TestPerson.secretaris(NOORD)).get("/werk?zelfde=" + line.get("id").stringValue()).body())
                .contains("één en dezelfde klager", "Naar alle klachten bij u");
    }

    @Test
    void aanvullingenHaveALimitOfTheirOwn() {
        var klacht = dienInAs(klager, klaagschrift());
        for (var i = 0; i < 3; i++) {
            assertThat(vulAan(klacht)).isEqualTo(201);
        }
        assertThat(vulAan(klacht)).isEqualTo(429);
    }

    private int vulAan(String klacht) {
        var aanvulling = klaagschrift();
        aanvulling.put("id", Id.random());
        return as(klager).post("/v1/klachten/" + klacht + "/aanvullingen", json(aanvulling)).status();
    }

    private void fileTimes(int times) {
        for (var i = 0; i < times; i++) {
            dienInAs(klager, klaagschrift());
        }
    }
}

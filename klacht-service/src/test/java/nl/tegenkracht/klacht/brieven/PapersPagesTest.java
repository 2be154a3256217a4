package nl.tegenkracht.klacht.brieven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.klacht.fixture.KlachtServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A letter and a piece as pages, and that they do not exist for anybody else. */
class PapersPagesTest extends KlachtServiceTestBase {

    private static final TestPerson KIKI = TestPerson.secretaris(NOORD);
    private static final String WHAT_IS_MISSING = "Stuur nog de brief van mei <na>.";

    private final TestPerson noa = klager();
    private String klacht;

    @BeforeEach
    void askForMore() {
        klacht = dienInAs(noa, klaagschrift());
        var asked = as(KIKI).post("/v1/klachten/" + klacht + "/handelingen/vraag-aanvulling",
                json(Map.of("id", Id.random(), "tekst", WHAT_IS_MISSING, "opVerzoekKlager", "nee")),
                as(KIKI).get("/v1/klachten/" + klacht + "/handelingen").header("ETag"));
        assertThat(asked.status()).as(asked.body()).isLessThan(300);
    }

    @Test
    void aLetterIsReadWithThePieceThatGoesWithItByWhoGotItAndByTheCommissieOnly() {
        var address = "/klachten/" + klacht + "/brieven/" + stuk("brieven", "brief", "verzoek-aanvulling");

        for (var reader : List.of(noa, KIKI)) {
            assertThat(as(reader).get(address).body()).contains("U kunt aanvullen tot en met 6 december 2026.",
                    "Waarom deze dag: het is 2 weken na 22 november 2026",
                    "Stuur nog de brief van mei &lt;na&gt;.", "Klachtenregeling, artikel 9 lid 3");
        }
        for (var stranger : List.of(klager(), commissie(BENOEMING_LID), TestPerson.medewerker("iemand", ZUID))) {
            assertThat(as(stranger).get(address).status()).isEqualTo(404);
        }
        assertThat(as(noa).get(address + "/afspraak.ics").status()).as("there is no day in it").isEqualTo(404);
    }

    @Test
    void aPieceHasAPageAndTheInventoryNumbersThemForTheReader() {
        var piece = "/klachten/" + klacht + "/stukken/" + stuk("stukken", "soort", "verzoek-aanvulling");

        assertThat(as(noa).get(piece).body()).contains("Stuur nog de brief van mei &lt;na&gt;.",
                "Verzoek om aanvulling");
        assertThat(as(klager()).get(piece).status()).isEqualTo(404);
        assertThat(as(KIKI).get("/klachten/" + klacht + "/inventaris").body()).contains("Inventaris", piece);
        assertThat(as(klager()).get("/klachten/" + klacht + "/inventaris").status()).isEqualTo(404);
    }

    @Test
    void theLetterAboutADayThatIsOverIsForTheSecretarisAndOnlyThen() {
        assertThat(as(KIKI).get("/klachten/" + klacht + "/herinnering/aanvulling").status()).isEqualTo(404);
        assertThat(as(KIKI).get("/klachten/" + klacht + "/herinnering/ontvankelijkheid").status()).isEqualTo(404);
        itIs(TODAY.plusWeeks(5));

        assertThat(as(KIKI).get("/klachten/" + klacht + "/herinnering/ontvankelijkheid").body())
                .contains("Aan: de voorzitter van de Klachtencommissie", "De laatste dag was 21 december 2026.");
        assertThat(as(noa).get("/klachten/" + klacht + "/herinnering/ontvankelijkheid").status()).isEqualTo(404);
    }

    private String stuk(String list, String field, String code) {
        return read(noa, klacht).json().get("procedure").get(list).valueStream()
                .filter(one -> one.get(field).stringValue().equals(code)).findFirst().orElseThrow()
                .get(list.equals("brieven") ? "stuk" : "id").stringValue();
    }
}

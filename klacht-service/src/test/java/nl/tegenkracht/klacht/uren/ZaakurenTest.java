package nl.tegenkracht.klacht.uren;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.klacht.fixture.KlachtServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hours of the Klachtencommissie: per klacht and per year, for who handles it and for nobody else. */
class ZaakurenTest extends KlachtServiceTestBase {

    private static final TestPerson KIKI = TestPerson.secretaris(NOORD);

    private TestPerson noa;
    private String klacht;

    @BeforeEach
    void file() {
        itIs(TODAY);
        noa = klager();
        klacht = dienInAs(noa, klaagschrift());
    }

    @Test
    void hoursAddUpPerKlachtAndPerYearAndAWrongLineIsTakenOut() {
        var before = year();
        var wrong = Id.random();
        assertThat(write(Map.of("minuten", "40")).status()).isEqualTo(201);
        assertThat(write(Map.of("minuten", "25", "dag", TODAY.toString())).status()).isEqualTo(201);
        assertThat(write(Map.of("id", wrong, "minuten", "600")).status()).isEqualTo(201);
        for (var twice = 0; twice < 2; twice++) {
            assertThat(as(KIKI).post("/v1/klachten/" + klacht + "/uren/weghaling", json(Map.of("regel", wrong)))
                    .status()).isEqualTo(204);
        }

        var hours = as(KIKI).get("/v1/klachten/" + klacht + "/uren").json();
        assertThat(hours.get("minuten").intValue()).isEqualTo(65);
        assertThat(hours.get("plaatsen").toString()).isEqualTo("[{\"als\":\"secretaris\",\"minuten\":65}]");
        assertThat(hours.get("eigen").valueStream().map(line -> line.get("minuten").intValue())).containsExactly(25,
                40);
        assertThat(year()).isEqualTo(before + 65);
        assertThat(as(KIKI).in(Language.EN).get("/klachten/" + klacht + "/uren").body()).contains("65 minutes");
        assertThat(as(KIKI).get("/werk/uren").body()).contains("Uren van de Klachtencommissie", "ecretaris: ");
    }

    @Test
    void nobodyButWhoHandlesItFindsThem() {
        write(Map.of("minuten", "40"));

        for (var other : new TestPerson[]{noa, commissie(BENOEMING_LID), klager(),
                TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VERA, NOORD)}) {
            assertThat(as(other).get("/v1/klachten/" + klacht + "/uren").status()).isEqualTo(404);
            assertThat(as(other).get("/klachten/" + klacht + "/uren").status()).isEqualTo(404);
            assertThat(as(other).post("/v1/klachten/" + klacht + "/uren", json(hours(Map.of()))).status())
                    .isEqualTo(404);
        }
        assertThat(as(noa).get("/v1/uren").status()).isEqualTo(404);
        assertThat(as(noa).get("/werk/uren").status()).isEqualTo(404);
        assertThat(as(noa).get("/klachten/" + klacht).body()).doesNotContain("/uren");
    }

    @Test
    void theSameFormTwiceWritesOneAndAnythingElseUnderItIsRefused() {
        var form = new LinkedHashMap<String, Object>(hours(Map.of("minuten", "15")));

        assertThat(as(KIKI).post("/v1/klachten/" + klacht + "/uren", json(form)).status()).isEqualTo(201);
        assertThat(as(KIKI).submit("/klachten/" + klacht + "/uren", form).status()).isEqualTo(303);
        form.put("minuten", "20");

        assertThat(as(KIKI).post("/v1/klachten/" + klacht + "/uren", json(form)).status()).isEqualTo(409);
        assertThat(as(KIKI).get("/v1/klachten/" + klacht + "/uren").json().get("minuten").intValue()).isEqualTo(15);
    }

    @Test
    void whatIsWrongComesBackAsItWasTyped() {
        var page = as(KIKI).submit("/klachten/" + klacht + "/uren",
                hours(Map.of("minuten", "veel", "dag", TODAY.minusDays(1).toString())));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("value=\"veel\"", "van 1 tot en met 1440", "Kies een dag vanaf de dag waarop");
    }

    @Test
    void writingThemDownChangesNothingOfTheKlacht() {
        var version = read(KIKI, klacht).header("ETag");

        write(Map.of("minuten", "40"));

        assertThat(read(KIKI, klacht).header("ETag")).isEqualTo(version);
    }

    private int year() {
        return as(KIKI).get("/v1/uren").json().get("jaren").valueStream()
                .filter(one -> one.get("jaar").intValue() == TODAY.getYear()).mapToInt(one -> one.get("minuten")
                        .intValue())
                .sum();
    }

    private TestResponse write(Map<String, String> fields) {
        return as(KIKI).post("/v1/klachten/" + klacht + "/uren", json(hours(fields)));
    }

    private static Map<String, String> hours(Map<String, String> fields) {
        var hours = new LinkedHashMap<>(Map.of("id", Id.random(), "minuten", "30"));
        hours.putAll(fields);
        return hours;
    }
}

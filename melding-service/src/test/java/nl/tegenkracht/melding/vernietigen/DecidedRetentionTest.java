package nl.tegenkracht.melding.vernietigen;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.melding.dossier.Urenstaat;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What no rule gives a term (record 0413). In a domain in which no other test writes hours: those of this year go. */
@Tag("timing")
class DecidedRetentionTest extends MeldingServiceTestBase {

    private static final String ZUID = "fractie-zuid";
    private static final DataDomain DOMAIN = new DataDomain(ZUID);
    private static final TestPerson VONNE = TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VONNE, ZUID);
    private static final String DECIDED = """
            [{"domein": "fractie-zuid", "soort": "signalering", "jaren": 2, "grond": "AVG art. 5 lid 1 onder e",
              "op": "2020-01-01", "orgaan": "het bestuur"},
             {"domein": "fractie-zuid", "soort": "urenstaat", "jaren": 2, "grond": "AVG art. 5 lid 1 onder e",
              "op": "2020-01-01", "orgaan": "het bestuur"}]
            """;

    @Autowired
    private List<DecidedRetention<?>> decided;
    @Autowired
    private Vertrouwenspersonen vertrouwenspersonen;
    @Autowired
    private MongoClient mongo;
    @Autowired
    private LegalClock clock;

    /** KR-2021 says nothing about how long these are kept: so somebody has to decide it (D-25). */
    @Test
    void aSignalAndHoursGoWhenTheTermIsOverThatWasDecidedAndWithoutADecisionTheyStay(@TempDir Path directory)
            throws IOException {
        var signal = as(VONNE).post("/v1/signaleringen", json(Map.of("id", Id.random(), "soort", "benadeling",
                "tekst", "Ik word overgeslagen", "gecontroleerd", "ja"))).json().get("id").stringValue();
        as(VONNE).post("/v1/uren",
                json(Map.of("id", Id.random(), "soort", "overleg", "kant", "fracties", "minuten", "30")));
        var hours = Urenstaat.idFor(DomainContext.in(DOMAIN,
                () -> vertrouwenspersonen.pseudonym(TestPerson.BENOEMING_VONNE)), clock.today().getYear());

        retain(directory, "[]", Duration.ofDays(3_650));
        assertThat(stored().collectionsWith(hours)).contains("urenstaat");
        assertThat(as(VONNE).get("/signaleringen/" + signal).body()).contains("nog niet besloten");
        retain(directory, DECIDED, Duration.ofDays(729));
        assertThat(as(VONNE).get("/v1/signaleringen/" + signal).status()).isEqualTo(200);
        retain(directory, DECIDED, Duration.ofDays(735));
        assertThat(as(VONNE).get("/v1/signaleringen/" + signal).status()).isEqualTo(404);
        assertThat(as(VONNE).get("/v1/werkvoorraad").body()).doesNotContain(signal);
        assertThat(stored().collectionsWith(hours)).as("still written in").contains("urenstaat");
        retain(directory, DECIDED, Duration.ofDays(6 * 366));

        for (var gone : List.of(signal, hours)) {
            assertThat(stored().collectionsWith(gone)).containsExactly("vernietigd");
            assertThat(stored().find("vernietigd", gone).getString("grond")).isEqualTo("AVG art. 5 lid 1 onder e");
        }
    }

    private void retain(Path directory, String decisions, Duration later) throws IOException {
        var file = Files.writeString(directory.resolve("bewaarbesluiten.json"), decisions);
        LegalClock moved = () -> clock.now().plus(later);
        DomainContext.run(DOMAIN,
                () -> decided.forEach(kind -> kind.round(new Bewaarbesluiten(file.toString(), moved), moved)));
    }

    private StoredDocuments stored() {
        return new StoredDocuments(mongo, ZUID);
    }
}

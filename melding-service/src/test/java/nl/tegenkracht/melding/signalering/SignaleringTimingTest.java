package nl.tegenkracht.melding.signalering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.DurationPairs;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whether somebody sent a signal can not be told by time either, by 500 requests in turns. */
@Tag("timing")
class SignaleringTimingTest extends MeldingServiceTestBase {

    private static final int WARM_UP = 50;
    private static final TestPerson LUUK = TestPerson.medewerker("luuk", NOORD).withRole("bevoegd-gezag");

    @Test
    void aSignalOfSomebodyElseTakesAsLongAsOneThatDoesNotExist() {
        var there = "/v1/signaleringen/" + as(VERA).post("/v1/signaleringen", json(Map.of("id", Id.random(), "soort",
                "benadeling", "tekst", "Ik word overgeslagen", "gecontroleerd", "ja"))).json().get("id").stringValue();
        var invented = "/v1/signaleringen/" + Id.random();
        for (var person : List.of(LUUK, VINCENT)) {
            var visitor = as(person);
            assertThat(visitor.get(there).status()).isEqualTo(404);
            for (var round = 0; round < WARM_UP; round++) {
                visitor.get(there);
                visitor.get(invented);
            }

            var pairs = DurationPairs.measure(() -> visitor.get(there), () -> visitor.get(invented));

            assertThat(pairs.revealsWhich()).as(pairs.toString()).isFalse();
        }
    }
}

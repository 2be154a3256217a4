package nl.tegenkracht.rapportage.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** In which figures a dossier counts. */
class FactTest {

    /** Record 0312. */
    @Test
    void aMeldingAboutSeveralThingsCountsInEachAndOnceInTheTotal() {
        assertThat(fact("\"categorie\":\"pesten\",\"categorieen\":[\"pesten\",\"stalken\"]").cells())
                .extracting(FigureCell::key)
                .containsExactly("pesten", "stalken", FigureCell.TOTAL, "stand/ontvangen");
    }

    @Test
    void anEventOfBeforeThereCouldBeSeveralCountsInItsOne() {
        assertThat(fact("\"categorie\":\"pesten\"").cells()).extracting(FigureCell::key).containsExactly("pesten",
                FigureCell.TOTAL, "stand/ontvangen");
    }

    private static Fact fact(String categorie) {
        var data = JsonMapper.builder().build().readTree("{\"orgaan\":\"VPOO\"," + categorie
                + ",\"hoedanigheid\":\"medewerker\",\"ontvangenOp\":\"2026-11-28\",\"staat\":\"ontvangen\","
                + "\"verloop\":[]}");
        return Fact.of(new Event(Id.random(), Event.sourceOf(Event.DEMO_OIN, "melding-service"),
                EventType.MELDING_STAND.type(), Instant.EPOCH, Id.random(), 1, 1, data));
    }
}

package nl.tegenkracht.melding.overdracht;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.tegenkracht.melding.fixture.Kr2021;
import nl.tegenkracht.terms.AlgemeneTermijnenwet;
import nl.tegenkracht.terms.TermijnCalculator;
import org.junit.jupiter.api.Test;

/** The month of KR-2021 art. 5 lid 7, by the regelset that beleid publishes. */
class OverdrachtstermijnTest {

    private final TermijnCalculator calculator = new TermijnCalculator(new AlgemeneTermijnenwet(List.of()));

    @Test
    void whoStopsHandsOverWithinAMonth() {
        var termijn = new Overdrachtstermijn(() -> List.of(Kr2021.regelset()), calculator);

        assertThat(termijn.lastDay(LocalDate.parse("2026-11-03"))).contains(LocalDate.parse("2026-12-03"));
    }

    @Test
    void withoutARegelsetNobodyKnows() {
        assertThat(new Overdrachtstermijn(List::of, calculator).lastDay(LocalDate.parse("2026-11-03"))).isEmpty();
    }
}

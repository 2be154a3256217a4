package nl.tegenkracht.rapportage.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Telling;
import org.junit.jupiter.api.Test;

/** What the orgaan sees follows from the tellingen; totals are calculated, never entered (D-11). */
class OverviewTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final Map<String, String> NAMES = new LinkedHashMap<>(Map.of("pesten", "Pesten of treiteren"));

    @Test
    void twoFractiesTogetherAreOneHerkomst() {
        var overview = Overview.upTo(NOVEMBER,
                List.of(telling("fractie-noord", "2026-10", "pesten", 2),
                        telling("fractie-zuid", "2026-11", "pesten", 3),
                        telling("ambtelijk", "2026-11", "pesten", 1)),
                NAMES);

        assertThat(overview.figures()).containsEntry("onderwerp:pesten", 6L)
                .containsEntry("onderwerp:pesten:fracties", 5L).containsEntry("onderwerp:pesten:ambtelijk", 1L)
                .containsEntry("onderwerp:pesten:extern", 0L);
        assertThat(overview.figures().keySet()).noneMatch(key -> key.contains("noord"));
    }

    @Test
    void theTotalCountsDossiersNotOnderwerpen() {
        var overview = Overview.upTo(NOVEMBER,
                List.of(telling("ambtelijk", "2026-03", "totaal", 4), telling("extern", "2026-11", "totaal", 1),
                        telling("ambtelijk", "2026-03", "pesten", 4), telling("ambtelijk", "2026-03", "stalken", 4)),
                NAMES);

        assertThat(overview.totaal().aantal()).isEqualTo(5);
        assertThat(overview.figures()).containsEntry("maand:2026-03", 4L).containsEntry("maand:2026-11", 1L);
    }

    @Test
    void aMonthYetToComeIsEmptyAndNotZero() {
        var overview = Overview.upTo(NOVEMBER, List.of(), NAMES);

        assertThat(overview.maanden()).hasSize(11).allMatch(month -> month.aantal() == 0);
        assertThat(overview.figures()).doesNotContainKey("maand:2026-12");
    }

    private static Telling telling(String domain, String period, String code, long count) {
        return new Telling(new DataDomain(domain), "VPOO", period, "ontvangen", code, count);
    }
}

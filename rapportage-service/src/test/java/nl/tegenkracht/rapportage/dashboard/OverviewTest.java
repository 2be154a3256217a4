package nl.tegenkracht.rapportage.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Telling;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.refusal.NotFound;
import org.junit.jupiter.api.Test;

/** What the orgaan sees follows from the tellingen; totals are calculated, never entered (D-11). */
class OverviewTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 28);
    private static final Map<String, String> NAMES = new LinkedHashMap<>(Map.of("pesten", "Pesten of treiteren"));

    @Test
    void twoFractiesTogetherAreOneHerkomst() {
        var overview = overview(
                List.of(telling("fractie-noord", "2026-10", "pesten", 2),
                        telling("fractie-zuid", "2026-11", "pesten", 3),
                        telling("ambtelijk", "2026-11", "pesten", 1)));

        assertThat(overview.figures()).containsEntry("onderwerp:pesten", 6L)
                .containsEntry("onderwerp:pesten:fracties", 5L).containsEntry("onderwerp:pesten:ambtelijk", 1L)
                .containsEntry("onderwerp:pesten:extern", 0L);
        assertThat(overview.figures().keySet()).noneMatch(key -> key.contains("noord"));
    }

    @Test
    void theTotalCountsDossiersNotOnderwerpen() {
        var overview = overview(
                List.of(telling("ambtelijk", "2026-03", "totaal", 4), telling("extern", "2026-11", "totaal", 1),
                        telling("ambtelijk", "2026-03", "pesten", 4), telling("ambtelijk", "2026-03", "stalken", 4)));

        assertThat(overview.totaal().aantal()).isEqualTo(5);
        assertThat(overview.figures()).containsEntry("maand:2026-03", 4L).containsEntry("maand:2026-11", 1L);
    }

    @Test
    void aMonthYetToComeIsEmptyAndNotZero() {
        var overview = overview(List.of());

        assertThat(overview.maanden()).hasSize(12).allMatch(month -> month.aantal() == 0);
        assertThat(overview.maanden()).filteredOn(Overview.Month::komt).extracting(Overview.Month::maand)
                .containsExactly("2026-12");
        assertThat(overview.figures()).containsKey("maand:2026-11").doesNotContainKey("maand:2026-12");
    }

    @Test
    void theYearBeforeIsComparedOverTheSameMonths() {
        var before = List.of(telling("ambtelijk", "2025-03", "totaal", 4), telling("extern", "2025-12", "totaal", 7));

        var current = overview(2026, NOVEMBER, List.of(), before);
        var past = overview(2026, LocalDate.of(2027, 1, 1), List.of(), before);

        assertThat(current.vorigJaar()).isEqualTo(4);
        assertThat(past.vorigJaar()).isEqualTo(11);
        assertThat(current.maanden()).extracting(Overview.Month::vorigJaar).startsWith(0L, 0L, 4L);
    }

    /** One second before midnight and at midnight, in the Netherlands and not in UTC. */
    @Test
    void theYearBeginsInTheNetherlandsAndAPageOfTheOldYearStaysThatOfTheOldYear() {
        var december = List.of(telling("ambtelijk", "2026-12", "totaal", 3));
        var before = clock("2026-12-31T22:59:59Z");
        var after = clock("2026-12-31T23:00:00Z");

        assertThat(new Dashboard(null, null, before, null).year(null)).isEqualTo(2026);
        assertThat(new Dashboard(null, null, after, null).year(null)).isEqualTo(2027);
        assertThatThrownBy(() -> new Dashboard(null, null, before, null).year(2027)).isInstanceOf(NotFound.class);
        assertThat(overview(2026, before.today(), december, List.of()).figures())
                .isEqualTo(overview(2026, after.today(), december, List.of()).figures())
                .containsEntry("totaal", 3L).containsEntry("maand:2026-12", 3L);
        var next = overview(2027, after.today(), List.of(), december);
        assertThat(next.totaal().aantal()).isZero();
        assertThat(next.maanden()).filteredOn(month -> !month.komt()).extracting(Overview.Month::maand)
                .containsExactly("2027-01");
        assertThat(next.maanden().getLast().vorigJaar()).isEqualTo(3);
    }

    @Test
    void whatSomethingStandsAtIsNoOnderwerp() {
        var overview = overview(List.of(new Telling(new DataDomain("extern"), "VPOO", "2026-10", "stand", "ontvangen",
                2), new Telling(new DataDomain("extern"), "VPOO", "2026-10", "eerste-antwoord", "dagen-2", 2)));

        assertThat(overview.onderwerpen()).extracting(row -> row.totaal().sleutel()).containsExactly(
                "onderwerp:pesten");
    }

    private static LegalClock clock(String moment) {
        return () -> Instant.parse(moment);
    }

    private static Overview overview(List<Telling> ofYear) {
        return overview(2026, NOVEMBER, ofYear, List.of());
    }

    private static Overview overview(int year, LocalDate today, List<Telling> ofYear, List<Telling> before) {
        return Overview.of(year, today, new Overview.Source("VPOO", ofYear, before, List.of(), NAMES));
    }

    private static Telling telling(String domain, String period, String code, long count) {
        return new Telling(new DataDomain(domain), "VPOO", period, "ontvangen", code, count);
    }
}

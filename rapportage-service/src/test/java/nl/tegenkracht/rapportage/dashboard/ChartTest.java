package nl.tegenkracht.rapportage.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Telling;
import nl.tegenkracht.contracts.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures say the same as their numbers. */
class ChartTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "4,1", "5,2", "8,2", "9,5", "20,5", "21,10", "999,500", "1000,500"})
    void aScaleHasFourRoundIntervals(long highest, long interval) {
        assertThat(Scale.upTo(highest).interval()).isEqualTo(interval);
        assertThat(Scale.upTo(highest).marks(0, 100)).hasSize(5).last()
                .isEqualTo(new Scale.Mark(4, 4 * interval, "100.00%"));
    }

    /** One of one used to fill the whole width, as if everything were about it. */
    @Test
    void oneOfOneDoesNotLookLikeEverything() {
        var chart = SubjectChart.of(overview(telling("ambtelijk", "stalken", 1)).onderwerpen());

        assertThat(chart.rijen().getFirst().delen().getFirst().breedte()).isEqualTo("25.00%");
    }

    @Test
    void theLargestOnderwerpIsAtTheTopAndItsPartsFollowEachOther() {
        var chart = SubjectChart.of(overview(telling("ambtelijk", "stalken", 1), telling("ambtelijk", "pesten", 2),
                telling("fractie-noord", "pesten", 1), telling("extern", "pesten", 1)).onderwerpen());

        assertThat(chart.rijen()).extracting(row -> row.totaal().naam()).containsExactly("Pesten", "Stalken",
                "Extremisme");
        assertThat(chart.rijen().getFirst().delen()).extracting(SubjectChart.Part::x, SubjectChart.Part::breedte)
                .containsExactly(tuple("0.00%", "50.00%"), tuple("50.00%", "25.00%"), tuple("75.00%", "25.00%"));
    }

    @Test
    void everyMonthHasItsPlaceAlsoOneThatIsStillToCome() {
        var months = overview(telling("ambtelijk", "totaal", 2)).maanden();

        var chart = MonthChart.of(months, false, Locale.forLanguageTag("nl"));

        assertThat(chart.kolommen()).extracting(MonthChart.Column::kort).containsExactly("jan", "feb", "mrt", "apr",
                "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec");
        assertThat(chart.kolommen().get(9).nu()).extracting(MonthChart.Bar::y, MonthChart.Bar::hoogte)
                .containsExactly("48.00%", "38.00%");
        assertThat(chart.summary()).isEqualTo(Text.of("rapportage.months.most", "oktober", 2L));
        assertThat(MonthChart.of(overview().maanden(), true, Locale.ENGLISH).summary())
                .isEqualTo(Text.of("rapportage.months.none"));
    }

    private static Overview overview(Telling... tellingen) {
        return Overview.of(2026, TODAY, new Overview.Source("VPOO", List.of(tellingen), List.of(), List.of(),
                new TreeMap<>(Map.of("pesten", "Pesten", "stalken", "Stalken", "extremisme", "Extremisme"))));
    }

    private static Telling telling(String domain, String code, long count) {
        return new Telling(new DataDomain(domain), "VPOO", "2026-10", "ontvangen", code, count);
    }
}

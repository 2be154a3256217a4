package nl.tegenkracht.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairsTest {

    private static final String BEFORE_FACTORS = """
            Load of the machine beforehand: 0.10

            ./start after a build, without AOT caches  %s s (1.0 2.0)  <= 45 s  PASS
            gateway against a bare one (wrk)           0.91            >= 0.8   PASS
              bare Spring Cloud Gateway                8604/s (8604 7860), p50 1.1 ms
              the same, p50                            18 ms
              the same, p50                            2.5 ms
            """;

    private static MeasuredTable start(double seconds) {
        var figure = Figure.of("start", new RoundValues(List.of(seconds)), Unit.SECONDS);
        return MeasuredTable.parse(new ResultTable(List.of("fact"), Calibration.none(), List.of(figure.atMost(45)))
                .text());
    }

    private static PairTable pairs(double[] before, double[] after) {
        return new PairTable(IntStream.range(0, before.length)
                .mapToObj(i -> new PairTable.Pair(start(before[i]), start(after[i]))).toList());
    }

    @Test
    void theMedianOfTheRatiosOfThePairsCountsAndNotTheRatioOfTheMedians() {
        var table = pairs(new double[]{10, 20, 30, 40, 50}, new double[]{20, 20, 30, 40, 5});

        assertThat(table.text(List.of("fact"))).isEqualTo("""
                fact

                how many times the old (above 1 is worse)  median  of every pair             bar
                start                                      1.00    2.00 1.00 1.00 1.00 0.10  <= 1.10  PASS
                """);
    }

    @Test
    void aMedianOfTenPercentMoreIsStillNotWorse() {
        assertThat(pairs(new double[]{10, 10, 10}, new double[]{11, 11, 11}).allMet()).isTrue();
        assertThat(pairs(new double[]{10, 10, 10}, new double[]{10, 11.1, 11.2}).allMet()).isFalse();
    }

    @Test
    void fewerPerSecondIsWorseJustAsMoreSecondsAre() {
        var half = new MeasuredTable.MeasuredFigure(4000, true, true);
        var whole = new MeasuredTable.MeasuredFigure(8000, true, true);

        assertThat(half.costAgainst(whole)).isEqualTo(2);
        assertThat(new MeasuredTable.MeasuredFigure(20, false, true)
                .costAgainst(new MeasuredTable.MeasuredFigure(10, false, true))).isEqualTo(2);
    }

    @Test
    void aTableOfBeforeTheFactorsIsReadToo() {
        var figures = MeasuredTable.parse(BEFORE_FACTORS.formatted("20.5")).figures();

        assertThat(figures).containsEntry("./start after a build, without AOT caches",
                new MeasuredTable.MeasuredFigure(20.5, false, true));
        assertThat(figures).containsEntry("gateway against a bare one",
                new MeasuredTable.MeasuredFigure(0.91, true, true));
        assertThat(figures).containsEntry("bare Spring Cloud Gateway",
                new MeasuredTable.MeasuredFigure(8604, true, false));
        assertThat(figures.get("the same, p50").value()).isEqualTo(18);
    }

    @Test
    void onlyWhatBothMeasureIsCompared() {
        var old = MeasuredTable.parse(BEFORE_FACTORS.formatted("20.5"));
        var pairs = new PairTable(List.of(new PairTable.Pair(old, start(10))));

        assertThat(pairs.text(List.of())).doesNotContain("start ", "gateway");
    }

    @Test
    void nothingToCompareIsNotWell() {
        var old = MeasuredTable.parse(BEFORE_FACTORS.formatted("20.5"));

        assertThat(new PairTable(List.of(new PairTable.Pair(old, start(10)))).allMet()).isFalse();
    }
}

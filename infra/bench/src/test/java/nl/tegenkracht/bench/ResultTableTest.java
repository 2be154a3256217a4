package nl.tegenkracht.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultTableTest {

    private static final Factor HALF = new Factor("cpu", 0.5);

    private static Figure figure(double value, Unit unit) {
        return Figure.of("figure", new RoundValues(List.of(value)), unit);
    }

    @Test
    void reachingTheLimitExactlyCountsAsMet() {
        assertThat(figure(150, Unit.MILLIS).atMost(150).missed()).isFalse();
        assertThat(figure(150, Unit.MILLIS).atMost(149.9).missed()).isTrue();
        assertThat(figure(0.8, Unit.RATIO).atLeast(0.8).missed()).isFalse();
        assertThat(figure(0.799, Unit.RATIO).atLeast(0.8).missed()).isTrue();
    }

    @Test
    void whatWasNotMeasuredMissesItsLimit() {
        assertThat(Figure.of("nothing", new RoundValues(List.of()), Unit.MILLIS).atMost(150).missed()).isTrue();
    }

    @Test
    void theFigureAtFactorOneIsWhatMustMeetTheLimit() {
        assertThat(figure(48.5, Unit.SECONDS).atMost(45).missed()).isTrue();
        assertThat(figure(48.5, Unit.SECONDS).scaledBy(HALF).atMost(45).missed()).isFalse();
        assertThat(figure(30, Unit.SECONDS).scaledBy(new Factor("cpu", 2)).atMost(45).missed()).isTrue();
        assertThat(figure(3000, Unit.PER_SECOND).scaledBy(HALF).atLeast(5000).missed()).isFalse();
    }

    @Test
    void memoryIsNotScaled() {
        var row = figure(1541, Unit.MEGABYTES).atMost(1600);

        assertThat(row.factor()).isEmpty();
        assertThat(row.atFactorOne()).isEmpty();
    }

    @Test
    void theTableGivesFigureFactorScaledFigureRatioAndBar() {
        var start = Figure.of("start", new RoundValues(List.of(48.0, 47.0, 50.0)), Unit.SECONDS).scaledBy(HALF);
        var rows = List.of(start.besideBare(8).atMost(45), figure(1541, Unit.MEGABYTES).alongside(),
                figure(0.7, Unit.RATIO).atLeast(0.8));

        assertThat(new ResultTable(List.of("fact"), Calibration.none(), rows).text())
                .isEqualTo("""
                        fact

                        Not calibrated: every factor is taken as 1, so these figures hold for this machine only.

                        what      figure                   factor    at factor 1  to bare  bar
                        start     48.0 s (48.0 47.0 50.0)  0.50 cpu  24.0 s       6.00     <= 45 s  PASS
                          figure  1541 MB
                        figure    0.70                                                     >= 0.8   FAIL
                        """);
    }

    @Test
    void theCalibrationIsPrintedWithEveryTable() {
        var calibration = new Calibration(Map.of(Yardstick.BARE_GATEWAY_WRK, 2967.0));

        assertThat(new ResultTable(List.of(), calibration, List.of()).text()).contains(calibration.lines());
    }

    @Test
    void oneMissedLimitMakesTheWholeTableMissed() {
        var met = figure(0.9, Unit.RATIO).atLeast(0.8);
        var missed = figure(0.7, Unit.RATIO).atLeast(0.8);

        assertThat(new ResultTable(List.of(), Calibration.none(), List.of(met)).allMet()).isTrue();
        assertThat(new ResultTable(List.of(), Calibration.none(), List.of(met, missed)).allMet()).isFalse();
    }
}

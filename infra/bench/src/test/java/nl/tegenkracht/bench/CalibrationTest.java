package nl.tegenkracht.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationTest {

    private static final double WRITE_P99 = Yardstick.DURABLE_WRITE_P99.reference();
    private static final double WRK = Yardstick.BARE_GATEWAY_WRK.reference();

    @TempDir
    Path directory;

    @Test
    void theReferenceMachineHasFactorOneForEverything() {
        var reference = new Calibration(Arrays.stream(Yardstick.values())
                .collect(Collectors.toMap(yardstick -> yardstick, Yardstick::reference)));

        assertThat(reference.cpu().value()).isEqualTo(1);
        assertThat(reference.cpuAndDisk(62, 2).value()).isCloseTo(1, within(1e-9));
        for (var yardstick : Yardstick.values()) {
            assertThat(yardstick.factor("", yardstick.reference()).value()).isEqualTo(1);
        }
    }

    @Test
    void theReferenceMachineIsTheOneWhoseBareGatewayDoes8604PerSecondWithWrk() {
        assertThat(WRK).isEqualTo(8604);
    }

    @Test
    void aMachineHalfAsFastHasFactorAHalfWhetherItIsTimedOrCounted() {
        assertThat(Factor.of("cpu", Unit.PER_SECOND, 4302, 8604).value()).isEqualTo(0.5);
        assertThat(Factor.of("cpu", Unit.SECONDS, 6, 3).value()).isEqualTo(0.5);
    }

    @Test
    void aWaitingTimeBecomesShorterAndAThroughputLargerAtFactorOne() {
        var half = new Factor("cpu", 0.5);

        assertThat(half.scale(Unit.SECONDS, 48)).isEqualTo(24);
        assertThat(half.scale(Unit.PER_SECOND, 3000)).isEqualTo(6000);
    }

    @Test
    void theSameCommitOnTwoMachinesGivesFiguresOfTheSameSizeAtFactorOne() {
        var slow = new Calibration(Map.of(Yardstick.BARE_GATEWAY_WRK, 2967.0)).cpu();

        assertThat(slow.scale(Unit.SECONDS, 48.5)).isCloseTo(20.5, within(4.0));
        assertThat(slow.scale(Unit.MILLIS, 240)).isCloseTo(62, within(22.0));
    }

    @Test
    void theDiskAccountsOnlyForTheWritesThatAreWaitedFor() {
        var slowDisk = new Calibration(
                Map.of(Yardstick.BARE_GATEWAY_WRK, WRK, Yardstick.DURABLE_WRITE_P99, WRITE_P99 + 10));

        assertThat(slowDisk.cpuAndDisk(62, 2).scale(Unit.MILLIS, 62)).isCloseTo(62 - 20, within(1e-9));
        assertThat(slowDisk.cpuAndDisk(62, 1).scale(Unit.MILLIS, 62)).isCloseTo(62 - 10, within(1e-9));
        assertThat(slowDisk.cpu().value()).isEqualTo(1);
    }

    @Test
    void theRestOfThatWaitingTimeGoesByTheCpu() {
        var slowCpu = new Calibration(
                Map.of(Yardstick.BARE_GATEWAY_WRK, WRK / 2, Yardstick.DURABLE_WRITE_P99, WRITE_P99));

        assertThat(slowCpu.cpuAndDisk(100, 2).scale(Unit.MILLIS, 100))
                .isCloseTo((100 - 2 * WRITE_P99) / 2 + 2 * WRITE_P99, within(1e-9));
    }

    @Test
    void theDiskNeverAccountsForMoreThanTheWholeWaitingTime() {
        var slowDisk = new Calibration(
                Map.of(Yardstick.BARE_GATEWAY_WRK, WRK, Yardstick.DURABLE_WRITE_P99, WRITE_P99 * 1000));

        assertThat(slowDisk.cpuAndDisk(1, 2).scale(Unit.MILLIS, 1)).isCloseTo(0.001, within(1e-9));
    }

    @Test
    void anUncalibratedRunSaysThatItsFiguresHoldHereOnly() {
        assertThat(Calibration.none().cpu().value()).isEqualTo(1);
        assertThat(Calibration.none().cpuAndDisk(62, 2).value()).isEqualTo(1);
        assertThat(Calibration.none().here(Yardstick.BARE_START)).isNaN();
        assertThat(Calibration.none().lines()).singleElement().asString().contains("this machine only");
    }

    @Test
    void theCalibrationIsPrintedWithItsReferencesAndFactors() {
        assertThat(new Calibration(Map.of(Yardstick.BARE_GATEWAY_WRK, 2967.0)).lines()).isEqualTo(List.of(
                "calibration         here    reference  factor",
                "bare gateway (wrk)  2967/s  8604/s     0.34"));
    }

    @Test
    void aDurableWriteLeavesNothingOnTheDisk() throws Exception {
        var latencies = DurableWrite.measure(directory, Duration.ofMillis(50));

        assertThat(latencies.count()).isPositive();
        assertThat(latencies.ms(50)).isPositive();
        assertThat(directory).isEmptyDirectory();
    }
}

package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import nl.tegenkracht.testkit.DurationPairs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the comparison of durations sees what it should and nothing else, on quiet and on busy machines. */
class DurationPairsTest {

    private static final int RUNS = 200;

    /** The spread of the noise in milliseconds; one request in ten is held up twenty times as long besides. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 5, 50})
    void aBusyMachineAloneRevealsNothing(double spread) {
        var random = new Random(7);
        for (int run = 0; run < RUNS; run++) {
            assertThat(pairs(random, spread, 0).revealsWhich()).as("run %d", run).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 1})
    void twoMillisecondsAreSeenEveryTimeFromEitherSide(double spread) {
        var random = new Random(7);
        for (int run = 0; run < RUNS; run++) {
            assertThat(pairs(random, spread, 2).revealsWhich()).as("run %d", run).isTrue();
            assertThat(pairs(random, spread, -2).revealsWhich()).as("run %d", run).isTrue();
        }
    }

    private static DurationPairs pairs(Random random, double spread, double shift) {
        var differences = new ArrayList<Long>();
        for (int pair = 0; pair < DurationPairs.PAIRS; pair++) {
            var milliseconds = shift + noise(random, spread) - noise(random, spread);
            differences.add((long) (milliseconds * 1_000_000));
        }
        return new DurationPairs(differences);
    }

    private static double noise(Random random, double spread) {
        var held = random.nextInt(10) == 0 ? 20 : 1;
        return Math.abs(random.nextGaussian()) * spread * held;
    }
}

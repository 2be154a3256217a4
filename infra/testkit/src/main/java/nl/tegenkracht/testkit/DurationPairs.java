package nl.tegenkracht.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * Differences between the durations of two requests that were sent right after each other, in turns first and second.
 * Whatever else the machine does hits both alike: then as many pairs differ in favour of the one as of the other,
 * however far apart. A real difference shifts the pairs to one side.
 *
 * @param differences of one pair each, in nanoseconds
 */
public record DurationPairs(List<Long> differences) {

    public static final int PAIRS = 500;
    /** A difference up to this may be there: a network hides it. */
    private static final long HIDDEN = 1_000_000;
    /** So many standard deviations from half: by chance once in 30,000 times. */
    private static final double CERTAIN = 4;

    /** Sends them in turns. */
    public static DurationPairs measure(Runnable one, Runnable other) {
        var differences = new ArrayList<Long>();
        for (int pair = 0; pair < PAIRS; pair++) {
            var otherFirst = pair % 2 == 1;
            var first = duration(otherFirst ? other : one);
            var second = duration(otherFirst ? one : other);
            differences.add(otherFirst ? second - first : first - second);
        }
        return new DurationPairs(differences);
    }

    private static long duration(Runnable request) {
        var start = System.nanoTime();
        request.run();
        return System.nanoTime() - start;
    }

    /** Whether certainly more than half of the pairs differ by more than a network hides, all to the same side. */
    public boolean revealsWhich() {
        var half = differences.size() / 2.0;
        var most = Math.max(slowerBy(1), slowerBy(-1));
        return most > half + CERTAIN * Math.sqrt(differences.size()) / 2;
    }

    private long slowerBy(int side) {
        return differences.stream().filter(difference -> side * difference > HIDDEN).count();
    }

    @Override
    public String toString() {
        return "of %d pairs the first took over 1 ms longer %d times, the second %d times".formatted(
                differences.size(), slowerBy(1), slowerBy(-1));
    }
}

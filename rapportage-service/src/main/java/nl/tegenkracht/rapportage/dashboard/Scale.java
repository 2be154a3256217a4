package nl.tegenkracht.rapportage.dashboard;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The scale of a picture: four equal intervals of 1, 2 or 5 times a power of ten, so that one of one does not look like
 * everything. {@code telling.js} does the same when a figure changes.
 *
 * @param interval how many one interval is
 */
record Scale(long interval) {

    private static final int INTERVALS = 4;

    /** The smallest scale on which this number fits. */
    static Scale upTo(long highest) {
        return LongStream.iterate(1, power -> power * 10)
                .flatMap(power -> LongStream.of(power, 2 * power, 5 * power))
                .filter(interval -> interval * INTERVALS >= highest).mapToObj(Scale::new).findFirst().orElseThrow();
    }

    /** This number as a share of the whole scale. */
    double share(long count) {
        return (double) count / (interval * INTERVALS);
    }

    /**
     * A mark on the axis.
     *
     * @param nummer which one, from 0
     * @param waarde the number beside it
     * @param plaats where it is, in percent of the picture
     */
    record Mark(int nummer, long waarde, String plaats) {}

    /** The marks on an axis that begins here and is this long, in percent; a negative length runs the other way. */
    Stream<Mark> marks(double begin, double length) {
        return IntStream.rangeClosed(0, INTERVALS).mapToObj(
                number -> new Mark(number, number * interval, percent(begin + length * number / INTERVALS)));
    }

    static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}

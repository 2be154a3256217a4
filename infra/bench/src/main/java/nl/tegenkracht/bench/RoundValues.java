package nl.tegenkracht.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The same figure from every round.
 *
 * @param values in the order of the rounds
 */
record RoundValues(List<Double> values) {

    RoundValues {
        values = List.copyOf(values);
    }

    static <T> RoundValues of(List<T> rounds, ToDoubleFunction<T> figure) {
        return new RoundValues(rounds.stream().map(figure::applyAsDouble).toList());
    }

    /** The middle one; with an even number the middle of the two in the middle. */
    double median() {
        var sorted = values.stream().sorted().toList();
        int n = sorted.size();
        return n == 0 ? Double.NaN : (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    }

    /** Ratio of the medians: how many times the other. */
    double ratioTo(RoundValues other) {
        return median() / other.median();
    }

    /** The median, followed by every round. */
    String text(String unit, int decimals) {
        var format = "%." + decimals + "f";
        var median = String.format(Locale.ROOT, format, median()) + unit;
        return values.size() < 2
                ? median
                : median + values.stream().map(value -> String.format(Locale.ROOT, format, value))
                        .collect(Collectors.joining(" ", " (", ")"));
    }
}

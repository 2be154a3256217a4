package nl.tegenkracht.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /** Per round how many times the other: whatever else the machine did in it affected both alike. */
    static <T> RoundValues ofPairs(List<T> rounds, List<T> others, ToDoubleFunction<T> figure) {
        return new RoundValues(IntStream.range(0, rounds.size()).mapToObj(round -> figure
                .applyAsDouble(rounds.get(round)) / figure.applyAsDouble(others.get(round))).toList());
    }

    /** The middle one; with an even number the middle of the two in the middle. */
    double median() {
        var sorted = values.stream().sorted().toList();
        int n = sorted.size();
        return n == 0 ? Double.NaN : (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
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

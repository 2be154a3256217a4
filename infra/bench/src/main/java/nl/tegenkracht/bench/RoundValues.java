package nl.tegenkracht.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Hetzelfde cijfer uit elke ronde.
 *
 * @param values in de volgorde van de rondes
 */
record RoundValues(List<Double> values) {

    RoundValues {
        values = List.copyOf(values);
    }

    static <T> RoundValues of(List<T> rounds, ToDoubleFunction<T> figure) {
        return new RoundValues(rounds.stream().map(figure::applyAsDouble).toList());
    }

    /** De middelste; bij een even aantal het midden van de middelste twee. */
    double median() {
        var sorted = values.stream().sorted().toList();
        int n = sorted.size();
        return n == 0 ? Double.NaN : (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    }

    /** Verhouding van de medianen: hoeveel keer de andere. */
    double ratioTo(RoundValues other) {
        return median() / other.median();
    }

    /** De mediaan, met daarachter elke ronde. */
    String text(String unit, int decimals) {
        var format = "%." + decimals + "f";
        var median = String.format(Locale.ROOT, format, median()) + unit;
        return values.size() < 2
                ? median
                : median + values.stream().map(value -> String.format(Locale.ROOT, format, value))
                        .collect(Collectors.joining(" ", " (", ")"));
    }
}

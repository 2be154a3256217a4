package nl.tegenkracht.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Hetzelfde cijfer uit elke ronde.
 *
 * @param waarden in de volgorde van de rondes
 */
record Rondes(List<Double> waarden) {

    Rondes {
        waarden = List.copyOf(waarden);
    }

    static <T> Rondes van(List<T> rondes, ToDoubleFunction<T> cijfer) {
        return new Rondes(rondes.stream().map(cijfer::applyAsDouble).toList());
    }

    /** De middelste; bij een even aantal het midden van de middelste twee. */
    double mediaan() {
        var gesorteerd = waarden.stream().sorted().toList();
        int n = gesorteerd.size();
        return n == 0 ? Double.NaN : (gesorteerd.get((n - 1) / 2) + gesorteerd.get(n / 2)) / 2;
    }

    /** Verhouding van de medianen: hoeveel keer de andere. */
    double tegenover(Rondes ander) {
        return mediaan() / ander.mediaan();
    }

    /** De mediaan, met daarachter elke ronde. */
    String tekst(String eenheid, int decimalen) {
        var vorm = "%." + decimalen + "f";
        var midden = String.format(Locale.ROOT, vorm, mediaan()) + eenheid;
        return waarden.size() < 2
                ? midden
                : midden + waarden.stream().map(waarde -> String.format(Locale.ROOT, vorm, waarde))
                        .collect(Collectors.joining(" ", " (", ")"));
    }
}

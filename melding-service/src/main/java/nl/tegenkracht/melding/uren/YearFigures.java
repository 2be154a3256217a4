package nl.tegenkracht.melding.uren;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.melding.dossier.Notitie;
import nl.tegenkracht.melding.dossier.NotitieKind;

/**
 * What was written down in one year. Sums are computed, never typed (D-11).
 *
 * @param jaar   the year
 * @param regels per kind, those that occur
 */
record YearFigures(int jaar, List<KindFigures> regels) {

    YearFigures {
        regels = List.copyOf(regels);
    }

    /**
     * Of one kind.
     *
     * @param soort   a note, or by what way there was contact
     * @param aantal  how many
     * @param minuten how long all of them took
     */
    record KindFigures(NotitieKind soort, int aantal, int minuten) {

        public Text naam() {
            return Text.of("melding.notities.kind." + soort.code());
        }
    }

    /** The years that occur, the last first. */
    static List<YearFigures> of(Collection<Notitie> notities) {
        var byYear = new TreeMap<Integer, List<Notitie>>();
        notities.forEach(notitie -> byYear.computeIfAbsent(notitie.dag().getYear(), year -> new ArrayList<>())
                .add(notitie));
        return byYear.descendingMap().entrySet().stream().map(year -> of(year.getKey(), year.getValue())).toList();
    }

    private static YearFigures of(int year, List<Notitie> notities) {
        return new YearFigures(year, Stream.of(NotitieKind.values()).map(kind -> {
            var ofKind = notities.stream().filter(notitie -> notitie.soort() == kind).toList();
            return new KindFigures(kind, ofKind.size(), ofKind.stream().mapToInt(Notitie::minuten).sum());
        }).filter(figures -> figures.aantal() > 0).toList());
    }

    public int aantal() {
        return regels.stream().mapToInt(KindFigures::aantal).sum();
    }

    public int minuten() {
        return regels.stream().mapToInt(KindFigures::minuten).sum();
    }
}

package nl.tegenkracht.rapportage.dashboard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.Herkomst;
import nl.tegenkracht.contracts.Telling;
import nl.tegenkracht.rapportage.facts.FigureCell;

/**
 * The figures of a year that is over, as others may read them: to take over into the annual report. It is no publication:
 * what is in it is what was counted on this day (D-11).
 *
 * @param peildatum   the day on which was counted
 * @param totaal      all dossiers of the year
 * @param herkomst    by where they come from
 * @param onderwerpen by subject
 */
record YearCopy(LocalDate peildatum, Line totaal, List<Line> herkomst, List<Line> onderwerpen) {

    /**
     * A line.
     *
     * @param code code of the origin; of a subject its name
     * @param soort {@code getal}, {@code klein} or {@code weggelaten}
     * @param aantal the number, if it is to be seen
     */
    record Line(String code, String soort, Long aantal) {

        static Line of(String code, SmallNumbers.Seen seen) {
            return switch (seen) {
                case SmallNumbers.Seen.Number number -> new Line(code, "getal", number.aantal());
                case SmallNumbers.Seen.Small _ -> new Line(code, "klein", null);
                case SmallNumbers.Seen.Withheld _ -> new Line(code, "weggelaten", null);
            };
        }
    }

    static YearCopy of(Overview overview, List<Telling> ofYear, LocalDate today) {
        var byOrigin = origins(ofYear);
        var total = overview.totaal().aantal();
        return new YearCopy(today, new Line("totaal", total < SmallNumbers.SMALLEST ? "klein" : "getal",
                total < SmallNumbers.SMALLEST ? null : total),
                lines(Arrays.stream(Herkomst.values()).map(Herkomst::code).toList(),
                        Arrays.stream(Herkomst.values()).map(value -> byOrigin.getOrDefault(value, 0L)).toList()),
                lines(overview.onderwerpen().stream().map(row -> row.totaal().naam()).toList(),
                        overview.onderwerpen().stream().map(row -> row.totaal().aantal()).toList()));
    }

    private static Map<Herkomst, Long> origins(List<Telling> ofYear) {
        var byOrigin = new EnumMap<Herkomst, Long>(Herkomst.class);
        ofYear.stream().filter(telling -> telling.maat().equals(FigureCell.RECEIVED)
                && telling.code().equals(FigureCell.TOTAL))
                .forEach(telling -> byOrigin.merge(telling.domein().herkomst(), telling.aantal(), Long::sum));
        return byOrigin;
    }

    private static List<Line> lines(List<String> names, List<Long> figures) {
        var seen = SmallNumbers.in(figures);
        return IntStream.range(0, names.size()).mapToObj(place -> Line.of(names.get(place), seen.get(place))).toList();
    }
}

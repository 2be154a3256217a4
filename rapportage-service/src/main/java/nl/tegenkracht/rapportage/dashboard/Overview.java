package nl.tegenkracht.rapportage.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Herkomst;
import nl.tegenkracht.contracts.Telling;
import nl.tegenkracht.rapportage.facts.FigureCell;

/**
 * The figures of one orgaan in one year, ready to be shown. They never get finer than the three values of herkomst, not
 * even for the orgaan itself: a single fractie can never be seen (D-11).
 *
 * @param jaar        the year
 * @param totaal      all dossiers of the year
 * @param onderwerpen by categorie
 * @param maanden     the twelve months
 * @param vorigJaar   in the same months of the year before; all of it, if this year is over
 * @param kern        the key figures
 */
record Overview(int jaar, Figure totaal, List<OnderwerpRow> onderwerpen, List<Month> maanden, long vorigJaar,
        List<KeyFigures.KeyFigure> kern) {

    /**
     * One figure.
     *
     * @param sleutel key under which it is on the page and comes along in the stream
     * @param naam    as people read it
     * @param aantal  the count
     */
    record Figure(String sleutel, String naam, long aantal) {}

    /** One onderwerp, or subject, by herkomst. */
    record OnderwerpRow(Figure totaal, List<Figure> herkomst) {}

    /**
     * One month.
     *
     * @param maand     as {@code yyyy-mm}
     * @param aantal    the count
     * @param vorigJaar that of the same month in the year before
     * @param komt      whether it is still to come: empty, not zero (D-11)
     */
    record Month(String maand, long aantal, long vorigJaar, boolean komt) {

        public String sleutel() {
            return "maand:" + maand;
        }
    }

    /**
     * What an overview is made of.
     *
     * @param orgaan whose figures
     * @param ofYear the figures of the year
     * @param before those of the year before
     * @param states where everything stands, of whatever year
     * @param names  names of categorieen by code
     */
    record Source(String orgaan, List<Telling> ofYear, List<Telling> before, List<Telling> states,
            Map<String, String> names) {}

    /** The overview of this year as it is on this day. */
    static Overview of(int year, LocalDate today, Source source) {
        var now = YearMonth.from(today);
        var perMonth = totals(source.ofYear());
        var before = totals(source.before());
        var months = IntStream.rangeClosed(1, 12).mapToObj(number -> YearMonth.of(year, number))
                .map(month -> new Month(month.toString(), perMonth.getOrDefault(month, 0L),
                        before.getOrDefault(month.minusYears(1), 0L), month.isAfter(now)))
                .toList();
        return new Overview(year, new Figure(FigureCell.TOTAL, "", sum(perMonth)), rows(source), months,
                months.stream().filter(month -> !month.komt()).mapToLong(Month::vorigJaar).sum(),
                new KeyFigures(source.orgaan(), year, source.ofYear(), source.states()).all());
    }

    private static Map<YearMonth, Long> totals(List<Telling> tellingen) {
        var byMonth = new TreeMap<YearMonth, Long>();
        received(tellingen).filter(telling -> telling.code().equals(FigureCell.TOTAL))
                .forEach(telling -> byMonth.merge(YearMonth.parse(telling.periode()), telling.aantal(), Long::sum));
        return byMonth;
    }

    private static Stream<Telling> received(List<Telling> tellingen) {
        return tellingen.stream().filter(telling -> telling.maat().equals(FigureCell.RECEIVED));
    }

    private static long sum(Map<YearMonth, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<OnderwerpRow> rows(Source source) {
        var byCode = new TreeMap<String, Map<Herkomst, Long>>();
        source.names().keySet().forEach(code -> byCode.put(code, new EnumMap<>(Herkomst.class)));
        received(source.ofYear()).filter(telling -> !telling.code().equals(FigureCell.TOTAL))
                .forEach(telling -> byCode.computeIfAbsent(telling.code(), code -> new EnumMap<>(Herkomst.class))
                        .merge(telling.domein().herkomst(), telling.aantal(), Long::sum));
        var ordered = new LinkedHashMap<>(source.names());
        byCode.keySet().forEach(code -> ordered.putIfAbsent(code, code.replace('-', ' ')));
        return ordered.entrySet().stream().map(code -> row(code.getKey(), code.getValue(), byCode.get(code.getKey())))
                .toList();
    }

    private static OnderwerpRow row(String code, String name, Map<Herkomst, Long> counts) {
        var herkomst = new ArrayList<Figure>();
        for (var value : Herkomst.values()) {
            herkomst.add(new Figure("onderwerp:" + code + ":" + value.code(), value.code(),
                    counts.getOrDefault(value, 0L)));
        }
        var sum = counts.values().stream().mapToLong(Long::longValue).sum();
        return new OnderwerpRow(new Figure("onderwerp:" + code, name, sum), herkomst);
    }

    /** The figures by key, for the stream. */
    Map<String, Long> figures() {
        var figures = new LinkedHashMap<String, Long>();
        figures.put(totaal.sleutel(), totaal.aantal());
        onderwerpen.forEach(row -> {
            figures.put(row.totaal().sleutel(), row.totaal().aantal());
            row.herkomst().forEach(figure -> figures.put(figure.sleutel(), figure.aantal()));
        });
        maanden.stream().filter(month -> !month.komt()).forEach(month -> figures.put(month.sleutel(), month.aantal()));
        kern.stream().filter(key -> key.aantal() != null).forEach(key -> figures.put(key.sleutel(), key.aantal()));
        return figures;
    }
}

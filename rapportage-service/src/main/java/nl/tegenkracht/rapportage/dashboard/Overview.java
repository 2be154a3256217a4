package nl.tegenkracht.rapportage.dashboard;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 * @param maanden     by month
 */
record Overview(int jaar, Figure totaal, List<OnderwerpRow> onderwerpen, List<Figure> maanden) {

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

    /** The overview up to and including this month: a month still to come is empty, not zero (D-11). */
    static Overview upTo(YearMonth current, List<Telling> tellingen, Map<String, String> names) {
        var byCode = new TreeMap<String, Map<Herkomst, Long>>();
        var byMonth = new TreeMap<String, Long>();
        names.keySet().forEach(code -> byCode.put(code, new EnumMap<>(Herkomst.class)));
        for (var month = 1; month <= current.getMonthValue(); month++) {
            byMonth.put(YearMonth.of(current.getYear(), month).toString(), 0L);
        }
        var total = 0L;
        for (var telling : tellingen) {
            if (telling.code().equals(FigureCell.TOTAL)) {
                total += telling.aantal();
                byMonth.merge(telling.periode(), telling.aantal(), Long::sum);
            } else {
                byCode.computeIfAbsent(telling.code(), code -> new EnumMap<>(Herkomst.class))
                        .merge(telling.domein().herkomst(), telling.aantal(), Long::sum);
            }
        }
        return new Overview(current.getYear(), new Figure(FigureCell.TOTAL, "Alle meldingen", total),
                rows(byCode, names), byMonth.entrySet().stream().map(month -> new Figure("maand:" + month.getKey(),
                        MonthName.of(month.getKey()), month.getValue())).toList());
    }

    private static List<OnderwerpRow> rows(Map<String, Map<Herkomst, Long>> byCode, Map<String, String> names) {
        var ordered = new LinkedHashMap<>(names);
        byCode.keySet().forEach(code -> ordered.putIfAbsent(code, code.replace('-', ' ')));
        return ordered.entrySet().stream().map(code -> row(code.getKey(), code.getValue(), byCode.get(code.getKey())))
                .toList();
    }

    private static OnderwerpRow row(String code, String name, Map<Herkomst, Long> counts) {
        var herkomst = new ArrayList<Figure>();
        for (var value : Herkomst.values()) {
            herkomst.add(new Figure("onderwerp:" + code + ":" + value.code(), name + ", " + value.code(),
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
        maanden.forEach(month -> figures.put(month.sleutel(), month.aantal()));
        return figures;
    }
}

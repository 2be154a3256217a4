package nl.tegenkracht.rapportage.dashboard;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.tegenkracht.contracts.Herkomst;
import nl.tegenkracht.contracts.Telling;
import nl.tegenkracht.rapportage.facts.FigureCell;

/**
 * De cijfers van één orgaan in één jaar, klaar om te tonen. Fijner dan de drie herkomsten wordt het nooit, ook voor het
 * orgaan zelf niet: één fractie is nooit te zien (besluit 11).
 *
 * @param jaar   het jaar
 * @param totaal alle dossiers van het jaar
 * @param onderwerpen per categorie
 * @param maanden     per maand
 */
record Overview(int jaar, Figure totaal, List<OnderwerpRow> onderwerpen, List<Figure> maanden) {

    /**
     * Eén cijfer.
     *
     * @param sleutel waaronder het op de pagina staat en in de stroom meekomt
     */
    record Figure(String sleutel, String naam, long aantal) {}

    /** Eén onderwerp met zijn herkomst. */
    record OnderwerpRow(Figure totaal, List<Figure> herkomst) {}

    /** Het overzicht tot en met deze maand: een maand die nog moet komen is leeg, geen nul (besluit 11). */
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
                rows(byCode, names),
                byMonth.entrySet().stream().map(month -> new Figure("maand:" + month.getKey(),
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
            herkomst.add(new Figure("onderwerp:" + code + ":" + value.name().toLowerCase(Locale.ROOT),
                    name + ", " + value.name().toLowerCase(Locale.ROOT), counts.getOrDefault(value, 0L)));
        }
        var sum = counts.values().stream().mapToLong(Long::longValue).sum();
        return new OnderwerpRow(new Figure("onderwerp:" + code, name, sum), herkomst);
    }

    /** De cijfers naar sleutel, voor de stroom. */
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

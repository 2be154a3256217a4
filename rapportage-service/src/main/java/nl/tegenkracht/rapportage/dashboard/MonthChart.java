package nl.tegenkracht.rapportage.dashboard;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.tegenkracht.contracts.Text;

/**
 * Twelve months as columns, each beside the same month of the year before. Places are in percent of the picture, so that
 * it fits every width; {@code telling.js} knows the same margins.
 *
 * @param merken    the marks on the axis
 * @param kolommen  the months
 * @param vergelijk whether the year before is in the picture
 */
record MonthChart(List<Scale.Mark> merken, List<Column> kolommen, boolean vergelijk) {

    private static final double LEFT = 9;
    private static final double TOP = 10;
    private static final double HEIGHT = 76;
    private static final double SLOT = (100 - LEFT) / 12;

    /** A rectangle of a column. */
    record Bar(String x, String y, String breedte, String hoogte) {}

    /**
     * A month.
     *
     * @param maand  what it is about
     * @param naam   its name
     * @param kort   its name below the column
     * @param midden where its name stands
     * @param plek   the middle of its column, where its number stands
     * @param boven  how high its number stands
     * @param nu     its column
     * @param toen   that of the year before
     * @param vak    the space of a month that is still to come
     */
    record Column(Overview.Month maand, String naam, String kort, String midden, String plek, String boven, Bar nu,
            Bar toen,
            Bar vak) {}

    static MonthChart of(List<Overview.Month> months, boolean compare, Locale locale) {
        var scale = Scale.upTo(months.stream().flatMapToLong(
                month -> LongStream.of(month.aantal(), compare ? month.vorigJaar() : 0)).max().orElse(0));
        return new MonthChart(scale.marks(TOP + HEIGHT, -HEIGHT).toList(), IntStream.range(0, months.size())
                .mapToObj(place -> column(place, months.get(place), scale, locale)).toList(), compare);
    }

    private static Column column(int place, Overview.Month month, Scale scale, Locale locale) {
        var left = LEFT + place * SLOT;
        var before = bar(left + SLOT * 0.1, SLOT * 0.3, scale.share(month.vorigJaar()));
        var now = bar(left + SLOT * 0.42, SLOT * 0.48, scale.share(month.aantal()));
        var yearMonth = YearMonth.parse(month.maand());
        return new Column(month, MonthName.of(yearMonth, locale), MonthName.brief(yearMonth, locale),
                Scale.percent(left + SLOT * 0.5), Scale.percent(left + SLOT * 0.66),
                Scale.percent(top(scale.share(month.aantal())) - 2), now, before,
                bar(left + SLOT * 0.04, SLOT * 0.92, 1));
    }

    private static Bar bar(double x, double width, double share) {
        return new Bar(Scale.percent(x), Scale.percent(top(share)), Scale.percent(width),
                Scale.percent(HEIGHT * share));
    }

    private static double top(double share) {
        return TOP + HEIGHT * (1 - share);
    }

    /** What is to be seen, in words. */
    Text summary() {
        return kolommen.stream().filter(column -> column.maand().aantal() > 0)
                .max(Comparator.comparingLong(column -> column.maand().aantal()))
                .map(most -> Text.of("rapportage.months.most", most.naam(), most.maand().aantal()))
                .orElse(Text.of("rapportage.months.none"));
    }
}

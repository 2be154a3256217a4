package nl.tegenkracht.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The table of another run, read back: also one of an older checkout, whose table has fewer columns. A name counts
 * without what is between parentheses.
 *
 * @param figures per row as measured there
 */
record MeasuredTable(Map<String, MeasuredFigure> figures) {

    private static final Pattern ROW = Pattern.compile("\\s*(\\S.*?)\\s{2,}([0-9]+(?:\\.[0-9]+)?)(/s)?(?:[ ,].*|$)");
    private static final String ASIDE = "\\s\\([^)]*\\)";

    /**
     * @param value in the unit of the row
     * @param moreIsBetter whether a larger value is
     * @param bar whether a limit holds for it
     */
    record MeasuredFigure(double value, boolean moreIsBetter, boolean bar) {

        /** How many times the other this costs: above 1 is worse. */
        double costAgainst(MeasuredFigure old) {
            return moreIsBetter ? old.value / value : value / old.value;
        }
    }

    static MeasuredTable parse(String text) {
        var figures = new LinkedHashMap<String, MeasuredFigure>();
        text.lines().dropWhile(line -> !line.isBlank()).forEach(line -> {
            var row = ROW.matcher(line);
            if (row.matches()) {
                figures.putIfAbsent(row.group(1).replaceAll(ASIDE, ""), figure(line, row.group(2), row.group(3)));
            }
        });
        return new MeasuredTable(figures);
    }

    private static MeasuredFigure figure(String line, String value, String perSecond) {
        boolean isAtLeast = line.contains(">= ");
        return new MeasuredFigure(Double.parseDouble(value), perSecond != null || isAtLeast,
                isAtLeast || line.contains("<= "));
    }
}

package nl.tegenkracht.bench;

import java.util.List;
import java.util.function.Function;

/** The outcome as text: under which conditions, and per row the figure and the limit. */
record ResultTable(List<String> conditions, List<ResultRow> rows) {

    ResultTable {
        conditions = List.copyOf(conditions);
        rows = List.copyOf(rows);
    }

    String text() {
        int what = width(ResultRow::what);
        int value = width(ResultRow::value);
        int limit = width(ResultRow::limit);
        var out = new StringBuilder();
        conditions.forEach(line -> out.append(line).append('\n'));
        out.append('\n');
        for (var row : rows) {
            var line = row.what() + padding(what, row.what()) + "  " + row.value() + padding(value, row.value()) + "  "
                    + row.limit() + padding(limit, row.limit()) + "  " + row.verdict();
            out.append(line.stripTrailing()).append('\n');
        }
        return out.toString();
    }

    boolean allMet() {
        return rows.stream().noneMatch(ResultRow::missed);
    }

    private int width(Function<ResultRow, String> column) {
        return rows.stream().map(column).mapToInt(String::length).max().orElse(0);
    }

    private static String padding(int width, String text) {
        return " ".repeat(width - text.length());
    }
}

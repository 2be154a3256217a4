package nl.tegenkracht.bench;

import java.util.ArrayList;
import java.util.List;

/** The outcome as text: under which conditions, the calibration, and per row the figure and the limit. */
record ResultTable(List<String> conditions, Calibration calibration, List<ResultRow> rows) {

    ResultTable {
        conditions = List.copyOf(conditions);
        rows = List.copyOf(rows);
    }

    String text() {
        var cells = new ArrayList<>(List.of(ResultRow.HEADER));
        rows.stream().map(ResultRow::cells).forEach(cells::add);
        var lines = new ArrayList<>(conditions);
        lines.add("");
        lines.addAll(calibration.lines());
        lines.add("");
        lines.addAll(TextTable.lines(cells));
        return String.join("\n", lines) + "\n";
    }

    boolean allMet() {
        return rows.stream().noneMatch(ResultRow::missed);
    }
}

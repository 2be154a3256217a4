package nl.tegenkracht.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows with equally many cells, in columns under each other. */
final class TextTable {

    private TextTable() {
    }

    static List<String> lines(List<List<String>> rows) {
        int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
        var widths = IntStream.range(0, columns)
                .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0)).toArray();
        return rows.stream().map(row -> IntStream.range(0, columns)
                .mapToObj(column -> row.get(column) + " ".repeat(widths[column] - row.get(column).length()))
                .collect(Collectors.joining("  ")).stripTrailing()).toList();
    }
}

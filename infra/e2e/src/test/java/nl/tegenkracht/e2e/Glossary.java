package nl.tegenkracht.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables of {@code docs/glossary.md}. */
record Glossary(List<GlossaryRow> rows) {

    static final int DOMAIN_WORDS = 1;
    static final int TECHNIQUE = 2;
    static final int SHARED_NAMES = 3;
    static final int STORED_SPELLINGS = 4;

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /**
     * One row.
     *
     * @param table number of the heading it is under
     */
    record GlossaryRow(int table, List<String> cells) {

        /** What stands in a cell as code. */
        List<String> code(int column) {
            return CODE.matcher(cells.get(column)).results().map(match -> match.group(1)).toList();
        }

        /** The classes, or components of a class, that this row names. */
        Stream<String> classes() {
            return code(switch (table) {
                case DOMAIN_WORDS -> 3;
                case TECHNIQUE -> 1;
                case SHARED_NAMES -> 0;
                default -> 2;
            }).stream();
        }
    }

    static Glossary read(Path file) {
        try {
            var rows = new ArrayList<GlossaryRow>();
            int table = 0;
            var inBody = false;
            for (var line : Files.readAllLines(file)) {
                if (line.startsWith("## ")) {
                    table = Integer.parseInt(line.substring(3, line.indexOf('.')));
                }
                inBody = line.startsWith("|") && (inBody || line.startsWith("|---"));
                if (inBody && !line.startsWith("|---")) {
                    var cells = List.of(line.substring(1, line.length() - 1).split("\\|"));
                    rows.add(new GlossaryRow(table, cells.stream().map(String::strip).toList()));
                }
            }
            return new Glossary(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<GlossaryRow> table(int number) {
        return rows.stream().filter(row -> row.table == number).toList();
    }
}

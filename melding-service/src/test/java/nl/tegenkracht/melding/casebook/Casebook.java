package nl.tegenkracht.melding.casebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The case book as it is written down: {@code cases.txt}, to be read by people. How a line is written stands at its
 * head.
 *
 * @param cases the cases, in the order of the file
 * @param begun what several cases begin with, by name
 */
record Casebook(List<Case> cases, Map<String, Case> begun) {

    private static final Path FOLDER = Path.of("src/test/resources/casebook");
    private static final String CASE = "== ";
    private static final String BEGINNING = ">> ";
    private static final String FROM = "from=";
    private static final String WHERE = "in ";

    /**
     * One case.
     *
     * @param rows  the rows of the domain law that it shows, or the name of a beginning
     * @param from  the beginning it goes on from, or {@code null}
     * @param title what the sources say
     * @param lines what happens and what is found then
     */
    record Case(List<String> rows, String from, String title, List<String> lines) {

        private static Case headed(String head) {
            var parts = head.split(" \\| ", 2);
            var words = List.of(parts[0].strip().split(" "));
            return new Case(words.stream().filter(word -> !word.startsWith(FROM)).toList(),
                    words.stream().filter(word -> word.startsWith(FROM)).map(word -> word.substring(FROM.length()))
                            .findFirst().orElse(null),
                    parts.length > 1 ? parts[1].strip() : "", new ArrayList<>());
        }

        /** Where the melder works. */
        String domain() {
            return lines.stream().filter(line -> line.startsWith(WHERE)).map(line -> line.substring(WHERE.length()))
                    .findFirst().orElse("fractie-noord");
        }

        /** {@code ? who+who leest what}: at the end of every case. */
        Map<String, String> readers() {
            var readers = new LinkedHashMap<String, String>();
            lines.stream().map(line -> line.split(" ", 4))
                    .filter(words -> words.length == 4 && words[2].equals("leest"))
                    .forEach(words -> Stream.of(words[1].split("\\+")).forEach(who -> readers.put(who, words[3])));
            return readers;
        }

        @Override
        public String toString() {
            return String.join(" ", rows) + " " + title;
        }
    }

    /**
     * A row of the domain law.
     *
     * @param number as there
     * @param excuse why there is no case of it; empty if there is one
     */
    record Row(String number, String excuse) {

        @Override
        public String toString() {
            return number;
        }
    }

    static Casebook read() {
        var cases = new ArrayList<Case>();
        var begun = new LinkedHashMap<String, Case>();
        lines("cases.txt").forEach(line -> {
            if (line.startsWith(CASE)) {
                cases.add(Case.headed(line.substring(CASE.length())));
            } else if (line.startsWith(BEGINNING)) {
                var beginning = Case.headed(line.substring(BEGINNING.length()));
                begun.put(beginning.rows().getFirst(), beginning);
            } else {
                (cases.isEmpty() ? List.copyOf(begun.values()).getLast() : cases.getLast()).lines().add(line);
            }
        });
        return new Casebook(cases, begun);
    }

    static List<Row> rows() {
        return lines("rows.txt").map(line -> line.split(" \\| "))
                .map(row -> new Row(row[0], row.length > 2 ? row[2] : ""))
                .toList();
    }

    /** Everything that happens in a case, from its beginning. */
    Stream<String> story(Case one) {
        var own = one.lines().stream().filter(line -> !line.startsWith(WHERE) && !line.contains(" leest "));
        return one.from() == null ? own : Stream.concat(story(begun.get(one.from())), own);
    }

    /** The rows that have a case. */
    LinkedHashSet<String> shown() {
        var shown = new LinkedHashSet<String>();
        cases.forEach(one -> shown.addAll(one.rows()));
        return shown;
    }

    static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

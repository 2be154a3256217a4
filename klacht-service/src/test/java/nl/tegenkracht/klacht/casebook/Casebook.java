package nl.tegenkracht.klacht.casebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    static final Path FILE = Path.of("src/test/resources/casebook/cases.txt");
    private static final String CASE = "== ";
    private static final String BEGINNING = ">> ";

    /**
     * One case.
     *
     * @param rows  the rows of the domain law that it shows, or the name of a beginning
     * @param from  the beginning it goes on from, or {@code null}
     * @param title what the regeling says
     * @param lines what happens and what is found then
     */
    record Case(List<String> rows, String from, String title, List<String> lines) {

        private static Case headed(String head) {
            var parts = head.split(" \\| ", 2);
            var words = List.of(parts[0].strip().split(" "));
            return new Case(words.stream().filter(word -> !word.startsWith("from=")).toList(),
                    words.stream().filter(word -> word.startsWith("from=")).map(word -> word.substring(5)).findFirst()
                            .orElse(null),
                    parts.length > 1 ? parts[1].strip() : "", new ArrayList<>());
        }

        boolean checks(String what) {
            return lines.stream().anyMatch(line -> line.matches("\\? \\w+ " + what + "\\b.*"));
        }

        @Override
        public String toString() {
            return String.join(" ", rows) + " " + title;
        }
    }

    static Casebook read() {
        var cases = new ArrayList<Case>();
        var begun = new LinkedHashMap<String, Case>();
        lines(FILE).filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            if (line.startsWith(CASE)) {
                cases.add(Case.headed(line.substring(CASE.length())));
            } else if (line.startsWith(BEGINNING)) {
                var beginning = Case.headed(line.substring(BEGINNING.length()));
                begun.put(beginning.rows().getFirst(), beginning);
            } else {
                (cases.isEmpty() ? begun.values().stream().toList().getLast() : cases.getLast()).lines().add(line);
            }
        });
        return new Casebook(cases, begun);
    }

    /** Everything that happens in a case, from its beginning. */
    Stream<String> story(Case one) {
        return Stream.concat(one.from() == null ? Stream.of() : story(begun.get(one.from())), one.lines().stream());
    }

    static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

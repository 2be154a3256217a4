package nl.tegenkracht.klacht.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.klacht.casebook.Casebook.Case;
import nl.tegenkracht.klacht.fixture.KlachtServiceTestBase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The case book: for the rows of the domain law about klachten a case each, by the API, that ends in the text of a
 * letter, a day, and who of everybody could read what. What no case shows is owed, and says why. With
 * {@code -Dcasebook.write=true} who reads what is written into the file again: read what changed.
 */
class CasebookTest extends KlachtServiceTestBase {

    private static final Path ROWS = Path.of("src/test/resources/casebook/rows.txt");
    private static final boolean WRITES = Boolean.getBoolean("casebook.write");
    private static final String READS = "leest";
    private static final String WHERE = "in ";

    private final Map<String, Set<String>> readable = new HashMap<>();
    private final Map<Case, List<String>> written = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> everyCaseEndsAsTheRegelingSays() {
        var book = Casebook.read();
        return Stream.concat(
                book.cases().stream().map(one -> dynamicTest(one.toString(), () -> happens(one, book))),
                Stream.of(dynamicTest("nobody has a line of what they cannot read", this::noLineOfAnything),
                        dynamicTest("who reads what is written again, if that is asked", this::write)));
    }

    private void happens(Case one, Casebook book) {
        itIs(TODAY);
        var run = new CaseRun(this::as, KlachtServiceTestBase::itIs, TODAY, klaagschrift(), where(one));
        var checks = new CaseChecks(run);
        book.story(one).filter(line -> !line.startsWith(WHERE)).forEach(line -> {
            if (line.startsWith("? ")) {
                checks.holds(line);
            } else {
                run.happens(line);
            }
        });
        var readers = checks.readers();
        readers.keySet().forEach(reader -> readable.computeIfAbsent(reader, _ -> new HashSet<>()).add(run.klacht));
        if (WRITES) {
            written.put(one, readers.entrySet().stream().collect(Collectors.groupingBy(Map.Entry::getValue,
                    TreeMap::new, Collectors.mapping(Map.Entry::getKey, Collectors.joining("+")))).entrySet().stream()
                    .map(read -> "? " + read.getValue() + " " + READS + " " + read.getKey()).toList());
        } else {
            assertThat(readers).isEqualTo(expected(one));
        }
    }

    private static String where(Case one) {
        return one.lines().stream().filter(line -> line.startsWith(WHERE)).map(line -> line.substring(WHERE.length()))
                .findFirst().orElse(NOORD);
    }

    private static Map<String, String> expected(Case one) {
        var expected = new TreeMap<String, String>();
        one.lines().stream().filter(line -> line.matches("\\? [\\w+]+ " + READS + " .*"))
                .map(line -> line.split(" ", 4)).forEach(words -> Stream.of(words[1].split("\\+"))
                        .forEach(account -> expected.put(account, words[3])));
        return expected;
    }

    /** Lists are their own way to learn that there is a klacht. The deputy comes in while the days of others pass. */
    private void noLineOfAnything() {
        itIs(TODAY);
        var people = new LinkedHashMap<>(new CasebookPeople(NOORD).all());
        people.remove("luuk");
        people.forEach((account, person) -> {
            var listed = as(person).get("/v1/klachten?aantal=100").json().get("klachten").valueStream()
                    .map(row -> row.get("id").stringValue()).filter(this::isOfTheBook);
            assertThat(readable.getOrDefault(account, Set.of())).as(account).containsAll(listed.toList());
        });
    }

    private boolean isOfTheBook(String klacht) {
        return readable.values().stream().anyMatch(klachten -> klachten.contains(klacht));
    }

    /** Every row is a case or is owed, and not both; every case ends in a text, a day and who read what. */
    @TestFactory
    Stream<DynamicTest> everyRowIsACaseOrIsOwedWithItsReason() {
        var book = Casebook.read();
        var shown = book.cases().stream().flatMap(one -> one.rows().stream()).collect(Collectors.toSet());
        var rows = Casebook.lines(ROWS).filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| ")).toList();
        return Stream.concat(rows.stream().map(row -> dynamicTest(row[0] + " " + row[1], () -> assertThat(
                shown.contains(row[0])).as("a case, or owed with its reason").isNotEqualTo(row.length > 2))),
                Stream.of(dynamicTest("no case of a row that does not exist", () -> assertThat(
                        rows.stream().map(row -> row[0])).containsAll(shown).containsAll(numbered("S3", 58))),
                        dynamicTest("every case ends in a text, a day and who read what", () -> assertThat(book.cases())
                                .allMatch(one -> WRITES || one.checks("brief") && one.checks("termijn")
                                        && !expected(one).isEmpty()))));
    }

    private static List<String> numbered(String group, int last) {
        return Stream.iterate(1, nr -> nr <= last, nr -> nr + 1).map(nr -> group + "." + nr).toList();
    }

    private void write() throws IOException {
        if (!WRITES) {
            return;
        }
        var cases = Casebook.read().cases();
        var lines = new ArrayList<String>();
        var nr = -1;
        for (var line : Casebook.lines(Casebook.FILE).toList()) {
            if (line.startsWith("== ")) {
                end(nr, cases, lines);
                nr++;
            }
            if (nr < 0 || !line.matches("\\? [\\w+]+ " + READS + " .*")) {
                lines.add(line);
            }
        }
        end(nr, cases, lines);
        Files.write(Casebook.FILE, lines);
    }

    private void end(int nr, List<Case> cases, List<String> lines) {
        if (nr >= 0) {
            while (lines.getLast().isBlank()) {
                lines.removeLast();
            }
            lines.addAll(written.getOrDefault(cases.get(nr), List.of()));
            lines.add("");
        }
    }
}

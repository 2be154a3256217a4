package nl.tegenkracht.melding.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.tegenkracht.events.policy.SharedPolicy;
import nl.tegenkracht.melding.casebook.Casebook.Case;
import nl.tegenkracht.melding.casebook.Casebook.Row;
import nl.tegenkracht.melding.fixture.Kr2021;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The case book: for the rows of the domain law about meldingen a case each, by the API, that ends in what each of
 * everybody can read. What no case shows says why (record 0390).
 */
class CasebookTest extends MeldingServiceTestBase {

    @Autowired
    private SharedPolicy policy;

    private final Map<String, Set<String>> readable = new HashMap<>();
    private final Set<String> made = new HashSet<>();

    @BeforeEach
    void theRegelsetIsKnown() {
        Kr2021.awaitKnownTo(policy);
    }

    @TestFactory
    Stream<DynamicTest> everyCaseEndsInWhatEverybodyCanRead() {
        var book = Casebook.read();
        return Stream.concat(book.cases().stream().map(one -> dynamicTest(one.toString(), () -> happens(one, book))),
                Stream.of(dynamicTest("nobody has a line of what they cannot read", this::noLineOfAnything)));
    }

    private void happens(Case one, Casebook book) {
        var run = new CaseRun(this::as, one.domain());
        book.story(one).forEach(run::happens);
        var readers = new CaseReaders(run);
        var all = readers.all();
        all.keySet().forEach(who -> readable.computeIfAbsent(who, _ -> new HashSet<>()).addAll(readers.made()));
        made.addAll(readers.made());
        assertThat(all).isNotEmpty().isEqualTo(one.readers());
    }

    /** Lists are a way of their own to learn that something is there. */
    private void noLineOfAnything() {
        new Cast(NOORD).all().forEach((who, person) -> {
            var others = new HashSet<>(made);
            others.add("geen-kenmerk");
            others.removeAll(readable.getOrDefault(who, Set.of()));
            for (var list : List.of("/v1/meldingen?aantal=100", "/v1/signaleringen", "/v1/werkvoorraad")) {
                assertThat(as(person).get(list).body()).as(who + " " + list)
                        .doesNotContain(others.toArray(CharSequence[]::new));
            }
        });
    }

    /** Every row is a case or says why it is none, and not both. */
    @TestFactory
    Stream<DynamicTest> everyRowIsACaseOrSaysWhyItIsNone() {
        var shown = Casebook.read().shown();
        var rows = Casebook.rows();
        return Stream.concat(
                rows.stream().map(row -> dynamicTest(row.number(), () -> assertThat(shown.contains(row.number()))
                        .as("a case, or a reason why not").isEqualTo(row.excuse().isEmpty()))),
                Stream.of(dynamicTest("every row of the domain law is here, and no other", () -> assertThat(
                        rows.stream().map(Row::number)).containsExactlyElementsOf(numbered()).containsAll(shown))));
    }

    private static List<String> numbered() {
        var all = new ArrayList<String>();
        for (var group : List.of("S1 36", "S13 7", "S26 4")) {
            var words = group.split(" ");
            IntStream.rangeClosed(1, Integer.parseInt(words[1])).forEach(nr -> all.add(words[0] + "." + nr));
        }
        return all;
    }
}

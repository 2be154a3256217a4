package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final String PERSON = "person.";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final Pattern USED = Pattern.compile("Texts\\.get\\(\"([^\"]+)\"");

    private final Texts english = Texts.in("en");
    private final Texts dutch = Texts.in("NL");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(withoutPeople(english)).isEqualTo(dutch.keys()).isNotEmpty();
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        for (var key : dutch.keys()) {
            assertThat(placeholders(english, key)).as(key).isEqualTo(placeholders(dutch, key));
        }
    }

    @Test
    void everyTextIsUsedAndEveryTextThatIsUsedExists() throws IOException {
        var sources = sources();
        assertThat(USED.matcher(sources).results().map(match -> match.group(1)).collect(Collectors.toSet()))
                .isNotEmpty().isSubsetOf(dutch.keys());
        assertThat(dutch.keys()).allSatisfy(key -> assertThat(sources).contains('"' + key + '"'));
    }

    @Test
    void everyDemoAccountHasAnEnglishExplanation() throws IOException {
        var people = (List<?>) Json.read(Files.readString(root().resolve("infra/demo/personen.json")));

        assertThat(people.stream().map(person -> PERSON + ((Map<?, ?>) person).get("account")))
                .containsExactlyInAnyOrderElementsOf(english.keys().stream().filter(key -> key.startsWith(PERSON))
                        .toList());
    }

    @Test
    void onlyNlIsDutchAndAnArgumentIsTakenAsItIs() {
        assertThat(Texts.in(null).text("job.done")).isEqualTo("Done.");
        assertThat(Texts.in("fr").text("job.done")).isEqualTo("Done.");
        assertThat(dutch.text("job.done")).isEqualTo("Klaar.");
        assertThat(english.text("job.failed", "{1}", "$0 a\\b")).isEqualTo("Job {1} of $0 a\\b has failed.");
        assertThatIllegalArgumentException().isThrownBy(() -> english.text("no.such-text"));
    }

    private static Set<String> withoutPeople(Texts texts) {
        return texts.keys().stream().filter(key -> !key.startsWith(PERSON)).collect(Collectors.toSet());
    }

    private static Set<String> placeholders(Texts texts, String key) {
        var arguments = new Object[]{"{0}", "{1}", "{2}", "{3}"};
        return PLACEHOLDER.matcher(texts.text(key, arguments)).results().map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sources() throws IOException {
        try (var files = Files.walk(root().resolve("infra/local/src/main/java"))) {
            return files.filter(Files::isRegularFile).map(TextsTest::content).collect(Collectors.joining());
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        var directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("start"))) {
            directory = directory.getParent();
        }
        return directory;
    }
}

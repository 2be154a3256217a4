package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What the names promise: one thing per word, one word per thing. Reads the checkout; no platform is needed. */
@Order(0)
class NamesTest {

    private static final Path ROOT = RunningPlatform.repositoryRoot();
    private static final Map<String, JavaModule> MODULES = JavaModule.all(ROOT);
    private static final Glossary GLOSSARY = Glossary.read(ROOT.resolve("docs/glossary.md"));
    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])");

    @Test
    void noNameExistsTwiceInOneProcess() {
        var twice = new TreeMap<String, Set<String>>();
        // A module without sources of its own runs nothing: it only gathers the reports of others.
        var running = MODULES.values().stream().filter(module -> !module.main().isEmpty()).toList();
        for (var module : running) {
            var names = module.process(MODULES).stream().flatMap(part -> part.reachableNames().stream()).toList();
            var repeated = repeated(names);
            if (!repeated.isEmpty()) {
                twice.put(module.path(), repeated);
            }
        }
        assertThat(twice).isEmpty();
        assertThat(MODULES.get("melding-service").process(MODULES)).extracting(JavaModule::artifact)
                .contains("melding-service", "starter", "contracts", "crypto", "audit", "portal")
                .doesNotContain("testkit", "store");
        assertThat(MODULES.get("melding-service").reachableNames()).contains("Melding", "StukKind");
        assertThat(repeated(List.of("One", "Two", "One"))).containsExactly("One");
    }

    @Test
    void exactlyTheNamesOfMoreThanOneModuleAreInTheGlossaryAsShared() {
        var modulesByName = new TreeMap<String, Set<String>>();
        MODULES.values().forEach(module -> module.topLevelNames()
                .forEach(name -> modulesByName.computeIfAbsent(name, key -> new TreeSet<>()).add(module.path())));
        modulesByName.values().removeIf(modules -> modules.size() == 1);
        var stated = GLOSSARY.table(Glossary.SHARED_NAMES).stream().collect(Collectors.toMap(
                row -> row.code(0).getFirst(), row -> new TreeSet<>(List.of(row.cells().get(1).split(", ")))));
        assertThat(stated).isEqualTo(modulesByName).isNotEmpty();
    }

    @Test
    void everyClassAndComponentInTheGlossaryExists() {
        var sources = sourcesByType();
        var missing = new ArrayList<String>();
        GLOSSARY.rows().forEach(row -> row.classes().forEach(name -> {
            var parts = name.split("\\.");
            var found = sources.getOrDefault(parts[0], List.of()).stream()
                    .anyMatch(source -> parts.length == 1 || source.tokens().contains(parts[1]));
            if (!found) {
                missing.add(name);
            }
        }));
        assertThat(missing).isEmpty();
        for (var table : List.of(Glossary.DOMAIN_WORDS, Glossary.TECHNIQUE, Glossary.STORED_SPELLINGS)) {
            assertThat(GLOSSARY.table(table).stream().flatMap(Glossary.GlossaryRow::classes)).hasSizeGreaterThan(50);
        }
        assertThat(sources).doesNotContainKey("Deur");
    }

    @Test
    void everyStoredSpellingInTheGlossaryOccursInTheCode() {
        var code = MODULES.values().stream().map(module -> module.mainText(ROOT)).collect(Collectors.joining("\n"));
        var spellings = GLOSSARY.table(Glossary.STORED_SPELLINGS).stream()
                .map(row -> row.code(0).getFirst().split("<")[0]).filter(spelling -> !spelling.isEmpty()).toList();
        assertThat(spellings).hasSizeGreaterThan(100);
        assertThat(spellings.stream().filter(spelling -> !code.contains("\"" + spelling)
                && !code.contains(spelling + "\"") && !code.contains(": " + spelling + "\n"))).isEmpty();
    }

    @Test
    void noDutchNameOfATechniqueIsAnIdentifier() {
        var names = dutchTechniqueNames();
        var identifiers = new TreeSet<String>();
        MODULES.values().forEach(module -> module.sources().forEach(source -> identifiers.addAll(
                source.identifiers())));
        assertThat(identifiers.stream().filter(identifier -> isOneOf(names, identifier))).isEmpty();
        assertThat(names).hasSizeGreaterThan(40);
        assertThat(identifiers).hasSizeGreaterThan(5_000).contains("OutboxRelay",
                "oneCharacterTooManyComesBackOnTheFormWithTheText");
        assertThat(List.of("deur", "DeurFilter", "achterDeMuur", "POORT", "Post"))
                .allMatch(identifier -> isOneOf(names, identifier));
        assertThat(List.of("post", "PostMapping", "postBericht", "support", "BerichtenApi"))
                .noneMatch(identifier -> isOneOf(names, identifier));
    }

    @Test
    void aSourceIsReadWithoutItsStringsAndComments() {
        var source = JavaSource.of("""
                /** class InJavadoc */ @Name("class InString") public sealed class Top {
                    // enum InComment
                    private record Hidden(String record) { interface Inner {} }
                    enum Nested { A; }
                    String text = \"""
                            class InTextBlock {
                            \""";
                    char brace = '{';
                    void method() { record Local<T>(Class<?> type) {} use(Top.class); }
                    interface Last {}
                }""");
        assertThat(source.types()).extracting(JavaSource.Type::name).containsExactly("Top", "Hidden", "Inner", "Nested",
                "Local", "Last");
        assertThat(source.types().stream().filter(JavaSource.Type::isReachable)).extracting(JavaSource.Type::name)
                .containsExactly("Top", "Nested", "Last");
        assertThat(source.identifiers()).contains("text", "method").doesNotContain("InJavadoc", "InString", "InComment",
                "InTextBlock");
    }

    private static Set<String> repeated(Collection<String> names) {
        var seen = new HashSet<String>();
        return names.stream().filter(name -> !seen.add(name)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, List<JavaSource>> sourcesByType() {
        var sources = new TreeMap<String, List<JavaSource>>();
        MODULES.values().forEach(module -> module.sources().forEach(source -> source.types()
                .forEach(type -> sources.computeIfAbsent(type.name(), key -> new ArrayList<>()).add(source))));
        return sources;
    }

    /** A name on the list is not a word of an identifier; one with {@code =} is not the identifier itself. */
    private static boolean isOneOf(Set<String> names, String identifier) {
        return names.contains("=" + identifier) || WORD.matcher(identifier).results().map(MatchResult::group)
                .anyMatch(word -> names.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static Set<String> dutchTechniqueNames() {
        try {
            var file = Files.readString(Path.of(NamesTest.class.getResource("/dutch-technique-names.txt").toURI()),
                    StandardCharsets.UTF_8);
            return Arrays.stream(file.split("\n")).filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" "))).filter(name -> !name.isBlank())
                    .map(name -> name.startsWith("=") ? name : name.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A test that needs more than its own JVM says so, and the fast level does without (record 0207). Reads the sources. */
@Order(0)
class LevelsTest {

    private static final Map<String, JavaModule> MODULES = JavaModule.all(RunningPlatform.repositoryRoot());

    /** Whoever mentions one of these, or a helper that does, needs a broker, a store, a browser or other processes. */
    private static final Set<String> NEEDS = Set.of("TestPlatform", "Broker", "Store", "MongoClients", "Container",
            "SpringBootTest", "ProcessBuilder", "Browser", "Playwright");
    /** Starts only the shell, for functions of a script that end at once. */
    private static final Set<String> HARMLESS = Set.of("Script");
    private static final Set<String> AWAITS = Set.of("Awaitility", "awaitEvents", "awaitLatch");
    private static final Pattern LEVEL = Pattern
            .compile("@Tag\\(\"(service|browser|platform|containers|attacks|slow)\"\\)");

    /** The test sources of one module, by the name of their class. */
    private record TestSources(Map<String, JavaSource> sources, Set<String> levelAnnotations) {

        static TestSources of(List<JavaSource> test, Set<String> levelAnnotations) {
            return new TestSources(test.stream().filter(source -> !source.types().isEmpty()).collect(
                    Collectors.toMap(source -> source.types().getFirst().name(), source -> source)), levelAnnotations);
        }

        Stream<String> tests() {
            return sources.keySet().stream().filter(name -> name.endsWith("Test"));
        }

        boolean needsMore(String name) {
            var seen = new HashSet<>(HARMLESS);
            collect(name, seen);
            seen.removeAll(sources.keySet());
            return seen.stream().anyMatch(NEEDS::contains);
        }

        private void collect(String name, Set<String> seen) {
            if (seen.add(name) && sources.containsKey(name)) {
                sources.get(name).identifiers().forEach(identifier -> collect(identifier, seen));
            }
        }

        boolean saysSo(String name) {
            var source = sources.get(name);
            return source != null && (LEVEL.matcher(source.text()).find() || annotations(source)
                    .anyMatch(levelAnnotations::contains) || saysSo(superclass(source)));
        }

        private static Stream<String> annotations(JavaSource source) {
            return identifiersAfter(source, "@");
        }

        private static String superclass(JavaSource source) {
            return identifiersAfter(source, "extends").findFirst().orElse("");
        }

        private static Stream<String> identifiersAfter(JavaSource source, String token) {
            var tokens = source.tokens();
            return Stream.iterate(1, i -> i < tokens.size(), i -> i + 1).filter(i -> tokens.get(i - 1).equals(token))
                    .map(tokens::get);
        }
    }

    @Test
    void noTestOfTheFastLevelUsesABrokerAStoreABrowserOrAProcess() {
        var fast = new TreeSet<String>();
        var wrong = new TreeSet<String>();
        testSources().forEach(module -> module.tests().filter(test -> !module.saysSo(test)).forEach(test -> {
            fast.add(test);
            if (module.needsMore(test)) {
                wrong.add(test);
            }
        }));
        assertThat(wrong).isEmpty();
        assertThat(fast).hasSizeGreaterThan(50).contains("NamesTest", "KlachtTest", "StartScriptTest")
                .doesNotContain("IndienenTest", "StoreTest", "MainTaskTest", "AccessibilityTest", "RealMongoDbTest");
    }

    @Test
    void aTestThatAwaitsSaysThatItIsAboutTiming() {
        var wrong = new TreeSet<String>();
        testSources().forEach(module -> module.tests().map(module.sources()::get).filter(source -> source.identifiers()
                .stream().anyMatch(AWAITS::contains) && !source.text().contains("@Tag(\"timing\")"))
                .forEach(source -> wrong.add(source.types().getFirst().name())));
        assertThat(wrong).isEmpty();
    }

    @Test
    void aNeedIsFoundByWayOfAHelperAndALevelByWayOfASuperclassOrAnAnnotation() {
        var module = TestSources.of(Stream.of("class HiddenTest { Helper helper; }", "class Helper { Store store; }",
                "class ShellTest { Script script; }", "class Script { ProcessBuilder builder; }",
                "@Tag(\"service\") class Base {}", "class TaggedTest extends Base { Helper helper; }",
                "@InBrowser class PageTest {}", "class OwnTest { Browser browser; }", "class Browser {}")
                .map(JavaSource::of).toList(), Set.of("InBrowser"));
        assertThat(module.tests().filter(module::needsMore)).containsExactlyInAnyOrder("HiddenTest", "TaggedTest");
        assertThat(module.tests().filter(module::saysSo)).containsExactlyInAnyOrder("TaggedTest", "PageTest");
    }

    private static Stream<TestSources> testSources() {
        var annotations = MODULES.values().stream().flatMap(module -> module.test().stream())
                .filter(source -> source.text().contains("@interface ") && LEVEL.matcher(source.text()).find())
                .map(source -> source.types().getFirst().name()).collect(Collectors.toSet());
        return MODULES.values().stream().map(module -> TestSources.of(module.test(), annotations));
    }
}

package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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
    private static final Set<String> SLOW = Set.of("containers", "identity", "attacks", "storm", "slow");
    private static final Pattern LEVEL = Pattern
            .compile("@Tag\\(\"(service|browser|platform|" + String.join("|", SLOW) + ")\"\\)");
    private static final Pattern RUNS = Pattern.compile("<(service|platform|slow)\\.tests\\.phase>test<");

    private static final Map<String, Set<String>> ANNOTATIONS = annotations();

    /** The test sources of one module, by the name of their class, and the tags of the annotations that have some. */
    private record TestSources(Map<String, JavaSource> sources, Map<String, Set<String>> levelAnnotations) {

        static TestSources of(List<JavaSource> test, Map<String, Set<String>> levelAnnotations) {
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
            return !tags(name).isEmpty();
        }

        /** Its own, those of its annotations and those of what it extends. */
        private Set<String> tags(String name) {
            var source = sources.get(name);
            return source == null
                    ? Set.of()
                    : Stream.of(tagsIn(source), annotations(source).flatMap(annotation -> levelAnnotations
                            .getOrDefault(annotation, Set.of()).stream()), tags(superclass(source)).stream())
                            .flatMap(tags -> tags).collect(Collectors.toSet());
        }

        static Stream<String> tagsIn(JavaSource source) {
            return LEVEL.matcher(source.text()).results().map(match -> match.group(1));
        }

        /** Beside the unit level. */
        Set<String> levels() {
            return tests().map(this::tags).filter(tags -> !tags.isEmpty()).map(
                    tags -> tags.stream().anyMatch(SLOW::contains)
                            ? "slow"
                            : tags.contains("platform") ? "platform" : "service")
                    .collect(Collectors.toSet());
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

    /** Otherwise Maven starts a JVM that finds nothing to do, or leaves tests out. */
    @Test
    void aModuleRunsTheLevelsOfWhichItHasTestsAndNoOther() {
        var run = levels(LevelsTest::levelsInPom);
        assertThat(run).isEqualTo(levels(module -> testSources(module).levels()));
        assertThat(run.values()).contains(Set.of("service", "slow"), Set.of());
    }

    private static Map<String, Set<String>> levels(Function<JavaModule, Set<String>> ofModule) {
        return MODULES.values().stream().collect(Collectors.toMap(JavaModule::path, ofModule));
    }

    private static Set<String> levelsInPom(JavaModule module) {
        try {
            return RUNS.matcher(Files.readString(RunningPlatform.repositoryRoot().resolve(module.path())
                    .resolve("pom.xml"))).results().map(match -> match.group(1)).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aNeedIsFoundByWayOfAHelperAndALevelByWayOfASuperclassOrAnAnnotation() {
        var module = TestSources.of(Stream.of("class HiddenTest { Helper helper; }", "class Helper { Store store; }",
                "class ShellTest { Script script; }", "class Script { ProcessBuilder builder; }",
                "@Tag(\"service\") class Base {}", "class TaggedTest extends Base { Helper helper; }",
                "@InBrowser class PageTest {}", "class OwnTest { Browser browser; }", "class Browser {}")
                .map(JavaSource::of).toList(), Map.of("InBrowser", Set.of("browser")));
        assertThat(module.tests().filter(module::needsMore)).containsExactlyInAnyOrder("HiddenTest", "TaggedTest");
        assertThat(module.tests().filter(module::saysSo)).containsExactlyInAnyOrder("TaggedTest", "PageTest");
        assertThat(module.levels()).containsExactly("service");
    }

    private static Stream<TestSources> testSources() {
        return MODULES.values().stream().map(LevelsTest::testSources);
    }

    private static TestSources testSources(JavaModule module) {
        return TestSources.of(module.test(), ANNOTATIONS);
    }

    private static Map<String, Set<String>> annotations() {
        return MODULES.values().stream().flatMap(module -> module.test().stream())
                .filter(source -> source.text().contains("@interface ") && LEVEL.matcher(source.text()).find())
                .collect(Collectors.toMap(source -> source.types().getFirst().name(),
                        source -> TestSources.tagsIn(source).collect(Collectors.toSet()), (one, other) -> one));
    }
}

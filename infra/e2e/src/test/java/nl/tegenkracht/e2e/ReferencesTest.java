package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.LogCode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Everything that code and documents refer to exists. Reads the checkout; no platform is needed. */
@Order(0)
class ReferencesTest {

    private static final Checkout CHECKOUT = Checkout.read(RunningPlatform.repositoryRoot());
    private static final Map<String, List<Checkout.TextFile>> CLASSES = CHECKOUT.classes();
    private static final List<LawSource> SOURCES = LawSource.all(CHECKOUT.file("docs/sources.csv"));
    private static final MarkdownPage OPERATIONS = page("docs/operations.md");
    private static final Pattern DECISION = Pattern.compile("\\bD-(\\d{2})\\b");
    private static final Pattern RECORDS = Pattern.compile("\\brecords? (\\d{4}(?:(?:,| and) \\d{4})*)");
    private static final Pattern SECTION = Pattern.compile("docs/architecture\\.md\\}? section (\\d)");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "\\bbesluit \\d|\\barchitectuur,? (?:deel )?\\d|\\bstandards B\\.\\d|shared/(?:design|domain)/");
    private static final Pattern CLASS_NAME = Pattern.compile("(?:[\\w-]+/)*([A-Z]\\w*[a-z]\\w*)(?:\\.(\\w+))?");

    private static final Map<Checkout.TextFile, String> FLAT = CHECKOUT.files().stream()
            .collect(Collectors.toMap(Function.identity(), Checkout.TextFile::flat, (one, _) -> one,
                    IdentityHashMap::new));

    private static String flat(Checkout.TextFile file) {
        return FLAT.get(file);
    }

    private static MarkdownPage page(String path) {
        return new MarkdownPage(CHECKOUT, CHECKOUT.file(path));
    }

    @Test
    void everyDecisionAboutTheDomainThatIsNamedIsOnItsPage() {
        var decided = page("docs/domain-decisions.md").headings().stream().filter(heading -> heading.startsWith("D-"))
                .map(heading -> heading.substring(2, 4)).collect(Collectors.toSet());
        var named = references(DECISION, Stream::of, file -> !file.is("json"));

        assertThat(dangling(named, decided::contains)).isEmpty();
        assertThat(decided).hasSizeGreaterThan(20).doesNotContain("00");
        assertThat(named).hasSizeGreaterThan(50);
    }

    @Test
    void everyDecisionRecordThatIsNamedExists() {
        var records = CHECKOUT.all("md").stream().filter(file -> file.path().startsWith("docs/decisions/"))
                .map(file -> file.name().substring(0, 4)).collect(Collectors.toSet());
        var named = references(RECORDS, match -> Stream.of(match.split("\\D+")), file -> !file.is("json"));

        assertThat(dangling(named, records::contains)).isEmpty();
        assertThat(records).hasSizeGreaterThan(20);
        assertThat(named).hasSizeGreaterThan(20);
    }

    @Test
    void everyClassThatADocumentNamesExists() {
        for (var path : List.of("docs/law.md", "docs/operations.md", "docs/architecture.md",
                "docs/domain-decisions.md", "CONTRIBUTING.md")) {
            var names = page(path).code().filter(CLASS_NAME.asMatchPredicate()).toList();

            assertThat(names).as(path).filteredOn(name -> !isInCode(name)).isEmpty();
            assertThat(names).as(path).isNotEmpty();
        }
        assertThat(isInCode("Melding")).isTrue();
        assertThat(isInCode("MeldingTest.theFirstReplyTakesTheMeldingInBehandeling")).isTrue();
        assertThat(isInCode("MeldingTest.thisDoesNotExist")).isFalse();
    }

    private static boolean isInCode(String name) {
        var match = CLASS_NAME.matcher(name);
        return match.matches() && CLASSES.getOrDefault(match.group(1), List.of()).stream()
                .anyMatch(file -> match.group(2) == null
                        || Pattern.compile("\\b" + match.group(2) + "\\b").matcher(file.text()).find());
    }

    @Test
    void everyRelativeLinkInADocumentLeadsSomewhere() {
        var checked = new ArrayList<String>();
        var dangling = new ArrayList<String>();
        for (var file : CHECKOUT.all("md")) {
            var page = new MarkdownPage(CHECKOUT, file);
            page.relativeLinks().forEach(link -> {
                checked.add(link);
                if (!page.resolves(link)) {
                    dangling.add(file.path() + " -> " + link);
                }
            });
        }
        assertThat(dangling).isEmpty();
        assertThat(checked).hasSizeGreaterThan(40).anyMatch(link -> link.contains("#"));
        assertThat(OPERATIONS.resolves("architecture.md#1-the-wall")).isTrue();
        assertThat(OPERATIONS.resolves("architecture.md#no-such-heading")).isFalse();
        assertThat(OPERATIONS.resolves("no-such-page.md")).isFalse();
    }

    @Test
    void everySectionOfTheArchitectureThatIsNamedExists() {
        var sections = page("docs/architecture.md").headings().stream().filter(heading -> heading.matches("\\d+\\. .*"))
                .map(heading -> heading.substring(0, heading.indexOf('.'))).toList();
        var named = references(SECTION, Stream::of, file -> true);

        assertThat(dangling(named, sections::contains)).isEmpty();
        assertThat(named).isNotEmpty();
    }

    /** One article that a melder reads still does: owed, issue 10. */
    @Test
    void nothingRefersToADocumentThatIsNotHere() {
        assertThat(CHECKOUT.files()).filteredOn(file -> ELSEWHERE.matcher(flat(file)).find())
                .extracting(Checkout.TextFile::name).isSubsetOf("DossierSizeLimit.java");
        assertThat(ELSEWHERE.matcher("as record 3 and besluit " + 13 + " say").find()).isTrue();
    }

    @Test
    void everyRowAboutTheLawNamesAnArticleOfASourceAndATestThatExists() {
        var rows = page("docs/law.md").rows().stream().filter(row -> !row.getFirst().equals("Source")).toList();

        assertThat(rows).filteredOn(row -> SOURCES.stream()
                .noneMatch(source -> source.code().equals(row.get(0)) && source.articles().contains(row.get(1))))
                .isEmpty();
        assertThat(rows).filteredOn(row -> MarkdownPage.codeIn(row.get(4))
                .noneMatch(test -> test.contains("Test.") && isInCode(test))).isEmpty();
        assertThat(rows).hasSizeGreaterThan(40);
    }

    @Test
    void everyArticleThatCodeAndDataCiteIsOneOfItsSource() {
        var unknown = new ArrayList<String>();
        int cited = 0;
        for (var file : CHECKOUT.files()) {
            if (!file.is("md") && !file.is("csv")) {
                var text = flat(file);
                for (var source : SOURCES) {
                    var citations = source.citationsIn(text).toList();
                    cited += citations.size();
                    citations.stream().filter(citation -> !source.has(citation))
                            .forEach(citation -> unknown.add(file.path() + ": " + citation.text()));
                }
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(cited).isGreaterThan(50);
    }

    @Test
    void everyArticleOfTheRegelsetIsOneOfItsSource() {
        var articles = Pattern.compile("\"artikel\"\\s*:\\s*\"([^\"]+)\"").matcher(CHECKOUT.file("KR-2021.json").text())
                .results().map(match -> LawSource.normalized(match.group(1))).toList();

        assertThat(SOURCES.getFirst().code()).isEqualTo("KR-2021");
        assertThat(SOURCES.getFirst().articles()).containsAll(articles).doesNotContain("99");
        assertThat(articles).hasSizeGreaterThan(20);
    }

    @Test
    void everyLogCodeAndSecurityEventHasItsRowInOperations() {
        var rows = OPERATIONS.rows().stream().map(row -> row.get(0) + " " + row.get(1)).toList();
        for (var code : LogCode.values()) {
            assertThat(rows).contains(code.code() + " `" + code.name() + "`");
        }
        var events = Stream.of("entry/SecurityEvent.java", "web/api/SecurityLog.java")
                .flatMap(path -> Pattern.compile("(?:\\(|-> )\"([a-z]+(?:-[a-z]+)+)\"")
                        .matcher(CHECKOUT.file(path).text()).results().map(match -> match.group(1)))
                .toList();
        assertThat(inFirstCells()).containsAll(events);
        assertThat(events).hasSizeGreaterThan(15);
    }

    @Test
    void everyPropertyOfOurOwnHasItsRowInOperations() {
        var properties = OwnProperties.of(CHECKOUT);
        var documented = inFirstCells();

        assertThat(properties).filteredOn(name -> !documented.contains(name)).isEmpty();
        assertThat(properties).hasSizeGreaterThan(40)
                .contains("tegenkracht.demo", "tegenkracht.epoch", "klacht.gelijkgestelde-dagen");
    }

    @Test
    void everyFormerNameOfAPropertyIsInOperationsBesideItsNewOne() {
        var rows = OPERATIONS.rows().stream().map(row -> List.of(row.get(0).replace("[0]", ""),
                row.get(1).replace("[0]", ""))).toList();
        var renamed = Pattern.compile("\\{\"([^\"]+)\", \"([^\"]+)\"}")
                .matcher(CHECKOUT.file("FormerSettings.java").text()).results()
                .map(match -> List.of("`" + match.group(1) + "`", "`" + match.group(2) + "`")).toList();
        assertThat(rows).containsAll(renamed);
        assertThat(renamed).hasSizeGreaterThan(20);
    }

    private static Set<String> inFirstCells() {
        return OPERATIONS.rows().stream().flatMap(row -> MarkdownPage.codeIn(row.getFirst()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** File and reference, for everything a pattern finds. */
    private static List<Map.Entry<String, String>> references(Pattern pattern, Function<String, Stream<String>> split,
            Predicate<Checkout.TextFile> where) {
        return CHECKOUT.files().stream().filter(where)
                .flatMap(file -> pattern.matcher(flat(file)).results()
                        .flatMap(match -> split.apply(match.group(1)))
                        .map(reference -> Map.entry(file.path(), reference)))
                .toList();
    }

    private static List<Map.Entry<String, String>> dangling(List<Map.Entry<String, String>> references,
            Predicate<String> exists) {
        return references.stream().filter(reference -> !exists.test(reference.getValue())).toList();
    }
}

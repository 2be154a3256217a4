package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every text is there in Dutch and in English, and what is not is on a list that only gets shorter (record 0285). */
class LanguageTest {

    /** How many lines each service has in {@code messages/only-dutch.txt}. Lower it with each page; never raise it. */
    private static final Map<String, Long> STILL_DUTCH = Map.of();

    private static final LanguageChecks CHECKS = new LanguageChecks(Checkout.read(RunningPlatform.repositoryRoot()));

    @Test
    void noTemplateHoldsWordsOfItsOwn() {
        assertThat(CHECKS.literalWords()).isEmpty();
    }

    @Test
    void noCodeSpeaksDutchOnlyWherePagesSpeakBoth() {
        assertThat(CHECKS.dutchInCode()).isEmpty();
    }

    @Test
    void whatIsThereInDutchOnlyIsListedAndThatListOnlyGetsShorter() {
        assertThat(CHECKS.needlesslyOnlyDutch()).isEmpty();
        assertThat(CHECKS.onlyDutch().stream()
                .collect(Collectors.groupingBy(name -> name.replaceAll("/.*", ""), Collectors.counting())))
                .isEqualTo(STILL_DUTCH);
    }

    @Test
    void everyTextIsThereInBothLanguagesWithTheSameInIt() {
        assertThat(CHECKS.faultsOfBundles()).isEmpty();
        assertThat(CHECKS.keys()).hasSizeGreaterThan(200);
    }

    @Test
    void everyTextThatIsAskedForExistsAndEveryTextIsAskedFor() {
        assertThat(CHECKS.missingKeys()).isEmpty();
        assertThat(CHECKS.unusedKeys()).isEmpty();
    }

    @Test
    void aDossierStandsInTheOverviewInTheWordsOfItsOwnPage() {
        assertThat(CHECKS.textsUnder("gateway.work.melding.")).isNotEmpty()
                .isEqualTo(CHECKS.textsUnder("melding.status."));
        assertThat(CHECKS.textsUnder("gateway.work.klacht.")).isNotEmpty()
                .isEqualTo(CHECKS.textsUnder("klacht.status."));
    }

    @Test
    void eachKindOfFaultIsSeen() {
        var checks = new LanguageChecks(new Checkout(Path.of("."), List.of(
                file("a/src/main/resources/messages/a.properties",
                        "a.x.used=Een {0}\na.x.unused=Twee\na.x.dutch=Drie\na.n.one=Vier\na.x.empty=\nb.x=Vijf"),
                file("a/src/main/resources/messages/a_en.properties",
                        "a.x.used=One\na.x.unused=Two''s\na.x.english=It's\na.n.one=Four\na.x.empty=Six\nb.x=Five"),
                file("a/src/main/resources/templates/a/page.html",
                        "<!-- Niets --><p aria-label=\"Hallo\">Dag [[#{a.x.used(1)}]]</p><p th:text=\"'Tot ziens'\"/>"),
                file("a/src/main/resources/templates/a/dutch.html", "<p th:text=\"#{a.x.nowhere}\"></p>"),
                file("a/src/main/resources/messages/only-dutch.txt", "# list\na/dutch\na/gone\na/v1"),
                file("b/src/main/java/B.java", "Text.dutch(\"Nee\")"),
                file("a/src/main/java/A.java",
                        "Text.of(\"a.y.nowhere\", 1); counted(\"a.x.dutch\"); \"a.n.\"; \"a.x.empty\""))));

        assertThat(checks.literalWords()).isEqualTo(Map.of("a/page", List.of("Hallo", "Tot ziens", "Dag")));
        assertThat(checks.needlesslyOnlyDutch()).containsExactly("a/dutch", "a/gone");
        assertThat(checks.dutchInCode()).containsExactly("B.java");
        assertThat(checks.faultsOfBundles()).containsExactly("a.n.one: one without many", "a.x.dutch: no English",
                "a.x.empty: empty", "a.x.english: apostrophe not doubled", "a.x.english: no Dutch",
                "a.x.used: other placeholders", "b.x: elsewhere");
        assertThat(checks.missingKeys()).containsExactly("a.x.nowhere", "a.y.nowhere");
        assertThat(checks.unusedKeys()).containsExactly("a.x.unused", "b.x");
    }

    private static Checkout.TextFile file(String path, String text) {
        return new Checkout.TextFile(path, text);
    }
}

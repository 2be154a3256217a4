package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Where a person types, or what a person typed is shown, each text has the direction of its own first letter, and the
 * lines that the person made and no others.
 */
class ScriptsTest {

    private static final Pattern TAG = Pattern.compile("<(\\w+)\\b[^>]*>");
    private static final Pattern DIRECTION = Pattern.compile("\\bdir=\"auto\"");
    private static final Pattern TEXT_FIELD = Pattern.compile("<textarea\\b|<input\\b(?=[^>]*\\bth:type=)");
    private static final Pattern PERSONS_TEXT = Pattern.compile(
            "tk-bericht__tekst|relaas\\.(?:naam|contact|waar|wanneer|wens|verhaal)\\}|bericht\\.(?:van|tekst)\\}"
                    + "|th:text=\"\\$\\{(?:inhoud|rij\\.value)\\}");

    /** The value of a list shows every line as it stands (white-space: pre-wrap). */
    private static final Pattern VALUE = Pattern.compile("<dd\\b[^>]*item-value[^>]*>(.*?)</dd>", Pattern.DOTALL);
    private static final Pattern NOT_SHOWN = Pattern.compile("<[^>]*>|\\[\\[.*?]]", Pattern.DOTALL);

    private final Checkout checkout = Checkout.read(RunningPlatform.repositoryRoot());

    @Test
    void everyTextOfAPersonHasItsOwnDirection() {
        assertThat(tags(TEXT_FIELD)).isNotEmpty().allMatch(tag -> DIRECTION.matcher(tag).find());
        assertThat(tags(PERSONS_TEXT)).hasSizeGreaterThan(8).allMatch(tag -> DIRECTION.matcher(tag).find());
    }

    @Test
    void noValueOfAListBreaksALineWhereTheTemplateDoes() {
        assertThat(checkout.all("html").stream().filter(file -> file.isMain())
                .flatMap(file -> VALUE.matcher(file.text()).results().map(value -> value.group(1)))).isNotEmpty()
                .allSatisfy(value -> assertThat(NOT_SHOWN.matcher(value).replaceAll("")).doesNotContain("\n"));
    }

    private Stream<String> tags(Pattern about) {
        return checkout.all("html").stream().filter(file -> file.isMain())
                .flatMap(file -> TAG.matcher(file.text()).results().map(tag -> tag.group()))
                .filter(tag -> about.matcher(tag).find());
    }
}

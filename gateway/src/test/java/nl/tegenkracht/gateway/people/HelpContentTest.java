package nl.tegenkracht.gateway.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.gateway.content.ContentFile;
import nl.tegenkracht.gateway.content.KnownSources;
import nl.tegenkracht.gateway.content.Zin;
import org.junit.jupiter.api.Test;

/** What the page says about help outside the Kamer. */
class HelpContentTest {

    private static final List<Help> DUTCH = read(Language.NL);
    private static final List<Help> ENGLISH = read(Language.EN);

    @Test
    void everySentenceAndEveryNumberHasASourceThatExists() throws IOException {
        var known = new KnownSources();

        assertThat(DUTCH).flatExtracting(Help::zinnen)
                .allSatisfy(zin -> assertThat(zin.bronnen()).as(zin.tekst()).isNotEmpty().allMatch(known::hold));
        assertThat(DUTCH.stream().filter(help -> help.telefoon() != null)).hasSizeGreaterThan(3)
                .allSatisfy(help -> assertThat(help.zinnen()).flatExtracting(Zin::bronnen)
                        .doesNotContain("algemeen", "site"));
    }

    @Test
    void theNumbersAreThoseThatTheServicesPublish() {
        assertThat(DUTCH.stream().map(Help::telefoon).filter(number -> number != null)).containsExactly("0900-0101",
                "0800-0188", "0800-0113", "088 133 10 00");
        assertThat(DUTCH.getFirst().nummer()).isEqualTo("tel:09000101");
    }

    @Test
    void everyTextIsThereInBothLanguagesAndTheNumbersAreTheSame() {
        assertThat(texts(ENGLISH)).hasSameSizeAs(texts(DUTCH)).doesNotContain("");
        assertThat(ENGLISH).flatExtracting(Help::zinnen).extracting(Zin::tekst)
                .doesNotContainAnyElementsOf(texts(DUTCH));
        assertThat(ENGLISH).extracting(Help::telefoon).isEqualTo(DUTCH.stream().map(Help::telefoon).toList());
    }

    private static List<String> texts(List<Help> all) {
        return all.stream().flatMap(help -> Stream.concat(Stream.of(help.naam()),
                help.zinnen().stream().map(Zin::tekst))).toList();
    }

    private static List<Help> read(Language language) {
        return ContentFile.read("/hulp.json", Help.HelpFile.class, language).hulp();
    }
}

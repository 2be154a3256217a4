package nl.tegenkracht.klacht.handelen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.state.Stage;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.portal.language.TextSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of every act has its words, in both languages (record 0344). */
class ActPageTextsTest {

    private static final TextSource TEXTS = TextSource.ofClasspath();

    @ParameterizedTest
    @EnumSource(ActKind.class)
    void everyActSaysWhatItDoesWhoReadsItAndWhatEachFieldAsks(ActKind kind) {
        for (var language : Language.values()) {
            assertThat(keys(kind).map(key -> TEXTS.in(language).text(key)))
                    .allSatisfy(text -> assertThat(text).isNotBlank());
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void everyStageSaysWhatHappensNext(Stage stage) {
        for (var language : Language.values()) {
            assertThat(TEXTS.in(language).text("klacht.procedure.next." + stage.code())).isNotBlank();
        }
    }

    private static Stream<String> keys(ActKind kind) {
        return Stream.concat(
                Stream.of("act.", "explain.", "readers.").map(part -> "klacht.procedure." + part + kind.code()),
                ActFields.of(kind).stream().map(field -> ActFields.label(kind, field.name()).code()));
    }
}

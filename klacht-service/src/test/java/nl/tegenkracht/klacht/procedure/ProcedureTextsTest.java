package nl.tegenkracht.klacht.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.state.Stage;
import org.junit.jupiter.api.Test;

/** What is said of a stage and an act is there; that both languages have it, LanguageTest looks after. */
class ProcedureTextsTest {

    static final Set<String> KEYS = keys();

    @Test
    void everyStageAndEveryActHasWords() {
        assertThat(KEYS).containsAll(Stream.of(Stage.values()).map(stage -> "klacht.procedure.stage." + stage.code())
                .toList());
        assertThat(KEYS).containsAll(Stream.of(ActKind.values()).map(kind -> "klacht.procedure.act." + kind.code())
                .toList());
    }

    private static Set<String> keys() {
        try (var file = ProcedureTextsTest.class.getResourceAsStream("/messages/klacht.properties")) {
            var texts = new Properties();
            texts.load(file);
            return texts.stringPropertyNames();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import nl.tegenkracht.local.Script.Translation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the scripts at the top say, they say in two languages. */
class ScriptTextsTest {

    @ParameterizedTest
    @CsvSource({"start, 6", "test, 3", "infra/test/machine.sh, 5", "infra/test/reports.sh, 1",
            "infra/test/levels.sh, 6",
            "infra/test/repeat.sh, 3", ".ci/run, 2"})
    void everyTextIsThereInBothLanguagesWithTheSameVariables(String name, int minimum) throws IOException {
        var script = Script.of(name);

        assertThat(script.translations()).hasSizeGreaterThanOrEqualTo(minimum).allSatisfy(text -> {
            assertThat(text.english()).isNotEqualTo(text.dutch());
            assertThat(Translation.variables(text.english())).as(text.english())
                    .isEqualTo(Translation.variables(text.dutch()));
        });
        assertThat(script.texts()).isEqualTo(script.translations().size());
    }
}

package nl.tegenkracht.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogCodeTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{}");

    @Test
    void noCodeStandsForTwoThings() {
        assertThat(Arrays.stream(LogCode.values()).map(LogCode::code)).doesNotHaveDuplicates()
                .allMatch(code -> code.matches("TK-\\d{3}"));
    }

    @ParameterizedTest
    @EnumSource
    void aLineBeginsWithItsCodeInBothLanguages(LogCode line) {
        assertThat(line.pattern(false)).startsWith(line.code() + " ");
        assertThat(line.pattern(true)).startsWith(line.code() + " ");
    }

    @ParameterizedTest
    @EnumSource
    void bothLanguagesAskForTheSameValues(LogCode line) {
        assertThat(PLACEHOLDER.matcher(line.pattern(true)).results().count())
                .isEqualTo(PLACEHOLDER.matcher(line.pattern(false)).results().count());
    }

    @Test
    void withoutAChoiceTheLogIsEnglish() {
        assertThat(LogCode.EVENT_PARKED.pattern(false)).isEqualTo("TK-202 An event has been parked: {}");
        assertThat(LogCode.EVENT_PARKED.pattern(true)).isEqualTo("TK-202 Een gebeurtenis is apart gezet: {}");
    }
}

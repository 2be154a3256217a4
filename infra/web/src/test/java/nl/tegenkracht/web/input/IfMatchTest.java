package nl.tegenkracht.web.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "*", " * ", "\"1\", \"3\"", "\"3\",\"4\"", "\"x\", \"3\"", "W/\"1\", \"3\""})
    void theCurrentVersionWillDo(String header) {
        assertThat(IfMatch.parse(header).orElseThrow().version(3)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "\"1\", \"2\"", "W/\"3\"", "\"x\"", "\"03 \""})
    void anotherVersionWillNot(String header) {
        assertThat(IfMatch.parse(header).orElseThrow().version(3)).isNotEqualTo(3);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "3", "\"3", "*, \"3\"", "\"3\" \"4\"", "\"3\","})
    void whatIsNoConditionIsNone(String header) {
        assertThat(IfMatch.parse(header)).isEmpty();
    }

    @Test
    void aVersionIsComparedAsANumberOfOurs() {
        assertThat(IfMatch.parse("\"99999999999999999999\"").orElseThrow().version(3)).isNotEqualTo(3);
    }
}

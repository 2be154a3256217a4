package nl.tegenkracht.gateway.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryStringRuleTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"a", "z", "A", "Z", "0", "9", "a=b&c=d", "-._~!$&'()*+,;=:@/?", "a=%41", "a=%c3%a9",
            "a=%C3%A9", "a=%e2%82%ac", "a=%f0%9f%99%82", "a=%20", "a=%7e", "a=%09%0a%0d", "%41"})
    void plainTextIsAccepted(String query) {
        assertThat(QueryStringRule.isAccepted(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "a=%", "a=%4", "a=%zz", "a=%4z", "a=%z4", "%%41"})
    void halfAnEncodingIsRefused(String query) {
        assertThat(QueryStringRule.isAccepted(query)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%00", "a=%08", "a=%0b", "a=%1b", "a=%1f", "a=%7f", "a\n", "a\t", "a\u0000"})
    void aControlCharacterIsRefused(String query) {
        assertThat(QueryStringRule.isAccepted(query)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%c3", "a=%c3%28", "a=%ff", "a=%80", "a=%c0%ae", "a=%ed%a0%80", "a=%f5%80%80%80"})
    void whatIsNoUtf8IsRefused(String query) {
        assertThat(QueryStringRule.isAccepted(query)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"`", "{", "}", "[", "]", "^", "\\", "|", "<", ">", "\"", "#", " ", "é", "\u202e"})
    void whatHasToBeEncodedIsRefusedPlain(String query) {
        assertThat(QueryStringRule.isAccepted(query)).isFalse();
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThat(QueryStringRule.isAccepted("a".repeat(4096))).isTrue();
        assertThat(QueryStringRule.isAccepted("a".repeat(4097))).isFalse();
    }
}

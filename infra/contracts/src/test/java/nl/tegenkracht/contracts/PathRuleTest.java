package nl.tegenkracht.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PathRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/werk", "/ambtelijk/melding", "/ambtelijk/melding/", "/fractie-noord/melding/v1/x",
            "/assets/ab12/tegenkracht.css", "/.well-known/security.txt", "/a/b_c~d.e", "/a/...", "/a/..b", "/a/b.."})
    void aPlainPathIsAccepted(String path) {
        assertThat(PathRule.isAccepted(path)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"werk", "//", "//evil.example", "/ambtelijk//melding", "/ambtelijk/melding//",
            "/ambtelijk/../extern", "/..", "/../", "/./", "/.", "/a/.", "/a/..", "/a/../", "/a/./b",
            "/a/%2e%2e/b", "/a/%2E./b", "/%2f", "/a%2fb", "/a%5Cb", "/a\\b", "/a/%252e", "/%61mbtelijk",
            "/ambtelijk;x=1/melding", "/ambtelijk/melding;jsessionid=1", "/a;", "/a?b", "/a#b", "/a b", "/a+b",
            "/a\u0000", "/a\n", "/\r\nSet-Cookie:x", "/é", "/a\u2215b", "/a\uff0fb", "/*", "/a@b", "/a:b", "*",
            "http://localhost/", "/a\u202eb", "/a&b", "/a'b", "/a\"b", "/a<b>", "/{D}/melding"})
    void aPathWithATrickIsRefused(String path) {
        assertThat(PathRule.isAccepted(path)).isFalse();
    }

    @Test
    void aPathThatIsTooLongIsRefusedWithoutEvaluatingIt() {
        assertThat(PathRule.isAccepted("/" + "a".repeat(511))).isTrue();
        assertThat(PathRule.isAccepted("/" + "a".repeat(512))).isFalse();
        assertThat(PathRule.isAccepted("/a".repeat(1_000_000) + "%")).isFalse();
        assertThat(PathRule.isAccepted("/a".repeat(255) + "/%")).isFalse();
    }
}

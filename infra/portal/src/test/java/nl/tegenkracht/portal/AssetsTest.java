package nl.tegenkracht.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

    @Test
    void theAddressIsAFingerprint() {
        assertThat(Assets.path()).matches("/assets/[0-9a-f]{16}");
    }

    @Test
    void everyFileInTheIndexExistsWithItsOwnMediaType() {
        assertThat(Assets.fileNames()).contains("tegenkracht.css", "tegenkracht.js", "telling.js", "merk.svg");
        assertThat(Assets.fileNames()).allSatisfy(name -> {
            assertThat(Assets.read(name)).hasValueSatisfying(content -> assertThat(content).isNotEmpty());
            assertThat(Assets.mediaType(name)).isNotEqualTo("application/octet-stream");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "index.txt", "../Assets.class", "/tegenkracht.css", "tegenkracht.css/",
            "TEGENKRACHT.css"})
    void nothingElseInTheJarCanBeRead(String name) {
        assertThat(Assets.read(name)).isEmpty();
    }

    @Test
    void theStylesheetStaysSmallAndLoadsNothingFromElsewhere() {
        var css = new String(Assets.read("tegenkracht.css").orElseThrow(), StandardCharsets.UTF_8);
        assertThat(css.length()).isLessThan(170_000);
        assertThat(css).doesNotContain("http:", "https:", "@import", "data:");
        assertThat(css).contains("url('source-serif-4.woff2')").contains("EUPL-1.2");
    }
}

package nl.tegenkracht.portaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

    @Test
    void hetAdresIsEenVingerafdruk() {
        assertThat(Assets.pad()).matches("/assets/[0-9a-f]{16}");
    }

    @Test
    void elkBestandUitDeIndexIsErMetEenEigenMediatype() {
        assertThat(Assets.bestanden()).contains("tegenkracht.css", "tegenkracht.js", "telling.js", "merk.svg");
        assertThat(Assets.bestanden()).allSatisfy(naam -> {
            assertThat(Assets.lees(naam)).hasValueSatisfying(inhoud -> assertThat(inhoud).isNotEmpty());
            assertThat(Assets.mediatype(naam)).isNotEqualTo("application/octet-stream");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "index.txt", "../Assets.class", "/tegenkracht.css", "tegenkracht.css/",
            "TEGENKRACHT.css"})
    void nietsAndersInDeJarIsTeLezen(String naam) {
        assertThat(Assets.lees(naam)).isEmpty();
    }

    @Test
    void deStylesheetBlijftKleinEnHaaltNietsVanElders() {
        var css = new String(Assets.lees("tegenkracht.css").orElseThrow(), StandardCharsets.UTF_8);
        assertThat(css.length()).isLessThan(150_000);
        assertThat(css).doesNotContain("http:", "https:", "@import", "data:");
        assertThat(css).contains("url('source-serif-4.woff2')").contains("EUPL-1.2");
    }
}

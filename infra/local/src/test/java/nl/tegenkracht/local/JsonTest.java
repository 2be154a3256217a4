package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void readsEveryKindOfValue() {
        var parsed = (Map<?, ?>) Json.read("""
                { "tekst": "co\\u00f6rdinator \\"x\\"\\n", "getal": -12, "breuk": 1.5e2,
                  "lijst": [true, false, null], "leeg": {}, "niets": [] }
                """);

        assertThat(parsed.get("tekst")).isEqualTo("coördinator \"x\"\n");
        assertThat(parsed.get("getal")).isEqualTo(-12L);
        assertThat(parsed.get("breuk")).isEqualTo(150.0);
        assertThat(parsed.get("lijst")).isEqualTo(Arrays.asList(true, false, null));
        assertThat(parsed.get("leeg")).isEqualTo(Map.of());
        assertThat(parsed.get("niets")).isEqualTo(List.of());
    }

    @Test
    void whatIsWrittenCanBeReadBack() {
        var object = new LinkedHashMap<String, Object>();
        object.put("pad", "C:\\map \"met\" aanhaling");
        object.put("pid", 123L);

        assertThat(Json.read(Json.write(object))).isEqualTo(object);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1", "{\"a\" 1}", "\"open", "{} x", "{a:1}"})
    void refusesWhatIsNotJson(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(IllegalArgumentException.class);
    }
}

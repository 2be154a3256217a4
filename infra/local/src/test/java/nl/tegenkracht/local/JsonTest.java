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
                { "text": "co\\u00f6rdinator \\"x\\"\\n", "number": -12, "fraction": 1.5e2,
                  "list": [true, false, null], "empty": {}, "nothing": [] }
                """);

        assertThat(parsed.get("text")).isEqualTo("coördinator \"x\"\n");
        assertThat(parsed.get("number")).isEqualTo(-12);
        assertThat(parsed.get("fraction")).isEqualTo(150.0);
        assertThat(parsed.get("list")).isEqualTo(Arrays.asList(true, false, null));
        assertThat(parsed.get("empty")).isEqualTo(Map.of());
        assertThat(parsed.get("nothing")).isEqualTo(List.of());
    }

    @Test
    void whatIsWrittenCanBeReadBack() {
        var object = new LinkedHashMap<String, Object>();
        object.put("path", "C:\\directory \"with\" quotes");
        object.put("pid", 123);

        assertThat(Json.read(Json.write(object))).isEqualTo(object);
    }

    @Test
    void whatAnEarlierVersionWroteIsStillRead() {
        var written = """
                {
                  "onderdeel": "melding",
                  "pid": 4711,
                  "gestart": "2026-11-28T02:33:00Z",
                  "laag": 3,
                  "versie": "0123456789abcdef",
                  "opdracht": ["java", "-Da=\\"b\\""]
                }
                """;

        assertThat(Json.read(written)).isEqualTo(Map.of("onderdeel", "melding", "pid", 4711, "gestart",
                "2026-11-28T02:33:00Z", "laag", 3, "versie", "0123456789abcdef", "opdracht",
                List.of("java", "-Da=\"b\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1", "{\"a\" 1}", "\"open", "{} x", "{a:1}", "[1 2]", "[,1]"})
    void refusesWhatIsNotJson(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(IllegalArgumentException.class);
    }
}

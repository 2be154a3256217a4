package nl.tegenkracht.lokaal;

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
    void leestElkeSoortWaarde() {
        var gelezen = (Map<?, ?>) Json.lees("""
                { "tekst": "co\\u00f6rdinator \\"x\\"\\n", "getal": -12, "breuk": 1.5e2,
                  "lijst": [true, false, null], "leeg": {}, "niets": [] }
                """);

        assertThat(gelezen.get("tekst")).isEqualTo("coördinator \"x\"\n");
        assertThat(gelezen.get("getal")).isEqualTo(-12L);
        assertThat(gelezen.get("breuk")).isEqualTo(150.0);
        assertThat(gelezen.get("lijst")).isEqualTo(Arrays.asList(true, false, null));
        assertThat(gelezen.get("leeg")).isEqualTo(Map.of());
        assertThat(gelezen.get("niets")).isEqualTo(List.of());
    }

    @Test
    void watGeschrevenIsIsTerugTeLezen() {
        var object = new LinkedHashMap<String, Object>();
        object.put("pad", "C:\\map \"met\" aanhaling");
        object.put("pid", 123L);

        assertThat(Json.lees(Json.schrijf(object))).isEqualTo(object);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1", "{\"a\" 1}", "\"open", "{} x", "{a:1}"})
    void weigertWatGeenJsonIs(String tekst) {
        assertThatThrownBy(() -> Json.lees(tekst)).isInstanceOf(IllegalArgumentException.class);
    }
}

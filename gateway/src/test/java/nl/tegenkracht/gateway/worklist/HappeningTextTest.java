package nl.tegenkracht.gateway.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.portal.language.TextSource;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a line of the overview is called. */
class HappeningTextTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aKlachtSaysWhatTheReaderHasToDoIfThereIsSomething() {
        assertThat(title("voorzitter", "\"Beslissen over de ontvankelijkheid\""))
                .isEqualTo("Klacht. Beslissen over de ontvankelijkheid");
        assertThat(title("voorzitter", "null")).isEqualTo("Klacht");
        assertThat(title("bevoegd-gezag", "\"Beslissen op het advies\""))
                .isEqualTo("Een klacht waarover u beslist. Beslissen op het advies");
        assertThat(title("aangeklaagde", "null")).isEqualTo("Een klacht die over u gaat");
    }

    private static String title(String role, String about) {
        var item = JSON
                .readValue("{\"soort\":\"klacht\",\"als\":\"" + role
                        + "\",\"staat\":\"compleet\",\"actie\":false,\"over\":" + about
                        + "}", WorkItem.class);
        return TextSource.ofClasspath().in(Language.NL).of(HappeningText.of(item));
    }
}

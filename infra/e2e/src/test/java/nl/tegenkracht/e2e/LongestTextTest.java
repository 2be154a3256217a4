package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.BodySize;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.TextSize;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The longest text that is promised goes the whole way, in characters of four bytes and of two: as a plain form through
 * the gateway and its spool, by the service to the store, and back on the page of whoever wrote it and of who it was for
 * (record 0255).
 */
@EndToEnd
@Order(8)
class LongestTextTest {

    private static final String FRACTIE = "/fractie-noord";

    @ParameterizedTest
    @ValueSource(strings = {"😀", "щ"})
    void theLongestMeldingIsThereWholeForItsMelderAndItsVertrouwenspersoon(String character,
            RunningPlatform platform) {
        var form = new LinkedHashMap<String, String>();
        form.put("id", Id.random());
        form.put("vertrouwenspersoon", MeldingApiClient.VERA);
        form.put("categorie", "intimidatie");
        fill(form, character, TextSize.LONG, "verhaal");
        fill(form, character, TextSize.PARAGRAPHS, "wens");
        fill(form, character, TextSize.SHORT, "naam", "waar", "wanneer");
        var noa = WebVisitor.loggedInAs(platform.gateway(), "noa");

        var melding = sent(noa, FRACTIE + "/melding/nieuw", form);

        assertWhole(noa, melding, form, "verhaal", "wens", "naam", "waar", "wanneer");
        assertWhole(WebVisitor.loggedInAs(platform.gateway(), "vera"), melding, form, "verhaal", "wens", "waar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "щ"})
    void theLongestKlaagschriftIsThereWholeForItsKlagerAndTheSecretaris(String character, RunningPlatform platform) {
        var form = new LinkedHashMap<>(Map.of("id", Id.random(), "categorieen", "pesten"));
        fill(form, character, TextSize.LONG, "gedrag", "stuktekst");
        fill(form, character, TextSize.PARAGRAPHS, "getuigen", "aangeklaagden", "stappen");
        fill(form, character, TextSize.SHORT, "waar", "wanneer", "naam", "adres", "functie");
        var noa = WebVisitor.loggedInAs(platform.gateway(), "noa");

        var klacht = sent(noa, FRACTIE + "/klacht/nieuw", form);

        var fields = form.keySet().stream().filter(field -> !List.of("id", "categorieen").contains(field))
                .toArray(String[]::new);
        assertWhole(noa, klacht, form, fields);
        assertWhole(WebVisitor.loggedInAs(platform.gateway(), "kiki"), klacht, form, fields);
    }

    /** Each field ends in its own name, so that none can pass for another. */
    private static void fill(Map<String, String> form, String character, int length, String... fields) {
        for (var field : fields) {
            form.put(field, character.repeat(length - field.length() - 1) + " " + field);
        }
    }

    private static String sent(WebVisitor visitor, String path, Map<String, String> form) {
        assertThat(WebVisitor.formEncode(form).length()).as("fits in what the gateway takes").isLessThan(BodySize.FORM);
        var response = visitor.submit(path, form);
        assertThat(response.status()).isEqualTo(303);
        return response.header("location").orElseThrow();
    }

    private static void assertWhole(WebVisitor reader, String address, Map<String, String> form, String... fields) {
        var page = reader.get(address);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text().getBytes(StandardCharsets.UTF_8)).isEqualTo(page.body());
        assertThat(page.text().strip()).endsWith("</html>");
        for (var field : fields) {
            assertThat(page.text().contains(">" + form.get(field) + "<")).as(field).isTrue();
        }
    }
}

package nl.tegenkracht.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.refusal.InvalidInput;
import nl.tegenkracht.core.refusal.InvalidInput.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.json.JsonMapper;

/** What someone sends is read as a whole, and everything that is wrong is said at once. */
class InputTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Text WRITE = Text.of("melding.schrijf");
    private static final Text AGAIN = Text.of("starter.input.new-form");
    private static final List<String> CODES = List.of("pesten", "anders");

    @Test
    void allErrorsComeAtOnce() {
        var input = json("{\"verhaal\":\"   \",\"waar\":7,\"betrokken\":\"x\",\"verzonnen\":1}");
        input.required("verhaal", 10, WRITE);
        input.text("waar", 10);
        input.ids("betrokken");
        input.id("id", AGAIN);

        assertThat(errors(input)).containsExactly(new FieldError("verhaal", WRITE),
                new FieldError("waar", Text.of("starter.input.no-text")),
                new FieldError("betrokken", Text.of("starter.input.no-list")), new FieldError("id", AGAIN),
                new FieldError("verzonnen", Text.of("starter.input.no-such-field")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"tekst\"", "12"})
    void onlyAnObjectIsADocument(String document) {
        assertThatThrownBy(() -> json(document)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aFieldOfAFormThatIsThereTwiceIsNotRead() {
        var form = new LinkedMultiValueMap<String, String>();
        List.of("verhaal", "ondertekend", "id", "codes").forEach(field -> form.put(field, List.of("ja", "nee")));
        var input = Input.of(form);
        input.required("verhaal", 10, WRITE);
        input.flag("ondertekend");
        input.id("id", AGAIN);
        input.codes("codes", List.of("ja", "nee"));

        assertThat(errors(input)).extracting(FieldError::field).containsExactly("verhaal", "ondertekend", "id");
    }

    @Test
    void anUnknownFieldWithAnOddNameIsNotRepeated() {
        assertThat(errors(json("{\"<script>\":1}")))
                .containsExactly(new FieldError("onbekend", Text.of("starter.input.no-such-field")));
    }

    @Test
    void theLimitCountsCharactersAndNotHalvesOfCharacters() {
        assertThat(json("{\"v\":\"" + "😀".repeat(5) + "\"}").text("v", 5)).hasSize(10);

        var tooLong = json("{\"v\":\"" + "a".repeat(100_001) + "\"}");
        tooLong.text("v", 100_000);
        assertThat(errors(tooLong)).containsExactly(
                new FieldError("v", Text.of("starter.input.too-long", 100_000, 100_001)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u200b", "\u2060\ufeff", "\u00ad \u3164", "\u2800\n\t", "\u115f\ufe0f",
            "\u2028\u000b\u0085", "\u202e\u202c"})
    void textThatNobodyCanSeeIsNoText(String invisible) {
        var form = Input.of(filledIn("verhaal", invisible));
        form.required("verhaal", 100, WRITE);
        assertThat(errors(form)).containsExactly(new FieldError("verhaal", WRITE));
        assertThat(Input.of(filledIn("naam", invisible)).text("naam", 100)).isEmpty();
        assertThat(json(JSON.writeValueAsString(Map.of("naam", invisible))).text("naam", 100)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\u000b", "\f", "\u0085", "\u2028", "\u2029"})
    void everyEndOfALineIsOne(String lineEnd) {
        var typed = "\u0661 regel" + lineEnd + "\ttwee \u200d";
        assertThat(Input.of(filledIn("v", typed)).text("v", 100)).isEqualTo("\u0661 regel\n\ttwee \u200d");
        assertThat(json(JSON.writeValueAsString(Map.of("v", typed))).text("v", 100)).contains("regel\n");
    }

    @Test
    void aControlCharacterStaysVisibleAsOne() {
        assertThat(Input.of(filledIn("v", "Bel\u0007 mij\u001b\u009f")).text("v", 100))
                .isEqualTo("Bel\ufffd mij\ufffd\ufffd");
    }

    private static LinkedMultiValueMap<String, String> filledIn(String field, String value) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add(field, value);
        return form;
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"v\":\"a\\ud800b\"}", "{\"v\":\"a\\u0000b\"}"})
    void charactersThatWouldChangeSilentlyAreAnError(String document) {
        var input = json(document);
        input.text("v", 10);

        assertThat(errors(input))
                .containsExactly(new FieldError("v", Text.of("starter.input.not-storable")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1.5", "99999999999999999999"})
    void aVersionIsANumber(String value) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("versie", value);
        var input = Input.of(form);

        assertThat(input.number("versie", AGAIN)).isZero();
        assertThat(errors(input)).containsExactly(new FieldError("versie", AGAIN));
    }

    @Test
    void aFormMayContainMoreFieldsAndLineEndingsAreNormalized() {
        var form = new LinkedMultiValueMap<String, String>();
        var id = Id.random();
        form.add("verhaal", "een\r\ntwee");
        form.add("extra", "van de browser");
        form.put("betrokken", List.of(id, id));
        var input = Input.of(form);

        assertThat(input.required("verhaal", 100, WRITE)).isEqualTo("een\ntwee");
        assertThat(input.ids("betrokken")).containsExactly(id);
        input.validate();
    }

    @Test
    void aListWithAnythingOtherThanIdsIsAnError() {
        var input = json("{\"betrokken\":[\"vera\"]}");
        input.ids("betrokken");

        assertThat(errors(input)).extracting(FieldError::field).containsExactly("betrokken");
    }

    @Test
    void codesComeFromAFixedSet() {
        var good = json("{\"soort\":\"pesten\",\"soorten\":[\"pesten\",\"pesten\",\"anders\"]}");
        assertThat(good.code("soort", CODES)).isEqualTo("pesten");
        assertThat(good.codes("soorten", CODES)).containsExactly("pesten", "anders");
        assertThat(good.code("er-niet", CODES)).isEmpty();
        good.validate();

        var bad = json("{\"soort\":\"verzonnen\",\"soorten\":[\"pesten\",\"verzonnen\"]}");
        assertThat(bad.code("soort", CODES)).isEmpty();
        assertThat(bad.codes("soorten", CODES)).isEmpty();
        assertThat(errors(bad)).containsExactly(new FieldError("soort", Text.of("starter.input.no-such-choice")),
                new FieldError("soorten", Text.of("starter.input.not-in-list")));
    }

    @Test
    void aDayIsADateOrEmpty() {
        var input = json("{\"dag\":\" 2026-02-28 \",\"leeg\":\"  \"}");

        assertThat(input.day("dag")).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(input.day("leeg")).isNull();
        assertThat(input.day("er-niet")).isNull();
        input.validate();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "28-02-2026", "gisteren", "0026-11-22", "+12026-11-22"})
    void whatCannotBeADayIsAnError(String value) {
        var input = json("{\"dag\":\"" + value + "\"}");

        assertThat(input.day("dag")).isNull();
        assertThat(errors(input))
                .containsExactly(new FieldError("dag", Text.of("starter.input.no-day")));
    }

    @Test
    void aTickIsJaInAFormAndTrueInADocument() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("aan", "ja");
        form.add("anders", "true");
        assertThat(Input.of(form).flag("aan")).isTrue();
        assertThat(Input.of(form).flag("anders")).isFalse();
        assertThat(Input.of(form).flag("er-niet")).isFalse();

        var document = json("{\"aan\":true,\"leeg\":null,\"anders\":\"ja\"}");
        assertThat(document.flag("aan")).isTrue();
        assertThat(document.flag("leeg")).isFalse();
        assertThat(document.flag("anders")).isFalse();
        assertThat(errors(document)).containsExactly(new FieldError("anders", Text.of("starter.input.no-flag")));
    }

    private static Input json(String document) {
        return Input.of(JSON.readTree(document), null);
    }

    private static List<FieldError> errors(Input input) {
        return catchThrowableOfType(InvalidInput.class, input::validate).errors();
    }
}

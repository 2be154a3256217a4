package nl.tegenkracht.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.refusal.InvalidInput;
import nl.tegenkracht.core.refusal.InvalidInput.FieldError;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.json.JsonMapper;

/** A field is declared once: what is described is what is read. */
class RecordReaderTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Schema(name = "Wens")
    record Wens(@Missing("wens.id") @Schema(requiredMode = Schema.RequiredMode.REQUIRED,
            pattern = Id.PATTERN) String id,
            @Missing("wens.tekst") @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 10) String tekst,
            @Schema(maxLength = 3) String kort,
            @Schema(allowableValues = {"geen", "later"}) String stukken,
            @Missing(dutch = "Kruis aan.") @Schema(requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = "ja") String akkoord,
            @Schema(description = "Of.") boolean aan, @Schema(description = "Wanneer.") LocalDate dag,
            @Schema(description = "Wie.") List<String> wie, @Schema(description = "Wat.") List<String> wat){}

    record Other(@Schema(maxLength = 3) String kort) {}

    record Unlimited(@Schema(description = "Zonder grens.") String tekst) {}

    record Silent(@Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 10) String tekst) {}

    @Test
    void aDocumentAndAFormGiveTheSameRecord() {
        var id = Id.random();
        var expected = new Wens(id, "tekst", "", "later", "ja", true, LocalDate.of(2026, 11, 28), List.of(id),
                List.of("pesten"));
        var form = new LinkedMultiValueMap<String, String>();
        Map.of("id", id, "tekst", "tekst", "stukken", "later", "akkoord", "ja", "aan", "ja", "dag", "2026-11-28",
                "wie", id, "wat", "pesten").forEach(form::add);

        assertThat(read(Input.of(form))).isEqualTo(expected);
        assertThat(read(document("""
                {"id":"%s","tekst":"tekst","stukken":"later","akkoord":"ja","aan":true,"dag":"2026-11-28",
                "wie":["%s"],"wat":["pesten"]}""".formatted(id, id)))).isEqualTo(expected);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceInTheOrderOfTheFields() {
        var input = document("""
                {"kort":"lang","stukken":"nooit","akkoord":"nee","aan":1,"dag":"gisteren","wie":["x"],"wat":["x"]}""");
        read(input);

        assertThat(catchThrowableOfType(InvalidInput.class, input::validate).errors()).containsExactly(
                new FieldError("id", Text.of("wens.id")), new FieldError("tekst", Text.of("wens.tekst")),
                new FieldError("kort", Text.of("starter.input.too-long", 3, 4)),
                new FieldError("stukken", Text.of("starter.input.no-such-choice")),
                new FieldError("akkoord", Text.of("starter.input.only-yes")),
                new FieldError("aan", Text.of("starter.input.no-flag")),
                new FieldError("dag", Text.of("starter.input.no-day")),
                new FieldError("wie", Text.of("starter.input.not-in-list")),
                new FieldError("wat", Text.of("starter.input.not-in-list")));
    }

    @Test
    void theDescriptionHasTheFieldsThatAreReadAndNoOthers() {
        var described = ModelConverters.getInstance(true).readAll(Wens.class).get("Wens").getProperties().keySet();

        assertThat(described).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(Wens.class.getRecordComponents()).map(component -> component.getName()).toList());
    }

    @Test
    void aDocumentIsReadAsWhatTheApiDescribesAndAsNothingElse() {
        assertThatIllegalStateException().isThrownBy(() -> document("{}").read(Other.class));
        assertThatIllegalStateException().isThrownBy(() -> document("{}").number("versie", Text.of("wens.id")));
    }

    @Test
    void outsideThisPackageNoFieldOfADocumentIsReadByItsName() {
        var byName = Arrays.stream(Input.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getParameterCount() > 0 && method.getParameterTypes()[0] == String.class)
                .map(method -> method.getName()).collect(Collectors.toSet());

        assertThat(byName).isEqualTo(Set.of("number", "error"));
    }

    @Test
    void aFieldWithoutALimitOrARequiredOneThatSaysNothingCannotBeRead() {
        var form = new LinkedMultiValueMap<String, String>();

        assertThatIllegalStateException().isThrownBy(() -> Input.of(form).read(Unlimited.class));
        assertThatIllegalStateException().isThrownBy(() -> Input.of(form).read(Silent.class));
    }

    private static Wens read(Input input) {
        return input.read(Wens.class, Map.of("wat", List.of("pesten", "anders")));
    }

    private static Input document(String document) {
        return new JsonBody<Wens>(JSON.readTree(document)).input(Wens.class);
    }
}

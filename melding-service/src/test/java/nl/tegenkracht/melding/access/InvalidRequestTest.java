package nl.tegenkracht.melding.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.tegenkracht.contracts.BodySize;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not right is refused as the matrix says, with everything that is wrong at once, and changes nothing. */
class InvalidRequestTest extends MeldingServiceTestBase {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void allErrorsAreInOneResponseAndRepeatNothingOfWhatWasSent() {
        var response = as(melder()).post("/v1/meldingen",
                """
                        {"id":"kort","vertrouwenspersoon":7,"betrokken":["geheim-kenmerk"],
                         "categorie":"geheime-categorie",
                         "verhaal":" ","waar":["x"],"verzonnen":"geheim"}""");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(fields(response)).containsExactlyInAnyOrder("id", "vertrouwenspersoon", "betrokken", "categorie",
                "verhaal", "waar", "verzonnen");
        assertThat(response.body()).doesNotContain("geheim");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(arguments("categorie", "bestaat-niet"), arguments("categorie", 3),
                arguments("verhaal", "a".repeat(100_001)), arguments("verhaal", "half\ud800teken"),
                arguments("verhaal", Map.of("a", 1)), arguments("waar", "a".repeat(1_001)),
                arguments("wanneer", "a".repeat(1_001)), arguments("wens", "a".repeat(10_001)),
                arguments("naam", "a".repeat(1_001)), arguments("betrokken", "tekst"),
                arguments("betrokken", List.of(1)),
                arguments("betrokken", Stream.generate(Id::random).limit(51).toList()),
                arguments("id", Id.random().toUpperCase()), arguments("id", true),
                arguments("vertrouwenspersoon", "Vera"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void aWrongValueIsNamedAndNothingIsKept(String field, Object value) {
        var melder = melder();
        var submitted = melding();
        submitted.put(field, value);

        var response = as(melder).post("/v1/meldingen", asJson(submitted));

        assertThat(response.status()).isEqualTo(400);
        assertThat(fields(response)).containsExactly(field);
        assertThat(as(melder).get("/v1/meldingen").json().get("totaal").intValue()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"tekst\"", "{\"id\":1}{}", "{'id':1}"})
    void whatIsNotAJsonObjectIsRefused(String document) {
        assertThat(as(melder()).post("/v1/meldingen", document).status()).isEqualTo(400);
    }

    @Test
    void whatIsThereTwiceIsRefusedAndNothingIsKept() {
        var melder = melder();
        var vincent = ",\"vertrouwenspersoon\":\"" + TestPerson.BENOEMING_VINCENT + "\"}";
        var asJson = json(melding());

        assertThat(as(melder).post("/v1/meldingen", asJson.substring(0, asJson.length() - 1) + vincent).status())
                .isEqualTo(400);
        for (var field : List.of("id", "vertrouwenspersoon", "naam", "verhaal", "waar", "wanneer",
                "wens")) {
            var form = melding();
            form.put(field, List.of(form.get(field), "tweede waarde"));
            for (var step : List.of("", "verhaal", "keuze", "vooraf")) {
                form.put("naar", step);
                var page = as(melder).submit("/nieuw", form);
                assertThat(page.status()).as(field + " " + step).isEqualTo(400);
                assertThat(page.body()).contains("kwam twee keer binnen", "Op de gang");
            }
        }
        assertThat(as(melder).get("/v1/meldingen").json().get("totaal").intValue()).isZero();
    }

    @Test
    void brokenUtf8IsRefused() {
        var melder = melder();
        var json = json(melding()).replace("Wat er gebeurde", "#").split("#");

        var asJson = as(melder).raw("POST", "/v1/meldingen", JSON, bytes(json[0], json[1]));
        var asForm = as(melder).raw("POST", "/nieuw", FORM,
                ("id=" + Id.random() + "&categorie=onbekend&vertrouwenspersoon=" + TestPerson.BENOEMING_VERA
                        + "&verhaal=a%c3%28b").getBytes(StandardCharsets.US_ASCII));

        assertThat(asJson.status()).isEqualTo(400);
        assertThat(asForm.status()).isEqualTo(400);
        assertThat(as(melder).get("/v1/meldingen").json().get("totaal").intValue()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", FORM, "application/xml", "multipart/form-data; boundary=x"})
    void theApiAcceptsNoOtherFormatThanJson(String mediaType) {
        var melder = melder();
        var melding = meldAs(melder);
        var body = json(melding()).getBytes(StandardCharsets.UTF_8);

        assertThat(as(melder).raw("POST", "/v1/meldingen", mediaType, body).status()).isEqualTo(415);
        assertThat(as(melder).raw("POST", "/v1/meldingen/" + melding + "/berichten", mediaType, body).status())
                .isEqualTo(415);
        assertThat(as(melder).raw("PUT", "/v1/meldingen/" + melding + "/vertrouwenspersoon", mediaType, body).status())
                .isEqualTo(415);
    }

    @Test
    void aPageAcceptsOnlyAForm() {
        assertThat(as(melder()).raw("POST", "/nieuw", JSON, new byte[]{'{', '}'}).status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PATCH", "PUT"})
    void whatDoesNotExistIsNotPossible(String method) {
        assertThat(as(melder()).raw(method, "/v1/meldingen", JSON, new byte[]{'{', '}'}).status()).isEqualTo(405);
    }

    @Test
    void anAddressThatIsOnlySentToLeadsToThePageItBelongsTo() {
        var melder = melder();
        var address = "/meldingen/" + meldAs(melder);

        for (var part : List.of("/berichten", "/vertrouwenspersoon")) {
            var page = as(melder).get(address + part);
            assertThat(page.status()).isEqualTo(405);
            assertThat(page.header("Allow")).isEqualTo("POST");
            assertThat(page.body()).contains("href=\"/fractie-noord/melding" + address + "\"",
                    "Naar de pagina die hierbij hoort");
        }
        assertThat(as(melder).submit(address, Map.of("tekst", "x")).body())
                .contains("href=\"/fractie-noord/melding" + address + "\"");
    }

    @Test
    void whatIsFarTooLargeIsNotRead() {
        var melder = melder();
        var submitted = melding();
        submitted.put("verhaal", "a".repeat(BodySize.FORM));
        var document = json(submitted);

        assertThat(as(melder).post("/v1/meldingen", document).status()).isEqualTo(413);
        assertThat(as(melder).chunked("/v1/meldingen", JSON, document.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(413);
        assertThat(as(melder).submit("/nieuw", submitted).status()).isIn(400, 413);
        assertThat(as(melder).get("/v1/meldingen").json().get("totaal").intValue()).isZero();
    }

    @Test
    void aBerichtWithErrorsNamesThemAll() {
        var melder = melder();
        var melding = meldAs(melder);

        var response = as(melder).post("/v1/meldingen/" + melding + "/berichten", "{\"tekst\":5,\"extra\":1}");

        assertThat(response.status()).isEqualTo(400);
        assertThat(fields(response)).containsExactlyInAnyOrder("id", "tekst", "extra");
    }

    @Test
    void anAddressWithATrailingSlashDoesNotExist() {
        assertThat(as(melder()).get("/v1/meldingen/").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "..", "%7B", "a%00b", "{$ne:1}"})
    void aStrangeIdIsSimplyNotFound(String id) {
        var path = id.replace("{", "%7B").replace("}", "%7D").replace("$", "%24").replace(":", "%3A");

        assertThat(as(melder()).get("/v1/meldingen/" + path).status()).isIn(400, 404);
    }

    private static List<String> fields(TestResponse response) {
        return StreamSupport.stream(response.json().get("fouten").spliterator(), false)
                .map(error -> error.get("veld").stringValue()).toList();
    }

    /** JSON in which half a surrogate pair stands as an escape, the way a portal would send it. */
    private static String asJson(Map<String, Object> value) {
        return json(value).replace("\ud800", "\\ud800");
    }

    private static byte[] bytes(String before, String after) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[]{'a', (byte) 0xc3, (byte) 0x28});
        bytes.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}

package nl.tegenkracht.melding.toegang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.melding.proef.MetMeldingService;
import nl.tegenkracht.testkit.TestResponse;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wat niet klopt wordt geweigerd zoals de matrix zegt, met alles wat er mis is in één keer, en verandert niets. */
class OngeldigVerzoekTest extends MetMeldingService {

    private static final String JSON = "application/json";
    private static final String FORMULIER = "application/x-www-form-urlencoded";

    @Test
    void alleFoutenStaanInEenAntwoordEnHerhalenNietsVanWatErStond() {
        var antwoord = als(melder()).post("/v1/meldingen",
                """
                        {"id":"kort","vertrouwenspersoon":7,"betrokken":["geheim-kenmerk"],"categorie":"geheime-categorie",
                         "verhaal":" ","waar":["x"],"verzonnen":"geheim"}""");

        assertThat(antwoord.status()).isEqualTo(400);
        assertThat(antwoord.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(velden(antwoord)).containsExactlyInAnyOrder("id", "vertrouwenspersoon", "betrokken", "categorie",
                "verhaal", "waar", "verzonnen");
        assertThat(antwoord.body()).doesNotContain("geheim");
    }

    static Stream<Arguments> verkeerd() {
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
    @MethodSource("verkeerd")
    void eenVerkeerdeWaardeWordtGenoemdEnNietsWordtBewaard(String veld, Object waarde) {
        var melder = melder();
        var ingestuurd = melding();
        ingestuurd.put(veld, waarde);

        var antwoord = als(melder).post("/v1/meldingen", alsJson(ingestuurd));

        assertThat(antwoord.status()).isEqualTo(400);
        assertThat(velden(antwoord)).containsExactly(veld);
        assertThat(als(melder).get("/v1/meldingen").json().get("totaal").intValue()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"tekst\"", "{\"id\":1}{}", "{'id':1}"})
    void watGeenJsonObjectIsWordtGeweigerd(String document) {
        assertThat(als(melder()).post("/v1/meldingen", document).status()).isEqualTo(400);
    }

    @Test
    void gebrokenUtf8WordtGeweigerd() {
        var melder = melder();
        var json = json(melding()).replace("Wat er gebeurde", "#").split("#");

        var alsJson = als(melder).raw("POST", "/v1/meldingen", JSON, bytes(json[0], json[1]));
        var alsFormulier = als(melder).raw("POST", "/nieuw", FORMULIER,
                ("id=" + Id.random() + "&categorie=onbekend&vertrouwenspersoon=" + TestPerson.BENOEMING_VERA
                        + "&verhaal=a%c3%28b").getBytes(StandardCharsets.US_ASCII));

        assertThat(alsJson.status()).isEqualTo(400);
        assertThat(alsFormulier.status()).isEqualTo(400);
        assertThat(als(melder).get("/v1/meldingen").json().get("totaal").intValue()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", FORMULIER, "application/xml", "multipart/form-data; boundary=x"})
    void eenAndereVormDanJsonWordtDoorDeApiNietAangenomen(String soort) {
        var melder = melder();
        var melding = gemeldDoor(melder);
        var inhoud = json(melding()).getBytes(StandardCharsets.UTF_8);

        assertThat(als(melder).raw("POST", "/v1/meldingen", soort, inhoud).status()).isEqualTo(415);
        assertThat(als(melder).raw("POST", "/v1/meldingen/" + melding + "/berichten", soort, inhoud).status())
                .isEqualTo(415);
        assertThat(als(melder).raw("PUT", "/v1/meldingen/" + melding + "/vertrouwenspersoon", soort, inhoud).status())
                .isEqualTo(415);
    }

    @Test
    void eenPaginaNeemtAlleenEenFormulierAan() {
        assertThat(als(melder()).raw("POST", "/nieuw", JSON, new byte[]{'{', '}'}).status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PATCH", "PUT"})
    void watNietBestaatKanNiet(String methode) {
        assertThat(als(melder()).raw(methode, "/v1/meldingen", JSON, new byte[]{'{', '}'}).status()).isEqualTo(405);
    }

    @Test
    void watVeelTeGrootIsWordtNietGelezen() {
        var melder = melder();
        var ingestuurd = melding();
        ingestuurd.put("verhaal", "a".repeat(3_000_000));
        var document = json(ingestuurd);

        assertThat(als(melder).post("/v1/meldingen", document).status()).isEqualTo(413);
        assertThat(als(melder).chunked("/v1/meldingen", JSON, document.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(413);
        assertThat(als(melder).submit("/nieuw", ingestuurd).status()).isIn(400, 413);
        assertThat(als(melder).get("/v1/meldingen").json().get("totaal").intValue()).isZero();
    }

    @Test
    void eenBerichtMetFoutenNoemtZeAllemaal() {
        var melder = melder();
        var melding = gemeldDoor(melder);

        var antwoord = als(melder).post("/v1/meldingen/" + melding + "/berichten", "{\"tekst\":5,\"extra\":1}");

        assertThat(antwoord.status()).isEqualTo(400);
        assertThat(velden(antwoord)).containsExactlyInAnyOrder("id", "tekst", "extra");
    }

    @Test
    void eenAdresMetEenSchuineStreepAchteraanBestaatNiet() {
        assertThat(als(melder()).get("/v1/meldingen/").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "..", "%7B", "a%00b", "{$ne:1}"})
    void eenRaarKenmerkIsGewoonNietGevonden(String kenmerk) {
        var pad = kenmerk.replace("{", "%7B").replace("}", "%7D").replace("$", "%24").replace(":", "%3A");

        assertThat(als(melder()).get("/v1/meldingen/" + pad).status()).isIn(400, 404);
    }

    private static List<String> velden(TestResponse antwoord) {
        return StreamSupport.stream(antwoord.json().get("fouten").spliterator(), false)
                .map(fout -> fout.get("veld").stringValue()).toList();
    }

    /** JSON waarin een halve surrogaat als ontsnapping staat, zoals een portaal hem zou sturen. */
    private static String alsJson(Map<String, Object> waarde) {
        return json(waarde).replace("\ud800", "\\ud800");
    }

    private static byte[] bytes(String voor, String na) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(voor.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[]{'a', (byte) 0xc3, (byte) 0x28});
        bytes.writeBytes(na.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}

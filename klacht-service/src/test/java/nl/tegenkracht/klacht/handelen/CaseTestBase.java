package nl.tegenkracht.klacht.handelen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.klacht.fixture.KlachtServiceTestBase;
import nl.tegenkracht.klacht.fixture.TestAdresboek;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A klacht of fractie Noord, and how everybody acts in it and looks at it through the API. */
abstract class CaseTestBase extends KlachtServiceTestBase {

    static final TestPerson KIKI = TestPerson.secretaris(NOORD);
    static final TestPerson KAREL = commissie(BENOEMING_VOORZITTER);
    static final TestPerson KIM = commissie(BENOEMING_LID);
    static final TestPerson KEES = commissie(BENOEMING_KEES);
    static final TestPerson KOEN = commissie(BENOEMING_PLAATSVERVANGER);
    static final TestPerson BAS = TestAdresboek.BAS;
    static final TestPerson LENA = TestAdresboek.LENA;
    static final TestPerson LUUK = TestAdresboek.LUUK;

    TestPerson noa;
    String klacht;
    LocalDate today;

    @BeforeEach
    void file() {
        itIsOn(TODAY);
        noa = klager();
        klacht = dienInAs(noa, klaagschrift());
    }

    void itIsOn(LocalDate day) {
        today = day;
        itIs(day);
    }

    void toComplete() {
        does(KIKI, "noem-aangeklaagden", 0, Map.of("aangeklaagde1", "Bas Kastanjeboom", "gedragingen1",
                "Schreeuwen op de gang\nDeur dichtgooien"));
        does(KIKI, "stel-commissie-samen", 0, Map.of("leden", chosen(KIKI, "stel-commissie-samen", 0, "leden",
                "Karel Esdoornveld", "Kim Hazelaar", "Kees Vlierboom")));
        does(KIKI, "wijs-bevoegd-gezag-aan", 1, Map.of("persoon",
                chosen(KIKI, "wijs-bevoegd-gezag-aan", 1, "persoon", "Lena Taxuspoort").getFirst(), "plaatsvervanger",
                chosen(KIKI, "wijs-bevoegd-gezag-aan", 1, "persoon", "Luuk Lariksdreef").getFirst()));
        does(KIKI, "markeer-compleet", 0, Map.of("sinds", today.toString()));
    }

    static Map<String, Object> admissible() {
        return Map.of("id", Id.random(), "gronden", List.of("1.1:ontvankelijk", "1.2:ontvankelijk"), "tekst",
                "Dit komt in behandeling.");
    }

    void toHearing() {
        toComplete();
        does(KAREL, "beoordeel", 1, admissible());
        assertThat(read(BAS, klacht).status()).isEqualTo(404);
        does(KIKI, "stuur-afschrift", 1, Map.of("persoon",
                chosen(KIKI, "stuur-afschrift", 1, "persoon", "Bas Kastanjeboom").getFirst(), "tekst", "De klacht."));
        does(KIKI, "plan-hoorzitting", 1, Map.of("op", today.plusDays(14).toString(), "apart", "nee", "stukkenTot",
                today.plusDays(10).toString(), "tekst", "U wordt gehoord."));
    }

    void toAdvice() {
        toHearing();
        itIsOn(today.plusDays(14));
        does(KIKI, "houd-hoorzitting", 1, Map.of("tekst", "Het verslag."));
        does(KIKI, "leg-feiten-voor", 1, Map.of("tekst", "De feiten."));
        does(noa, "reageer", 1, Map.of("correcties", "Het was dinsdag.", "zienswijze", "Het deed pijn."));
        does(BAS, "reageer", 1, Map.of("correcties", "Het was woensdag."));
        does(KAREL, "stel-advies-vast", 1, Map.of("tekst", "Praat met elkaar.", "aard", "beide", "stemmen",
                List.of("voorzitter:eens", "lid-ambtelijk:eens", "lid-politiek:eens")));
        does(KAREL, "onderteken-advies", 1, Map.of("bevestigd", "ja"));
        does(KIKI, "onderteken-advies", 1, Map.of("bevestigd", "ja"));
    }

    void does(TestPerson who, String code, int part, Map<String, ?> fields) {
        var done = tries(who, code, part, fields);
        assertThat(done.status()).as(code + ": " + done.body()).isEqualTo(200);
    }

    TestResponse tries(TestPerson who, String code, int part, Map<String, ?> fields) {
        var form = new LinkedHashMap<String, Object>(fields);
        form.putIfAbsent("id", Id.random());
        return as(who).post(address(code, part), json(form), etag(who));
    }

    String address(String code, int part) {
        return "/v1/klachten/" + klacht + "/handelingen/" + code + "?deel=" + part;
    }

    String etag(TestPerson who) {
        var etag = as(who).get("/v1/klachten/" + klacht + "/handelingen").header("ETag");
        return etag == null ? "\"0\"" : etag;
    }

    /** What to send for these names in this field. */
    List<String> chosen(TestPerson who, String code, int part, String field, String... names) {
        var options = options(who, code, part, field).toList();
        return Stream.of(names).map(name -> options.stream()
                .filter(option -> option.get("naam").stringValue().equals(name)).findFirst().orElseThrow()
                .get("waarde").stringValue()).toList();
    }

    private Stream<JsonNode> options(TestPerson who, String code, int part, String field) {
        return as(who).get("/v1/klachten/" + klacht + "/handelingen").json().get("handelingen").valueStream()
                .filter(act -> act.get("code").stringValue().equals(code) && act.get("deel").intValue() == part)
                .flatMap(act -> act.get("velden").valueStream())
                .filter(one -> one.get("naam").stringValue().equals(field))
                .flatMap(one -> Stream.concat(one.get("keuzes").valueStream(), one.get("regels").valueStream()
                        .flatMap(row -> row.get("keuzes").valueStream())));
    }

    /** The names of what can be chosen in this field. */
    List<String> offered(TestPerson who, String code, int part, String field) {
        return options(who, code, part, field).map(option -> option.get("naam").stringValue()).toList();
    }

    /** The same with what is told about each. */
    List<String> explained(TestPerson who, String code, int part, String field) {
        return options(who, code, part, field)
                .map(option -> option.get("naam").stringValue() + ": " + option.path("uitleg").asString("")).toList();
    }

    List<String> acts(TestPerson who) {
        return as(who).get("/v1/klachten/" + klacht + "/handelingen").json().get("handelingen").valueStream()
                .map(act -> act.get("deel").intValue() + " " + act.get("code").stringValue()).toList();
    }

    String stand(TestPerson who) {
        return read(who, klacht).json().get("staat").stringValue();
    }

    List<String> pieces(TestPerson who) {
        return read(who, klacht).json().get("procedure").get("stukken").valueStream()
                .map(piece -> piece.get("soort").stringValue()).toList();
    }

    List<String> letters(TestPerson who) {
        return read(who, klacht).json().get("procedure").get("brieven").valueStream()
                .map(letter -> letter.get("brief").stringValue()).toList();
    }

    JsonNode term(TestPerson who, String code) {
        return read(who, klacht).json().get("procedure").get("termijnen").valueStream()
                .filter(term -> term.get("code").stringValue().equals(code)).reduce((_, later) -> later).orElseThrow();
    }

    static String piece(JsonNode read, String kind) {
        return read.get("procedure").get("stukken").valueStream()
                .filter(piece -> piece.get("soort").stringValue().equals(kind)).findFirst().orElseThrow().get("id")
                .stringValue();
    }

    TestResponse stuk(TestPerson who, String id) {
        return as(who).get("/v1/klachten/" + klacht + "/stukken/" + id);
    }

    String text(TestPerson who, String id) {
        return stuk(who, id).json().get("tekst").stringValue();
    }

    static List<String> errors(TestResponse response) {
        return response.json().get("fouten").valueStream().map(error -> error.get("veld").stringValue()).toList();
    }

    /** Who of everybody reads anything, and what: whoever is not here gets the answer of what does not exist. */
    Map<String, String> readers() {
        var everybody = new LinkedHashMap<String, TestPerson>();
        everybody.put("noa", noa);
        everybody.put("bas", BAS);
        everybody.put("kiki", KIKI);
        everybody.put("karel", KAREL);
        everybody.put("kim", KIM);
        everybody.put("kees", KEES);
        everybody.put("koen", KOEN);
        everybody.put("lena", LENA);
        everybody.put("luuk", LUUK);
        everybody.put("bo", TestAdresboek.BO.withRole("beheerder"));
        everybody.put("a fractieleider", TestPerson.medewerker("leider", NOORD).withRole("bevoegd-gezag"));
        everybody.put("vera", TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VERA, NOORD));
        everybody.put("bas elsewhere", BAS.inDomain(ZUID));
        var read = new TreeMap<String, String>();
        everybody.forEach((name, person) -> {
            if (read(person, klacht).status() == 200) {
                read.put(name, String.join(" ", pieces(person)));
            } else {
                assertThat(read(person, klacht).status()).isEqualTo(404);
            }
        });
        return read;
    }
}

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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A klacht from filing to decision by the API, as everybody who takes part, and what each can read after it. */
class HandelenTest extends KlachtServiceTestBase {

    private static final TestPerson KIKI = TestPerson.secretaris(NOORD);
    private static final TestPerson KAREL = commissie(BENOEMING_VOORZITTER);
    private static final TestPerson KIM = commissie(BENOEMING_LID);
    private static final TestPerson KEES = commissie("0a2c4e6b8d1f43a5b7c9d1e3f5a7b9c2");
    private static final TestPerson KOEN = commissie(BENOEMING_PLAATSVERVANGER);
    private static final TestPerson BAS = TestAdresboek.BAS;
    private static final TestPerson LENA = TestAdresboek.LENA;
    private static final TestPerson LUUK = TestAdresboek.LUUK;

    private TestPerson noa;
    private String klacht;
    private LocalDate today;

    @BeforeEach
    void file() {
        itIsOn(TODAY);
        noa = klager();
        klacht = dienInAs(noa, klaagschrift());
    }

    private void itIsOn(LocalDate day) {
        today = day;
        itIs(day);
    }

    @Test
    void fromFilingToADecisionThatFollowsTheAdvice() {
        toAdvice();
        assertThat(readers()).isEqualTo(Map.of(
                "noa", "klaagschrift ontvankelijkheid afschrift uitnodiging hoorverslag feitenoverzicht reactie "
                        + "zienswijze advies",
                "bas", "afschrift uitnodiging hoorverslag feitenoverzicht reactie zienswijze advies", "kiki",
                "klaagschrift ontvankelijkheid afschrift uitnodiging hoorverslag feitenoverzicht reactie zienswijze "
                        + "reactie advies",
                "karel", "klaagschrift ontvankelijkheid afschrift uitnodiging hoorverslag feitenoverzicht reactie "
                        + "zienswijze reactie stemmen advies",
                "kim", "klaagschrift ontvankelijkheid afschrift uitnodiging hoorverslag feitenoverzicht reactie "
                        + "zienswijze reactie stemmen advies",
                "kees", "klaagschrift ontvankelijkheid afschrift uitnodiging hoorverslag feitenoverzicht reactie "
                        + "zienswijze reactie stemmen advies",
                "lena", "hoorverslag zienswijze advies"));
        assertThat(stand(noa)).isEqualTo("bij-bevoegd-gezag");

        does(LENA, "beslis", 1, Map.of("volgt", "ja", "tekst", "Zo wordt het."));

        for (var reader : List.of(noa, BAS, KIKI, LENA)) {
            var found = read(reader, klacht).json();
            assertThat(found.get("staat").stringValue()).isEqualTo("beslist");
            assertThat(text(reader, piece(found, "beslissing"))).isEqualTo("Zo wordt het.");
        }
        assertThat(term(noa, "beslissing").get("stand").stringValue()).isEqualTo("met");
        assertThat(Stream.of(noa, BAS).map(party -> letters(party)).toList())
                .allSatisfy(letters -> assertThat(letters).contains("beslissing"));
        assertThat(letters(BAS)).doesNotContain("ontvankelijkheid", "ontvangstbevestiging");
        assertThat(term(KIKI, "bericht").get("stand").stringValue()).isEqualTo("met");
    }

    @Test
    void departingFromTheAdviceTakesReasons() {
        toAdvice();
        var without = tries(LENA, "beslis", 1, Map.of("volgt", "nee", "tekst", "Anders."));

        assertThat(without.status()).isEqualTo(409);
        assertThat(without.json().path("artikel").isString()).as("no artikel says so").isFalse();
        does(LENA, "beslis", 1, Map.of("volgt", "nee", "tekst", "Anders.", "redenen", "Omdat het anders lag."));
        assertThat(read(noa, klacht).json().get("procedure").get("delen").get(0).get("gevolgd").booleanValue())
                .isFalse();
    }

    @Test
    void theAangeklaagdeLearnsNothingOfAnInadmissibilityThatIsFollowed() {
        toComplete();
        does(KAREL, "beoordeel", 1, Map.of("gronden", List.of("1.1:a", "1.2:a"), "tekst", "Dit kan niet.", "advies",
                "Neem dit niet in behandeling."));
        assertThat(read(BAS, klacht).status()).isEqualTo(404);
        assertThat(pieces(LENA)).containsExactly("advies-niet-ontvankelijk");
        assertThat(read(LENA, klacht).json().get("klaagschrift").isNull()).isTrue();
        assertThat(read(LUUK, klacht).status()).isEqualTo(404);

        does(LENA, "beslis-niet-ontvankelijk", 1, Map.of("volgt", "ja", "tekst", "Ik volg dit."));

        assertThat(stand(noa)).isEqualTo("niet-ontvankelijk");
        assertThat(letters(noa)).contains("niet-ontvankelijk");
        assertThat(read(BAS, klacht).status()).isEqualTo(404);
        assertThat(as(BAS).get("/v1/klachten").json().get("klachten").valueStream()
                .anyMatch(row -> row.get("id").stringValue().equals(klacht))).isFalse();
    }

    @Test
    void anInadmissibilityIsSentBackOnce() {
        toComplete();
        var advised = Map.of("gronden", List.of("1.1:a", "1.2:a"), "tekst", "Dit kan niet.", "advies", "Niet doen.");
        does(KAREL, "beoordeel", 1, advised);
        does(LENA, "beslis-niet-ontvankelijk", 1, Map.of("volgt", "nee", "tekst", "Kijk nog eens."));
        assertThat(stand(noa)).as("the klager is not told").isEqualTo("advies-niet-ontvankelijk");
        assertThat(stand(KIKI)).isEqualTo("terug-bij-commissie");

        does(KAREL, "beoordeel", 1, advised);
        does(LENA, "beslis-niet-ontvankelijk", 1, Map.of("volgt", "nee", "tekst", "Toch wel."));

        assertThat(stand(noa)).isEqualTo("ontvankelijk");
        assertThat(term(noa, "advies").get("einde").stringValue()).isEqualTo(today.plusWeeks(8).toString());
    }

    @Test
    void whoWithdrawsHalfwayTellsThoseWhoKnewAndNobodyElse() {
        toHearing();

        var withdrawn = as(noa).post("/v1/klachten/" + klacht + "/intrekking",
                json(Map.of("id", Id.random(), "bevestigd", "ja")));

        assertThat(withdrawn.json().get("staat").stringValue()).isEqualTo("ingetrokken");
        assertThat(letters(BAS)).contains("ingetrokken");
        assertThat(read(LENA, klacht).status()).as("never told").isEqualTo(404);
        assertThat(pieces(BAS)).containsExactly("afschrift", "uitnodiging");
        assertThat(acts(KIKI)).isSubsetOf("0 bezorg");
    }

    @Test
    void afterTheSignaturesItIsTooLateToWithdraw() {
        toAdvice();

        var late = as(noa).post("/v1/klachten/" + klacht + "/intrekking",
                json(Map.of("id", Id.random(), "bevestigd", "ja")));

        assertThat(late.status()).isEqualTo(409);
        assertThat(stand(noa)).isEqualTo("bij-bevoegd-gezag");
    }

    @Test
    void adjourningIsPossibleOnceInTimeAndNoLongerThanTheRegelingSays() {
        toAdvice();
        var end = LocalDate.parse(term(LENA, "beslissing").get("einde").stringValue());

        var tooLong = tries(LENA, "verdaag", 1,
                Map.of("tot", end.plusWeeks(4).plusDays(1).toString(), "tekst", "Druk."));
        assertThat(tooLong.status()).isEqualTo(409);
        assertThat(tooLong.json().get("artikel").stringValue()).isEqualTo("KR-2021 art. 13.3");
        does(LENA, "verdaag", 1, Map.of("tot", end.plusWeeks(4).toString(), "tekst", "Druk."));
        assertThat(tries(LENA, "verdaag", 1, Map.of("tot", end.plusWeeks(5).toString(), "tekst", "Nog eens.")).status())
                .isEqualTo(409);

        itIsOn(end.plusWeeks(4).plusDays(2));
        does(LENA, "beslis", 1, Map.of("volgt", "ja", "tekst", "Toch nog."));
        assertThat(read(noa, klacht).json().get("procedure").get("termijnen").valueStream()
                .filter(term -> term.get("code").stringValue().equals("beslissing"))
                .map(term -> term.get("stand").stringValue())).containsExactly("superseded", "missed");
    }

    @Test
    void nothingIsChosenBeforehandAndEverythingThatIsMissingIsSaidAtOnce() {
        toComplete();
        var form = as(KAREL).get("/v1/klachten/" + klacht + "/handelingen").json().get("handelingen").valueStream()
                .filter(act -> act.get("code").stringValue().equals("beoordeel")).findFirst().orElseThrow();
        assertThat(form.get("deel").intValue()).isEqualTo(1);
        assertThat(form.get("velden").valueStream().map(field -> field.get("naam").stringValue()))
                .containsExactly("gronden", "tekst", "advies");
        assertThat(form.get("velden").get(0).get("regels").valueStream().map(row -> row.get("naam").stringValue()))
                .containsExactly("Bas Kastanjeboom: Schreeuwen op de gang", "Bas Kastanjeboom: Deur dichtgooien");

        var empty = tries(KAREL, "beoordeel", 1, Map.of());
        assertThat(empty.status()).isEqualTo(400);
        assertThat(errors(empty)).containsExactlyInAnyOrder("gronden", "tekst");
        var foreign = tries(KAREL, "beoordeel", 1, Map.of("gronden", List.of("1.1:ontvankelijk", "1.2:ontvankelijk"),
                "tekst", "Goed.", "volgt", "ja"));
        assertThat(errors(foreign)).containsExactly("volgt");
        var half = tries(KAREL, "beoordeel", 1, Map.of("gronden", List.of("1.1:ontvankelijk"), "tekst", "Goed."));
        assertThat(errors(half)).containsExactly("gronden");
    }

    @Test
    void theWrongPersonTheWrongMomentAndAnOldVersionAreEachRefused() {
        toComplete();

        var notTheirs = tries(KIKI, "beoordeel", 1, Map.of());
        assertThat(notTheirs.status()).isEqualTo(409);
        assertThat(notTheirs.json().get("artikel").stringValue()).isEqualTo("KR-2021 art. 10.1");
        assertThat(tries(KAREL, "stel-advies-vast", 1, Map.of()).status()).isEqualTo(409);
        assertThat(tries(KAREL, "beoordeel", 7, Map.of()).status()).isEqualTo(404);
        assertThat(tries(KAREL, "bestaat-niet", 1, Map.of()).status()).isEqualTo(404);
        assertThat(tries(BAS, "dien-stuk-in", 1, Map.of()).status()).isEqualTo(404);
        var body = json(admissible());
        assertThat(as(KAREL).post(address("beoordeel", 1), body).status()).as("which version").isEqualTo(400);
        assertThat(as(KAREL).post(address("beoordeel", 1), body, "\"1\"").status()).isEqualTo(412);
    }

    @Test
    void theSameFormTwiceIsOneActAndAnotherUnderItsIdIsRefused() {
        toComplete();
        var form = admissible();
        var version = etag(KAREL);
        var first = as(KAREL).post(address("beoordeel", 1), json(form), version);

        assertThat(first.status()).isEqualTo(200);
        assertThat(as(KAREL).post(address("beoordeel", 1), json(form), version).header("ETag"))
                .isEqualTo(first.header("ETag"));
        var other = new LinkedHashMap<String, Object>(form);
        other.put("tekst", "Iets anders.");
        assertThat(as(KAREL).post(address("beoordeel", 1), json(other), version).status()).isEqualTo(409);
        assertThat(letters(noa)).containsOnlyOnce("ontvankelijkheid");
    }

    @Test
    void aPieceOfSomebodyElseIsNotThere() {
        toAdvice();
        var votes = piece(read(KAREL, klacht).json(), "stemmen");
        var klaagschrift = piece(read(noa, klacht).json(), "klaagschrift");

        assertThat(text(KAREL, votes)).contains("Kim Hazelaar: ");
        for (var reader : List.of(noa, BAS, KIKI, LENA)) {
            assertThat(stuk(reader, votes).status()).isEqualTo(404);
        }
        assertThat(text(noa, klaagschrift)).contains("Lindelaan 1");
        for (var reader : List.of(BAS, LENA)) {
            assertThat(stuk(reader, klaagschrift).status()).isEqualTo(404);
            assertThat(read(reader, klacht).body()).doesNotContain("Lindelaan", "Wat er gebeurde", "Noa Beukenhaag");
        }
    }

    @Test
    void theDeputyComesInOnceTheAdviceWasNotReadInTime() {
        toAdvice();
        assertThat(read(LUUK, klacht).status()).isEqualTo(404);

        itIsOn(today.plusDays(7));
        Awaitility.await().untilAsserted(() -> assertThat(read(LUUK, klacht).status()).isEqualTo(200));

        does(LUUK, "beslis", 1, Map.of("volgt", "ja", "tekst", "Namens haar."));
        assertThat(stand(noa)).isEqualTo("beslist");
    }

    // The way a case goes.

    private void toComplete() {
        does(KIKI, "noem-aangeklaagden", 0, Map.of("aangeklaagde1", "Bas Kastanjeboom", "gedragingen1",
                "Schreeuwen op de gang\nDeur dichtgooien"));
        does(KIKI, "stel-commissie-samen", 0, Map.of("leden", chosen(KIKI, "stel-commissie-samen", 0, "leden",
                "Karel Esdoornveld", "Kim Hazelaar", "Kees Vlierboom")));
        does(KIKI, "wijs-bevoegd-gezag-aan", 1, Map.of("persoon",
                chosen(KIKI, "wijs-bevoegd-gezag-aan", 1, "persoon", "Lena Taxuspoort").getFirst(), "plaatsvervanger",
                chosen(KIKI, "wijs-bevoegd-gezag-aan", 1, "persoon", "Luuk Lariksdreef").getFirst()));
        does(KIKI, "markeer-compleet", 0, Map.of("sinds", today.toString()));
    }

    private static Map<String, Object> admissible() {
        return Map.of("id", Id.random(), "gronden", List.of("1.1:ontvankelijk", "1.2:ontvankelijk"), "tekst",
                "Dit komt in behandeling.");
    }

    private void toHearing() {
        toComplete();
        does(KAREL, "beoordeel", 1, admissible());
        assertThat(read(BAS, klacht).status()).isEqualTo(404);
        does(KIKI, "stuur-afschrift", 1, Map.of("persoon",
                chosen(KIKI, "stuur-afschrift", 1, "persoon", "Bas Kastanjeboom").getFirst(), "tekst", "De klacht."));
        does(KIKI, "plan-hoorzitting", 1, Map.of("op", today.plusDays(14).toString(), "apart", "nee", "stukkenTot",
                today.plusDays(10).toString(), "tekst", "U wordt gehoord."));
    }

    private void toAdvice() {
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

    // How somebody does or sees something.

    private void does(TestPerson who, String code, int part, Map<String, ?> fields) {
        var done = tries(who, code, part, fields);
        assertThat(done.status()).as(code + ": " + done.body()).isEqualTo(200);
    }

    private TestResponse tries(TestPerson who, String code, int part, Map<String, ?> fields) {
        var form = new LinkedHashMap<String, Object>(fields);
        form.putIfAbsent("id", Id.random());
        return as(who).post(address(code, part), json(form), etag(who));
    }

    private String address(String code, int part) {
        return "/v1/klachten/" + klacht + "/handelingen/" + code + "?deel=" + part;
    }

    private String etag(TestPerson who) {
        var etag = as(who).get("/v1/klachten/" + klacht + "/handelingen").header("ETag");
        return etag == null ? "\"0\"" : etag;
    }

    /** What to send for these names in this field. */
    private List<String> chosen(TestPerson who, String code, int part, String field, String... names) {
        var options = as(who).get("/v1/klachten/" + klacht + "/handelingen").json().get("handelingen").valueStream()
                .filter(act -> act.get("code").stringValue().equals(code) && act.get("deel").intValue() == part)
                .flatMap(act -> act.get("velden").valueStream())
                .filter(one -> one.get("naam").stringValue().equals(field))
                .flatMap(one -> Stream.concat(one.get("keuzes").valueStream(), one.get("regels").valueStream()
                        .flatMap(row -> row.get("keuzes").valueStream())))
                .toList();
        return Stream.of(names).map(name -> options.stream()
                .filter(option -> option.get("naam").stringValue().equals(name)).findFirst().orElseThrow()
                .get("waarde").stringValue()).toList();
    }

    private List<String> acts(TestPerson who) {
        return as(who).get("/v1/klachten/" + klacht + "/handelingen").json().get("handelingen").valueStream()
                .map(act -> act.get("deel").intValue() + " " + act.get("code").stringValue()).toList();
    }

    private String stand(TestPerson who) {
        return read(who, klacht).json().get("staat").stringValue();
    }

    private List<String> pieces(TestPerson who) {
        return read(who, klacht).json().get("procedure").get("stukken").valueStream()
                .map(piece -> piece.get("soort").stringValue()).toList();
    }

    private List<String> letters(TestPerson who) {
        return read(who, klacht).json().get("procedure").get("brieven").valueStream()
                .map(letter -> letter.get("brief").stringValue()).toList();
    }

    private JsonNode term(TestPerson who, String code) {
        return read(who, klacht).json().get("procedure").get("termijnen").valueStream()
                .filter(term -> term.get("code").stringValue().equals(code)).reduce((_, later) -> later).orElseThrow();
    }

    private static String piece(JsonNode read, String kind) {
        return read.get("procedure").get("stukken").valueStream()
                .filter(piece -> piece.get("soort").stringValue().equals(kind)).findFirst().orElseThrow().get("id")
                .stringValue();
    }

    private TestResponse stuk(TestPerson who, String id) {
        return as(who).get("/v1/klachten/" + klacht + "/stukken/" + id);
    }

    private String text(TestPerson who, String id) {
        return stuk(who, id).json().get("tekst").stringValue();
    }

    private static List<String> errors(TestResponse response) {
        return response.json().get("fouten").valueStream().map(error -> error.get("veld").stringValue()).toList();
    }

    /** Who of everybody reads anything, and what: whoever is not here gets the answer of what does not exist. */
    private Map<String, String> readers() {
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

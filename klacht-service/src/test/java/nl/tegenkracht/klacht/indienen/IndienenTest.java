package nl.tegenkracht.klacht.indienen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.BodySize;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.klacht.fixture.KlachtServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndienenTest extends KlachtServiceTestBase {

    @Test
    void aKlagerGetsAConfirmationWithDateAndTime() {
        var klager = klager();
        var klaagschrift = klaagschrift();

        var response = as(klager).post("/v1/klachten", json(klaagschrift));

        assertThat(response.status()).isEqualTo(201);
        assertThat(response.header("Location"))
                .isEqualTo("/fractie-noord/klacht/v1/klachten/" + id(response));
        assertThat(response.json().get("ontvangen").stringValue()).isEqualTo("2026-11-22T09:15:00Z");
        assertThat(read(klager, id(response)).json().get("bevestiging").stringValue()).startsWith(
                "Uw klaagschrift is ontvangen op zondag 22 november 2026 om 10.15 uur (Nederlandse tijd). "
                        + "Uw klacht ligt bij de secretaris van de Klachtencommissie.");
        assertThat(as(klager).get("/klachten/" + id(response)).body()).contains("Uw klacht is ontvangen",
                "zondag 22 november 2026 om 10.15 uur", "Kiki Berkenstam");
    }

    @Test
    void aCompleteKlaagschriftHasNoBevindingenAndStartsTheTermijn() {
        var klager = klager();
        var klacht = dienInAs(klager, klaagschrift());

        var response = read(klager, klacht).json();

        assertThat(response.get("staat").stringValue()).isEqualTo("compleet");
        assertThat(response.get("regelset").stringValue()).isEqualTo("KR-2021");
        assertThat(response.get("bevindingen")).isEmpty();
        var termijn = response.get("termijnen").get(0);
        assertThat(response.get("termijnen")).hasSize(1);
        assertThat(termijn.get("artikel").stringValue()).isEqualTo("10.1");
        assertThat(termijn.get("start").stringValue()).isEqualTo("2026-11-22");
        assertThat(termijn.get("einde").stringValue()).isEqualTo("2026-12-06");
        assertThat(as(klager).get("/klachten/" + klacht).body()).contains("uiterlijk", "6 december 2026",
                "Waarom deze dag", "Is uw klacht compleet?", "Ja, alles staat erin.",
                "href=\"/fractie-noord/beleid/documenten/klachtenregeling-2021#artikel-10-lid-1\"",
                "Vraag het de secretaris van de Klachtencommissie");
    }

    @Test
    void whatNobodyCanSeeIsNotFilledInAndNoTermRuns() {
        var klager = klager();
        var klaagschrift = klaagschrift();
        for (var field : List.of("naam", "adres", "functie", "waar", "stappen")) {
            klaagschrift.put(field, "\u00a0\u200b\u2060\ufeff\u00ad\u3164\u2800");
        }

        var id = dienInAs(klager, klaagschrift);

        assertThat(read(klager, id).json().get("staat").stringValue()).isEqualTo("ingediend");
        assertThat(bevindingen(klager, id)).contains("eis-b", "eis-d", "anoniem");
        assertThat(read(klager, id).json().get("termijnen")).isEmpty();
    }

    @Test
    void whatIsTakenAlongFromAnotherFormIsShownAndNotFiled() {
        var klager = klager();

        var page = as(klager).submit("/nieuw", Map.of("meegenomen", "ja", "gedrag", "Dit nam ik mee"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Dit nam u mee. Er is nog niets ingediend",
                "name=\"gedrag\" value=\"Dit nam ik mee\"", "Wie uw klacht leest, en wanneer");
        assertThat(as(klager).get("/v1/klachten").json().get("totaal").intValue()).isZero();
    }

    @Test
    void aSingleSentenceIsEnoughToDienIn() {
        var klager = klager();

        var response = as(klager).post("/v1/klachten", json(Map.of("id", Id.random(), "gedrag", "Het moet stoppen")));

        var id = id(response);

        assertThat(response.status()).isEqualTo(201);
        assertThat(response.json().get("staat").stringValue()).isEqualTo("ingediend");
        assertThat(bevindingen(klager, id)).containsExactly("eis-a", "eis-b", "eis-c", "eis-d", "eis-e", "stukken",
                "anoniem", "voorval-onbekend");
        assertThat(read(klager, id).json().get("termijnen")).isEmpty();
        assertThat(as(klager).get("/klachten/" + id).body()).contains("Er loopt nu geen termijn.",
                "Zodra het klaagschrift compleet is, begint deze termijn",
                "Er ontbreekt nog: de categorie van het gedrag, waar het gebeurde en wanneer het gebeurde.",
                "Er ontbreekt nog: uw naam, uw adres en uw functie.", "Een anonieme klacht",
                "artikel 9 lid 1 onder a", "klachtenregeling-2021#artikel-9-lid-1-a", "href=\"/fractie-noord/beleid\"");
        assertThat(as(TestPerson.secretaris(NOORD)).get("/klachten/" + id).body())
                .contains("de naam van de klager, het adres van de klager en de functie van de klager");
    }

    @Test
    void whatStandsOutIsSaidBeforeFilingAndNothingIsKept() {
        var klager = klager();
        var form = form();
        form.remove("naam");
        form.put("naar", "nakijken");

        var page = as(klager).submit("/nieuw", form);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Er is nog niets ingediend", "uw naam",
                "name=\"waar\" value=\"Op de gang\"", (String) form.get("id"));
        assertThat(as(klager).get("/v1/klachten").json().get("totaal").intValue()).isZero();
        form.put("naar", "waar");
        form.put("nagekeken", "ja");
        assertThat(as(klager).submit("/nieuw", form).body()).contains("value=\"Op de gang\"",
                "Terug naar het nakijken");
    }

    @Test
    void anEmptyFormIsNotYetAKlaagschrift() {
        var response = as(klager()).submit("/nieuw", Map.of("id", Id.random(), "ondertekend", "ja", "stukken",
                "geen"));

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body()).contains("Er is nog niets ingevuld", "href=\"#gedrag\"");
    }

    @Test
    void afterSendingTheKlagerArrivesAtTheKlacht() {
        var klager = klager();
        var form = form();

        var response = as(klager).submit("/nieuw", form);

        assertThat(response.status()).isEqualTo(303);
        var klacht = response.header("Location").split("/klachten/")[1];
        assertThat(as(klager).get("/klachten/" + klacht).body()).contains("Wat er gebeurde",
                "Pesten of treiteren", "Noa Beukenhaag", "Bas Kastanjeboom", "Ja, alles staat erin.");
        assertThat(as(klager).get("").body()).contains("/klachten/" + klacht);
    }

    @Test
    void whatIsWrongComesBackWithEverythingTyped() {
        var form = form();
        form.put("gedrag", "a".repeat(100_001));
        form.put("laatsteVoorval", "gisteren");

        var page = as(klager()).submit("/nieuw", form);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("100.000 tekens", "a".repeat(100_001),
                "value=\"gisteren\"", "value=\"Op de gang\"", "name=\"stuktekst\" value=\"Een brief\"",
                "value=\"Noa Beukenhaag\"", "name=\"categorieen\" value=\"pesten\"",
                "name=\"ondertekend\" value=\"ja\"", (String) form.get("id")).doesNotContain("Vul een datum in");
        form.put("gedrag", "Wat er gebeurde");
        assertThat(as(klager()).submit("/nieuw", form).body()).contains("Vul een datum in", "value=\"gisteren\"",
                "Wanneer het gebeurde");
    }

    @Test
    void anAmbtsdragerCannotDienInElsewhere() {
        var secretaris = TestPerson.secretaris(NOORD);

        assertThat(as(secretaris).post("/v1/klachten", json(klaagschrift())).status()).isEqualTo(409);
        assertThat(as(secretaris).get("/nieuw").status()).isEqualTo(409);
        assertThat(as(secretaris).submit("/nieuw", form()).status()).isEqualTo(409);
    }

    @Test
    void inTheSharedDomainNoneOfThisExists() {
        var reader = TestPerson.medewerker("lezer", "gemeenschappelijk").withHoedanigheid(Hoedanigheid.LEZER);

        for (var path : List.of("", "/nieuw", "/werk", "/klachten/" + Id.random(), "/v1/klachten")) {
            assertThat(as(reader).get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(as(reader).post("/v1/klachten", json(klaagschrift())).status()).isEqualTo(404);
    }

    @Test
    void aFractieWithoutVerklaringIsMentionedBeforehandAndBecomesABevindingLater() {
        var klager = TestPerson.medewerker("zuid-" + Id.random(), ZUID);

        assertThat(as(klager).get("/nieuw").body())
                .contains("Van uw fractie is hier geen verklaring bekend", "waarschijnlijk niet behandelen");
        assertThat(bevindingen(klager, dienInAs(klager, klaagschrift()))).containsExactly("werkgever-niet-gedekt");
        assertThat(as(klager()).get("/nieuw").body()).doesNotContain("geen verklaring bekend");
    }

    @Test
    void theAmbtelijkeOrganisatieIsCoveredByTheRegelingItself() {
        var klager = TestPerson.medewerker("ambtelijk-" + Id.random(), AMBTELIJK);

        assertThat(bevindingen(klager, dienInAs(klager, klaagschrift()))).isEmpty();
    }

    @Test
    void aKamerlidIsShownTheWayButNotRefused() {
        var kamerlid = klager().withHoedanigheid(Hoedanigheid.KAMERLID);

        assertThat(as(kamerlid).get("/nieuw").body()).contains("niet voor Kamerleden",
                "adviseur integriteit voor Kamerleden");
        assertThat(bevindingen(kamerlid, dienInAs(kamerlid, klaagschrift())))
                .containsExactly("klager-geen-partij");
    }

    @Test
    void someoneFromOutsideIsReceivedWithTwoQuestions() {
        var extern = TestPerson.medewerker("extern-" + Id.random(), "extern").withHoedanigheid(Hoedanigheid.EXTERN);

        assertThat(bevindingen(extern, dienInAs(extern, klaagschrift()))).containsExactly("klager-onzeker",
                "werkgever-onbekend");
    }

    @Test
    void aKlachtAboutAKamerlidIsReceivedWithABevinding() {
        var klager = klager();
        var klaagschrift = klaagschrift();
        klaagschrift.put("overKamerlid", true);

        assertThat(bevindingen(klager, dienInAs(klager, klaagschrift))).containsExactly("aangeklaagde-geen-partij");
    }

    @Test
    void anIncidentOfMoreThanAYearAgoIsABevinding() {
        var klager = klager();
        var klaagschrift = klaagschrift();
        klaagschrift.put("laatsteVoorval", "2025-11-21");

        var klacht = dienInAs(klager, klaagschrift);

        assertThat(bevindingen(klager, klacht)).containsExactly("te-lang-geleden", "grond-a");
        assertThat(read(klager, klacht).json().get("bevindingen").get(0).get("reden").stringValue())
                .isEqualTo("Het laatste voorval was op 21 november 2025. Dat is langer dan 1 jaar voor het indienen op "
                        + "22 november 2026; de grens is 22 november 2025.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "щ", "\"", "a"})
    void theLongestKlaagschriftFitsInEveryScriptAsAFormAndAsJson(String character) {
        var klager = klager();
        for (var asForm : List.of(true, false)) {
            var longest = longest(asForm ? form() : klaagschrift(), character);
            var sent = asForm
                    ? as(klager).submit("/nieuw", longest)
                    : as(klager).post("/v1/klachten", escaped(json(longest)));

            assertThat(sent.status()).isEqualTo(asForm ? 303 : 201);
            var klacht = sent.header("Location").split("/klachten/")[1];
            var stored = read(klager, klacht).json().get("klaagschrift");
            for (var field : List.of("gedrag", "stuktekst", "getuigen")) {
                assertThat(stored.get(field).stringValue()).isEqualTo(longest.get(field));
            }
        }
    }

    @Test
    void oneCharacterTooManyComesBackOnTheFormWithTheText() {
        var longest = longest(form(), "😀");
        longest.put("gedrag", "😀".repeat(TextSize.LONG) + "!");

        var response = as(klager()).submit("/nieuw", longest);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body()).contains("ten hoogste 100.000 tekens; het zijn er nu 100.001");
        // Looked for from its end: among other texts of the same characters, contains() would take ten seconds.
        var end = response.body().indexOf("😀!") + "😀!".length();
        var text = "😀".repeat(TextSize.LONG) + "!";
        assertThat(response.body().substring(end - text.length(), end)).isEqualTo(text);
        assertThat(response.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(BodySize.ANSWER);
    }

    /** What the gateway does with a text that it kept. */
    @Test
    void aTextThatIsPutBackIsShownOnItsPageAndNotSent() {
        var form = form();
        form.put("teruggezet", "ja");

        var page = as(klager()).submit("/nieuw", form);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body())
                .contains("Dit is nog niet verstuurd", "Wat er gebeurde", "Een brief", "Kijk uw klacht na")
                .doesNotContain("name=\"teruggezet\"");
    }

    private static Map<String, Object> longest(Map<String, Object> klaagschrift, String character) {
        List.of("gedrag", "stuktekst").forEach(field -> klaagschrift.put(field, character.repeat(TextSize.LONG)));
        List.of("getuigen", "aangeklaagden", "stappen")
                .forEach(field -> klaagschrift.put(field, character.repeat(TextSize.PARAGRAPHS)));
        List.of("waar", "wanneer", "naam", "adres", "functie")
                .forEach(field -> klaagschrift.put(field, character.repeat(TextSize.SHORT)));
        return klaagschrift;
    }

    /** As many portals write it: every letter outside ASCII as an escape. */
    private static String escaped(String json) {
        return json.chars().mapToObj(c -> c < 128 ? Character.toString(c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
    }

    @Test
    void aWrongTypeOrUnknownFieldIsATechnicalError() {
        for (var field : List.of(Map.entry("ondertekend", (Object) "ja"), Map.entry("categorieen", (Object) "pesten"),
                Map.entry("onbekend", (Object) "x"), Map.entry("gedrag", (Object) 1),
                Map.entry("stukken", (Object) "misschien"), Map.entry("dagtekening", (Object) "2026-02-30"),
                Map.entry("categorieen", (Object) List.of("bestaat-niet")))) {
            var klaagschrift = klaagschrift();
            klaagschrift.put(field.getKey(), field.getValue());

            assertThat(as(klager()).post("/v1/klachten", json(klaagschrift)).status()).as(field.toString())
                    .isEqualTo(400);
        }
    }

    /** Before filing it is said what must be in it, how long ago it may be, who reads it when, and with which address. */
    @Test
    void theFormSaysBeforehandWhatTheRegelingAsksAndWhoReadsWhat() {
        var page = as(klager()).get("/nieuw").body();

        assertThat(page).contains("niet-ontvankelijk worden verklaard", "nog 2 weken geven",
                "binnen 1 jaar voor het indienen", "Uw adres hoort daar niet in te staan",
                "Dat kan uw eigen leidinggevende zijn")
                .doesNotContain("geen leidinggevende, geen HR");
        for (var anchor : List.of("9-lid-1", "10-lid-2", "9-lid-5-g", "10-lid-1", "10-lid-4", "10-lid-3", "12-lid-5")) {
            assertThat(page)
                    .contains("/fractie-noord/beleid/documenten/klachtenregeling-2021#artikel-" + anchor + "\"");
        }
    }

    @Test
    void discriminatieHasItsGrond() {
        var klager = klager();
        var klaagschrift = klaagschrift();
        klaagschrift.put("categorieen", List.of("discriminatie"));
        klaagschrift.put("discriminatiegronden", List.of("leeftijd", "handicap-of-chronische-ziekte"));

        var klacht = dienInAs(klager, klaagschrift);

        assertThat(as(klager).get("/klachten/" + klacht).body()).contains("Grond van discriminatie",
                "Leeftijd, Handicap of chronische ziekte");
        assertThat(read(klager, klacht).json().at("/klaagschrift/discriminatiegronden/0").stringValue())
                .isEqualTo("leeftijd");
        klaagschrift.put("id", Id.random());
        klaagschrift.put("discriminatiegronden", List.of("bestaat-niet"));
        assertThat(as(klager).post("/v1/klachten", json(klaagschrift)).status()).isEqualTo(400);
    }

    @Test
    void theSecretarisReadsThatTheCommissieDecidesAndWhatItHasToLookIntoItself() {
        var klacht = dienInAs(klager(), klaagschrift());

        var page = as(TestPerson.secretaris(NOORD)).get("/klachten/" + klacht).body();

        assertThat(page).contains("Compleet, wacht op de Klachtencommissie", "Er valt niets op",
                "Wat u nu kunt doen", "Zeggen over wie de klacht gaat", "Bij de rechter",
                "ook gold voor de werkgever van de aangeklaagde")
                .doesNotContain("wacht op uw beslissing", "beoordelen doet u", "Niet ontvankelijk.",
                        "de ontvangst is bevestigd");
    }

    @Test
    void theListSaysBeforeWhichDayTheKlagerHears() {
        var klager = klager();
        dienInAs(klager, klaagschrift());

        assertThat(as(klager).get("").body())
                .contains("U hoort uiterlijk 6 december 2026 of de klacht in behandeling komt");
    }

    private static String id(TestResponse response) {
        return response.json().get("id").stringValue();
    }
}

package nl.tegenkracht.melding.melden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeldenTest extends MeldingServiceTestBase {

    private static final String NEW = "/nieuw";

    /** KR-2021 art. 5 lid 5 to 7: how long it is kept, who gets it next, and that a vertrouwenspersoon may refuse. */
    @Test
    void beforehandItIsSaidWhatBecomesOfTheDossier() {
        assertThat(as(melder()).get("/nieuw").body()).contains("vernietigd twee jaar nadat", "naar een opvolger",
                "verschoningsrecht", "zonder uw naam");
    }

    @Test
    void aMelderGetsAConfirmationWithDateAndTime() {
        var submitted = melding();

        var response = as(melder()).post("/v1/meldingen", json(submitted));

        assertThat(response.status()).isEqualTo(201);
        assertThat(response.header("Location"))
                .isEqualTo("/fractie-noord/melding/v1/meldingen/" + response.json().get("id").stringValue());
        assertThat(response.header("ETag")).isEqualTo("\"1\"");
        assertThat(response.json().get("staat").stringValue()).isEqualTo("ontvangen");
        assertThat(response.json().get("ontvangen").stringValue()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    @Test
    void anAmbtsdragerCannotMeldInSomeoneElsesDomain() {
        var response = as(VINCENT).post("/v1/meldingen", json(melding()));

        assertThat(response.status()).isEqualTo(409);
        assertThat(response.json().get("artikel").stringValue()).isEqualTo("KR-2021 art. 2 onder a en d");
        var page = as(VINCENT).get(NEW);
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("tegenkracht.css", "Hoofdmenu", "Melden doet u bij de organisatie",
                "de Klachtenregeling, artikel 2 onder a en d");
    }

    @Test
    void aVertrouwenspersoonChoosesSomeoneElseInTheirOwnDomain() {
        var vera = TestPerson.medewerker("vera", "ambtelijk")
                .withAmbt("vertrouwenspersoon:" + TestPerson.BENOEMING_VERA);
        var submitted = melding();

        assertThat(as(vera).post("/v1/meldingen", json(submitted)).status()).isEqualTo(409);
        submitted.put("vertrouwenspersoon", TestPerson.BENOEMING_VONNE);
        assertThat(as(vera).post("/v1/meldingen", json(submitted)).status()).isEqualTo(201);
    }

    @Test
    void aKamerlidAndSomeoneFromOutsideCanMeld() {
        var kamerlid = melder().withHoedanigheid(Hoedanigheid.KAMERLID);
        var extern = TestPerson.medewerker("exa", "extern").withHoedanigheid(Hoedanigheid.EXTERN);

        assertThat(as(kamerlid).post("/v1/meldingen", json(melding())).status()).isEqualTo(201);
        assertThat(as(extern).post("/v1/meldingen", json(melding())).status()).isEqualTo(201);
    }

    @Test
    void whoeverIsInvolvedCannotBeChosen() {
        var submitted = melding();
        submitted.put("betrokken", List.of(TestPerson.BENOEMING_VERA));

        var response = as(melder()).post("/v1/meldingen", json(submitted));

        assertThat(response.status()).isEqualTo(409);
        assertThat(response.json().get("detail").stringValue()).startsWith("U gaf aan dat deze vertrouwenspersoon");
    }

    @Test
    void aLidOfTheKlachtencommissieIsNoVertrouwenspersoon() {
        var submitted = melding();
        submitted.put("vertrouwenspersoon", TestPerson.BENOEMING_KIKI);

        assertThat(as(melder()).post("/v1/meldingen", json(submitted)).status()).isEqualTo(409);
    }

    @Test
    void theFirstPageTellsWhatIsConfidentialBeforeAnyoneWritesAnything() {
        var page = as(melder()).get(NEW);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("waar dat ophoudt", "Een misdrijf.", "Gewetensnood.",
                "Niet uw leidinggevende, niet HR", "verplicht u tot niets").doesNotContain("<textarea");
    }

    @Test
    void everyFormBeginsWithTheMarkOfTheGatewayAndIsAnAnswerThatMayBeShownAgain() {
        var melder = melder();
        var melding = meldAs(melder);
        var firstField = Pattern.compile("<form(?![^>]*uitloggen)[^>]*method=\"post\"[^>]*>\\s*<input([^>]*)>");

        for (var page : List.of(NEW, "/meldingen/" + melding)) {
            var forms = firstField.matcher(as(melder).get(page, "Form-Owner", "mark-7").body()).results()
                    .map(form -> form.group(1)).toList();
            assertThat(forms).isNotEmpty().allSatisfy(
                    field -> assertThat(field).contains("hidden", "name=\"eigenaar\"", "value=\"mark-7\""));
            assertThat(as(melder).get(page).body()).doesNotContain("eigenaar");
        }
        assertThat(as(melder).submit(NEW, Map.of("id", Id.random(), "naar", "keuze")).header("Form-Answer"))
                .isEqualTo("repeatable");
        assertThat(as(melder).get(NEW).header("Form-Answer")).isEmpty();
    }

    @Test
    void whoeverIsTickedAsInvolvedIsNotOffered() {
        var page = as(melder()).submit(NEW, Map.of("id", Id.random(), "naar", "keuze", "betrokken",
                List.of(TestPerson.BENOEMING_VERA)));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Vincent Lindeblad", "Werkt bij Fractie Zuid", "Vonne Eikenrode",
                "Werkt buiten de Kamer (extern)").doesNotContain("Vera Wilgenhout");
    }

    @Test
    void withoutAChoiceTheChoiceComesBackWithEverythingTyped() {
        var page = as(melder()).submit(NEW,
                Map.of("id", Id.random(), "naar", "verhaal", "verhaal", "Een \"verhaal\" <b>", "waar", "Daar"));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("Kies een vertrouwenspersoon.", "href=\"#vertrouwenspersoon\"",
                "value=\"Een &quot;verhaal&quot; &lt;b&gt;\"", "value=\"Daar\"");
    }

    @Test
    void whoeverGoesBackLosesNothing() {
        var form = melding();
        form.put("naar", "vooraf");
        var first = as(melder()).submit(NEW, form);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).contains("value=\"Wat er gebeurde\"", "value=\"Op de gang\"",
                "value=\"Vorige week\"", "value=\"Dat het stopt\"", "value=\"Noa\"",
                "value=\"pesten\"", (String) form.get("id"), TestPerson.BENOEMING_VERA);
    }

    @Test
    void whatIsWrongComesBackWithEverythingTyped() {
        var form = melding();
        form.put("verhaal", "a".repeat(100_001));
        form.put("categorie", "bestaat-niet");

        var page = as(melder()).submit(NEW, form);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("100.000 tekens", "Kies alleen onderwerpen die in de lijst staan",
                "a".repeat(100_001),
                "value=\"Op de gang\"", "Dat het stopt</textarea>");
    }

    @Test
    void aMeldingCanBeAboutSeveralThings() {
        var melder = melder();
        var form = melding();
        form.remove("categorie");
        form.put("categorieen", List.of("pesten", "discriminatie", "onbekend"));

        var sent = as(melder).submit(NEW, form);
        var melding = sent.header("Location").substring(sent.header("Location").lastIndexOf('/') + 1);

        var read = as(melder).get("/v1/meldingen/" + melding).json();
        assertThat(read.get("categorieen").toString()).isEqualTo("[\"pesten\",\"discriminatie\"]");
        assertThat(read.get("categorie").stringValue()).isEqualTo("pesten");
        assertThat(as(VERA).get("/meldingen/" + melding).body()).contains("Pesten of treiteren, Discriminatie");
        assertThat(as(VERA).get("/werk").body()).contains("Pesten of treiteren, Discriminatie");
        form.put("categorieen", List.of("pesten"));
        assertThat(as(melder).submit(NEW, form).status()).isEqualTo(409);
    }

    @Test
    void whoeverDoesNotChooseWhatItIsAboutMeldsAllTheSame() {
        var melder = melder();
        var submitted = melding();
        submitted.remove("categorie");

        var melding = meldAs(melder, submitted);

        assertThat(as(melder).get("/v1/meldingen/" + melding).json().get("categorie").stringValue())
                .isEqualTo("onbekend");
        assertThat(as(VERA).get("/meldingen/" + melding).body()).contains("Ik weet het niet");
    }

    @Test
    void aVerhaalThatStartsWithABlankLineStaysThatWay() {
        var form = melding();
        form.put("verhaal", "\n\n  ingesprongen\nregel");
        form.put("categorie", "bestaat-niet");

        assertThat(as(melder()).submit(NEW, form).body())
                .contains(">\n\n\n  ingesprongen\nregel</textarea>");
    }

    @Test
    void aChoiceThatIsMeanwhileNoLongerAllowedCostsTheMelderNoText() {
        var form = melding();
        form.put("betrokken", TestPerson.BENOEMING_VERA);

        var page = as(melder()).submit(NEW, form);

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("U gaf aan dat deze vertrouwenspersoon betrokken is.",
                "de Klachtenregeling, artikel 4 lid 3 en 5", "value=\"Wat er gebeurde\"", "Vincent Lindeblad");
    }

    @Test
    void afterSendingTheMelderArrivesAtTheMelding() {
        var melder = melder();
        var form = melding();

        var response = as(melder).submit(NEW, form);
        var again = as(melder).submit(NEW, form);

        assertThat(response.status()).isEqualTo(303);
        assertThat(response.header("Location")).contains("/fractie-noord/melding/meldingen/");
        assertThat(again.status()).isEqualTo(303);
        assertThat(again.header("Location")).isEqualTo(response.header("Location"));
        assertThat(as(melder).get(response.header("Location").split("/melding", 2)[1]).body()).contains(
                "Uw melding is ontvangen",
                "Vera Wilgenhout kan de melding nu lezen", "Wat er gebeurde", "Pesten of treiteren");
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "щ", "\"", "a"})
    void theLongestMeldingFitsInEveryScriptAsAFormAndAsJson(String character) {
        var melder = melder();
        for (var asForm : List.of(true, false)) {
            var longest = longest(character);
            var sent = asForm
                    ? as(melder).submit(NEW, longest)
                    : as(melder).post("/v1/meldingen", escaped(json(longest)));

            assertThat(sent.status()).isEqualTo(asForm ? 303 : 201);
            var melding = sent.header("Location").split("/meldingen/")[1];
            assertThat(as(melder).get("/v1/meldingen/" + melding).json().get("verhaal").stringValue())
                    .isEqualTo(longest.get("verhaal"));
        }
    }

    @Test
    void oneCharacterTooManyComesBackOnTheFormWithTheText() {
        var longest = longest("😀");
        longest.put("verhaal", "😀".repeat(TextSize.LONG) + "!");

        var response = as(melder()).submit(NEW, longest);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body()).contains("ten hoogste 100.000 tekens; het zijn er nu 100.001",
                "😀".repeat(TextSize.LONG) + "!");
    }

    /** What the gateway does with a text that it kept. */
    @Test
    void aTextThatIsPutBackIsShownOnItsPageAndNotSent() {
        var melder = melder();
        var form = melding();
        form.put("teruggezet", "ja");

        var page = as(melder).submit(NEW, form);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("Dit is nog niet verstuurd", "Uw tekst staat er weer", "Wat er gebeurde",
                (String) form.get("id")).doesNotContain("name=\"teruggezet\"", "#teruggezet");
        assertThat(as(melder).get("/v1/meldingen").json().get("totaal").intValue()).isZero();
        form.remove("teruggezet");
        assertThat(as(melder).submit(NEW, form).status()).isEqualTo(303);
    }

    private static Map<String, Object> longest(String character) {
        var melding = melding();
        melding.put("verhaal", character.repeat(TextSize.LONG));
        melding.put("wens", character.repeat(TextSize.PARAGRAPHS));
        List.of("naam", "waar", "wanneer").forEach(field -> melding.put(field, character.repeat(TextSize.SHORT)));
        return melding;
    }

    /** As many portals write it: every letter outside ASCII as an escape. */
    private static String escaped(String json) {
        return json.chars().mapToObj(c -> c < 128 ? Character.toString(c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
    }
}

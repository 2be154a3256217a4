package nl.tegenkracht.klacht.indienen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.klacht.fixture.KlachtServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** One question a page, from what is told beforehand to the confirmation, and a draft that nobody else notices. */
class FilingInStepsTest extends KlachtServiceTestBase {

    private final TestPerson klager = klager();

    @Test
    void everythingThatIsAskedComesOnItsOwnPageAndIsThereAtTheEnd() {
        var answers = Map.of("onderwerp", Map.of("categorieen", "pesten"), "gedrag", Map.of("gedrag", "Zij lachen"),
                "waar", Map.of("waar", "Op de gang"), "wanneer", Map.of("wanneer", "Elke week", "laatsteVoorval",
                        "2026-10-01"),
                "aangeklaagden", Map.of("aangeklaagden", "Bas Kastanjeboom"), "stukken", Map.of("stukken", "geen"),
                "klager", Map.of("naam", "Noa Beukenhaag", "adres", "Lindelaan 1"), "ondertekening",
                Map.of("ondertekend", "ja"));
        var page = as(klager).get("/nieuw");
        var seen = new LinkedHashMap<String, String>();
        while (!page.body().contains("Kijk uw klacht na")) {
            var form = hidden(page);
            seen.put(form.get("stap").toString(), page.body());
            form.putAll(answers.getOrDefault(form.get("stap"), Map.of()));
            form.put("naar", "verder");
            page = as(klager).submit("/nieuw", form);
            assertThat(page.status()).isEqualTo(200);
        }

        assertThat(seen.keySet()).containsExactly("vooraf", "onderwerp", "gedrag", "waar", "wanneer", "getuigen",
                "aangeklaagden", "betrokken", "stappen", "stukken", "klager", "ondertekening");
        assertThat(seen.get("wanneer")).contains("Vraag 4 van 11", "niet van voor 22 november 2025",
                "artikel 10 lid 2");
        assertThat(seen.get("aangeklaagden")).contains("Uw adres hoort daar niet in te staan");
        assertThat(page.body()).contains("uw functie", "Uw klacht is op tijd als u haar uiterlijk op 1 oktober 2027",
                "Zij lachen", "Noa Beukenhaag", "Nog niets ingevuld", "Klacht indienen");
        assertThat(as(klager).get("/v1/klachten").json().get("totaal").intValue()).isZero();

        var filed = as(klager).submit("/nieuw", hidden(page));
        assertThat(filed.status()).isEqualTo(303);
        var received = as(klager).get("/klachten/" + filed.header("Location").split("/klachten/")[1]).body();
        assertThat(received).contains("Uw klacht is ontvangen", "Uw kenmerk is", "Zij lachen");
    }

    @Test
    void whatIsWrongIsSaidWhereItWasTypedAndBackIsPossibleWithIt() {
        var wrong = form();
        wrong.put("stap", "wanneer");
        wrong.put("laatsteVoorval", "gisteren");
        wrong.put("naar", "verder");

        var page = as(klager).submit("/nieuw", wrong);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("Vul een datum in", "Wanneer het gebeurde", "href=\"#laatsteVoorval\"");
        wrong.put("naar", "terug");
        assertThat(as(klager).submit("/nieuw", wrong).body()).contains("Waar het gebeurde",
                "name=\"laatsteVoorval\" value=\"gisteren\"");
        wrong.put("naar", "nakijken");
        assertThat(as(klager).submit("/nieuw", wrong).body()).contains("Vul een datum in", "Wanneer het gebeurde");
    }

    @Test
    void aDraftIsThereAgainWhereItWasLeftAndNobodyElseNoticesIt() {
        var kept = keep("Zilveren reigers ");

        assertThat(as(klager).get("?bewaard=ja").body()).contains("Uw concept is bewaard", "Nog niet verstuurd",
                "Verder schrijven");
        assertThat(as(klager).get("/nieuw").body()).contains("nog iets bewaard dat niet verstuurd is");
        assertThat(as(klager).get("/nieuw?concept=" + kept.get("id")).body()).contains("Zilveren reigers </textarea>",
                "U gaat verder met wat u bewaarde", "name=\"waar\" value=\"Op de gang\"");
        for (var other : List.of(klager(), TestPerson.secretaris(NOORD), commissie(BENOEMING_VOORZITTER))) {
            assertThat(as(other).get("").body()).doesNotContain("Nog niet verstuurd");
            assertThat(as(other).get("/v1/werkvoorraad").body()).doesNotContain(kept.get("id").toString());
        }
        assertThat(as(klager()).get("/nieuw?concept=" + kept.get("id")).body()).doesNotContain("Zilveren reigers");
        assertThat(as(klager).get("/v1/werkvoorraad").json().get("regels")).isEmpty();
    }

    @Test
    void onceFiledOrThrownAwayADraftIsGone() {
        var kept = keep("Wat er gebeurde");
        kept.remove("naar");
        assertThat(as(klager).submit("/nieuw", kept).status()).isEqualTo(303);
        assertThat(as(klager).get("").body()).doesNotContain("Nog niet verstuurd");

        var other = keep("Iets anders");
        as(klager).submit("/nieuw", Map.of("id", other.get("id"), "naar", "weggooien"));
        assertThat(as(klager).get("").body()).doesNotContain("Nog niet verstuurd");
    }

    private Map<String, Object> keep(String text) {
        var form = form();
        form.put("id", Id.random());
        form.put("gedrag", text);
        form.put("stap", "gedrag");
        form.put("naar", "bewaren");
        assertThat(as(klager).submit("/nieuw", form).status()).isEqualTo(303);
        return form;
    }

    /** What the page sends along by itself, as a browser does. */
    private static Map<String, Object> hidden(TestResponse page) {
        var fields = new HashMap<String, Object>();
        Jsoup.parse(page.body()).select("main form input[type=hidden]")
                .forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        return fields;
    }
}

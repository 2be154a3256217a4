package nl.tegenkracht.melding.verloop;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;

/** The melder reads where it stands, who opened it, and what can go along to a klacht. */
class VerloopTest extends MeldingServiceTestBase {

    @Test
    void theMelderReadsWhereItStandsAndThatNoTermIsPromised() {
        var melder = melder();
        var melding = meldAs(melder);

        assertThat(page(melder, melding)).contains("Hoe het er nu voor staat",
                "Uw melding ligt bij Vera Wilgenhout, die nog niet heeft geantwoord", "is nergens geregeld");
        write(VERA, melding, "Dank u");
        assertThat(page(melder, melding)).contains("Vera Wilgenhout heeft u geschreven");
        write(melder, melding, "Graag");
        assertThat(page(melder, melding)).contains("Uw laatste bericht of antwoord ligt bij Vera Wilgenhout");
        assertThat(as(VERA).get("/meldingen/" + melding).body()).doesNotContain("Hoe het er nu voor staat");
        assertThat(as(melder).in(Language.EN).get("/meldingen/" + melding).body())
                .contains("How it stands now", "No rule says when you get an answer");
    }

    @Test
    void theMelderSeesWhoOpenedItAndNobodyElseDoes() {
        var melder = melder();
        var melding = meldAs(melder);
        assertThat(page(melder, melding)).doesNotContain("Wie uw melding opende");

        as(VERA).get("/meldingen/" + melding);

        assertThat(page(melder, melding)).contains("Wie uw melding opende").containsPattern("Vera Wilgenhout, op ");
        assertThat(as(VERA).get("/meldingen/" + melding).body()).doesNotContain("Wie uw melding opende");
        assertThat(page(melder, melding)).containsPattern("Vera Wilgenhout, voor het eerst op ");
    }

    @Test
    void readingChangesNoVersionAndAListOpensNothing() {
        var melder = melder();
        var melding = meldAs(melder);
        as(VERA).get("/werk");
        as(VERA).get("/v1/meldingen");

        assertThat(page(melder, melding)).doesNotContain("Wie uw melding opende");
        as(VERA).get("/v1/meldingen/" + melding);
        assertThat(as(melder).get("/v1/meldingen/" + melding).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void whatTheMelderCanTakeAlongIsTickedPieceByPieceAndIsInNoAddress() {
        var melder = melder();
        var melding = meldAs(melder);

        var page = as(melder).get("/meldingen/" + melding + "/klacht").body();

        assertThat(page).contains("action=\"/fractie-noord/klacht/nieuw\"", "name=\"meegenomen\" value=\"ja\"",
                "name=\"gedrag\" value=\"Wat er gebeurde\"", "name=\"waar\" value=\"Op de gang\"",
                "name=\"categorieen\" value=\"pesten\"").doesNotContain("checked", "name=\"id\"",
                        "?gedrag", "Noa");
        assertThat(as(VERA).get("/meldingen/" + melding + "/klacht").status()).isEqualTo(409);
        assertThat(as(VINCENT).get("/meldingen/" + melding + "/klacht").status()).isEqualTo(404);
        assertThat(as(melder()).get("/meldingen/" + Id.random() + "/klacht").status()).isEqualTo(404);
        assertThat(as(VERA).get("/meldingen/" + melding).body()).doesNotContain("/klacht\"");
    }

    private String page(TestPerson melder, String melding) {
        return as(melder).get("/meldingen/" + melding).body();
    }
}

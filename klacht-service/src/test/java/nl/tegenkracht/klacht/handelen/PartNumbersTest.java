package nl.tegenkracht.klacht.handelen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import org.junit.jupiter.api.Test;

/** No number tells anybody that there is more than what is theirs (record 0377). */
class PartNumbersTest extends CaseTestBase {

    @Test
    void whoIsTheSecondAangeklaagdeReadsOfOnePartOnly() {
        toSecondPart();

        var procedure = read(BAS, klacht).json().get("procedure");
        assertThat(procedure.get("delen").valueStream().map(part -> part.get("nr").intValue())).containsExactly(1);
        for (var list : List.of("termijnen", "brieven", "stukken")) {
            assertThat(procedure.get(list).valueStream().map(one -> one.get("deel").intValue())).as(list)
                    .doesNotContain(2);
        }
        assertThat(acts(BAS)).isNotEmpty().noneMatch(act -> act.startsWith("2"));
        assertThat(as(BAS).get("/klachten/" + klacht).body()).contains("deel=1").doesNotContain("deel=2");
        assertThat(tries(BAS, "dien-stuk-in", 2, piece()).status()).isEqualTo(404);
        does(BAS, "dien-stuk-in", 1, piece());
        assertThat(pieces(BAS)).contains("stuk");
        assertThat(acts(KIKI)).as("the Klachtencommissie tells both apart").anyMatch(act -> act.startsWith("2"));
    }

    private void toSecondPart() {
        does(KIKI, "noem-aangeklaagden", 0, Map.of("aangeklaagde1", "Iemand anders", "gedragingen1", "Roepen",
                "aangeklaagde2", "Bas Kastanjeboom", "gedragingen2", "Schreeuwen op de gang"));
        does(KIKI, "stel-commissie-samen", 0, Map.of("leden", chosen(KIKI, "stel-commissie-samen", 0, "leden",
                "Karel Esdoornveld", "Kim Hazelaar", "Kees Vlierboom")));
        does(KIKI, "markeer-compleet", 0, Map.of("sinds", today.toString()));
        does(KAREL, "beoordeel", 2, Map.of("id", Id.random(), "gronden", List.of("2.1:ontvankelijk"), "tekst",
                "Dit komt in behandeling."));
        does(KIKI, "stuur-afschrift", 2, Map.of("persoon",
                chosen(KIKI, "stuur-afschrift", 2, "persoon", "Bas Kastanjeboom").getFirst(), "tekst", "De klacht."));
    }

    private static Map<String, ?> piece() {
        return Map.of("tekst", "Ik herken dit niet.", "nieuw", "nee");
    }
}

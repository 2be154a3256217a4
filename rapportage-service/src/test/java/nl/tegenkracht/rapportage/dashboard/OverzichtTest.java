package nl.tegenkracht.rapportage.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Telling;
import org.junit.jupiter.api.Test;

/** Wat het orgaan ziet volgt uit de standen; totalen worden gerekend, nooit ingevoerd (besluit 11). */
class OverzichtTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final Map<String, String> NAMEN = new LinkedHashMap<>(Map.of("pesten", "Pesten of treiteren"));

    @Test
    void tweeFractiesZijnSamenEenHerkomst() {
        var overzicht = Overzicht.tot(NOVEMBER,
                List.of(telling("fractie-noord", "2026-10", "pesten", 2),
                        telling("fractie-zuid", "2026-11", "pesten", 3),
                        telling("ambtelijk", "2026-11", "pesten", 1)),
                NAMEN);

        assertThat(overzicht.cijfers()).containsEntry("onderwerp:pesten", 6L)
                .containsEntry("onderwerp:pesten:fracties", 5L).containsEntry("onderwerp:pesten:ambtelijk", 1L)
                .containsEntry("onderwerp:pesten:extern", 0L);
        assertThat(overzicht.cijfers().keySet()).noneMatch(sleutel -> sleutel.contains("noord"));
    }

    @Test
    void hetTotaalTeltDossiersNietOnderwerpen() {
        var overzicht = Overzicht.tot(NOVEMBER,
                List.of(telling("ambtelijk", "2026-03", "totaal", 4), telling("extern", "2026-11", "totaal", 1),
                        telling("ambtelijk", "2026-03", "pesten", 4), telling("ambtelijk", "2026-03", "stalken", 4)),
                NAMEN);

        assertThat(overzicht.totaal().aantal()).isEqualTo(5);
        assertThat(overzicht.cijfers()).containsEntry("maand:2026-03", 4L).containsEntry("maand:2026-11", 1L);
    }

    @Test
    void eenMaandDieNogMoetKomenIsLeegEnGeenNul() {
        var overzicht = Overzicht.tot(NOVEMBER, List.of(), NAMEN);

        assertThat(overzicht.maanden()).hasSize(11).allMatch(maand -> maand.aantal() == 0);
        assertThat(overzicht.cijfers()).doesNotContainKey("maand:2026-12");
    }

    private static Telling telling(String domein, String periode, String code, long aantal) {
        return new Telling(new DataDomain(domein), "VPOO", periode, "ontvangen", code, aantal);
    }
}

package nl.tegenkracht.rapportage.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is stored with every fact, letter by letter. */
class FigureCellTest {

    @Test
    void whatWasReceivedIsStoredAsItAlwaysWas() {
        var cell = new FigureCell("VPOO", "2026-11", "pesten");

        assertThat(cell).hasToString("VPOO:2026-11:pesten").isEqualTo(FigureCell.parse(cell.toString()));
        assertThat(cell.maat()).isEqualTo("ontvangen");
        assertThat(cell.key()).isEqualTo("pesten");
    }

    @Test
    void anotherMeasureIsPartOfTheKey() {
        var cell = new FigureCell("KC", "2026-11", FigureCell.STATE, "ingetrokken");

        assertThat(cell).hasToString("KC:2026-11:stand/ingetrokken").isEqualTo(FigureCell.parse(cell.toString()));
        assertThat(cell.key()).isEqualTo("stand/ingetrokken");
    }
}

package nl.tegenkracht.contract;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.contract.Regelset.Eenheid;
import nl.tegenkracht.contract.Regelset.Richting;
import nl.tegenkracht.contract.Regelset.Termijn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class RegelsetTest {

    @ParameterizedTest
    @CsvSource({"1,WEKEN,1 week", "8,WEKEN,8 weken", "1,MAANDEN,1 maand", "3,MAANDEN,3 maanden", "1,JAREN,1 jaar",
            "5,JAREN,5 jaar"})
    void eenTermijnDuurtInGewoneWoorden(int aantal, Eenheid eenheid, String woorden) {
        var termijn = new Termijn("beslissing", "13.1", aantal, eenheid, "advies-ontvangen", Richting.VOORUIT);

        assertThat(termijn.duur()).isEqualTo(woorden);
        assertThat(JsonMapper.builder().build().valueToTree(termijn).propertyNames())
                .as("woorden gaan niet over de lijn")
                .containsExactlyInAnyOrder("code", "artikel", "aantal", "eenheid", "vanaf", "richting");
    }
}

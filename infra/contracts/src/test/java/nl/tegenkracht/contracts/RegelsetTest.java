package nl.tegenkracht.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.contracts.Regelset.CalendarUnit;
import nl.tegenkracht.contracts.Regelset.Direction;
import nl.tegenkracht.contracts.Regelset.Termijn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class RegelsetTest {

    @ParameterizedTest
    @CsvSource({"1,DAYS,1 dag", "42,DAYS,42 dagen", "1,WEEKS,1 week", "8,WEEKS,8 weken", "1,MONTHS,1 maand",
            "3,MONTHS,3 maanden", "1,YEARS,1 jaar",
            "5,YEARS,5 jaar"})
    void aTermijnTellsItsDurationInPlainWords(int count, CalendarUnit unit, String words) {
        var termijn = new Termijn("beslissing", "13.1", count, unit, "advies-ontvangen", Direction.FORWARD);

        assertThat(termijn.durationInWords()).isEqualTo(words);
        assertThat(JsonMapper.builder().build().valueToTree(termijn).propertyNames())
                .as("the words are not sent")
                .containsExactlyInAnyOrder("code", "artikel", "aantal", "eenheid", "vanaf", "richting");
    }
}

package nl.tegenkracht.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class DataDomainTest {

    @ParameterizedTest
    @ValueSource(strings = {"ambtelijk", "extern", "gemeenschappelijk", "fractie-ab", "fractie-noord",
            "fractie-12345678901234567890"})
    void aValidDomainCanBeParsed(String value) {
        assertThat(DataDomain.parse(value)).hasValueSatisfying(domain -> assertThat(domain).hasToString(value));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"Ambtelijk", "ambtelijk ", " ambtelijk", "ambtelijk\n", "ambtelijk/..", "fractie-",
            "fractie-a", "fractie-Noord", "fractie-noord-oost", "fractie-123456789012345678901", "fractie_noord",
            "fractie-nöord", "fractie-noord.melding", "fractie-*", "*", "intern", "actuator", "..", "../ambtelijk",
            "%61mbtelijk"})
    void whatCannotBeADomainNeverBecomesOne(String value) {
        assertThat(DataDomain.parse(value)).isEmpty();
        assertThatThrownBy(() -> new DataDomain(value)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a valid data domain");
    }

    @Test
    void herkomstNeverNamesAFractie() {
        assertThat(new DataDomain("fractie-noord").herkomst()).isEqualTo(Herkomst.FRACTIES);
        assertThat(new DataDomain("fractie-zuid").herkomst()).isEqualTo(Herkomst.FRACTIES);
        assertThat(new DataDomain("ambtelijk").herkomst()).isEqualTo(Herkomst.AMBTELIJK);
        assertThat(new DataDomain("extern").herkomst()).isEqualTo(Herkomst.EXTERN);
        assertThatThrownBy(DataDomain.GEMEENSCHAPPELIJK::herkomst).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onlyGemeenschappelijkHasNoDossiers() {
        assertThat(DataDomain.GEMEENSCHAPPELIJK.hasDossiers()).isFalse();
        assertThat(DataDomain.parse("gemeenschappelijk")).contains(DataDomain.GEMEENSCHAPPELIJK);
        assertThat(new DataDomain("extern").hasDossiers()).isTrue();
    }

    @Test
    void inJsonADomainIsAString() {
        var json = EventSamples.JSON.writeValueAsString(new DataDomain("fractie-noord"));

        assertThat(json).isEqualTo("\"fractie-noord\"");
        assertThat(EventSamples.JSON.readValue(json, DataDomain.class)).isEqualTo(new DataDomain("fractie-noord"));
        assertThatThrownBy(() -> EventSamples.JSON.readValue("\"fractie-Noord\"", DataDomain.class))
                .isInstanceOf(JacksonException.class);
    }
}

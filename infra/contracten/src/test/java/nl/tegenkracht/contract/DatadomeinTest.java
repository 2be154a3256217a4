package nl.tegenkracht.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class DatadomeinTest {

    @ParameterizedTest
    @ValueSource(strings = {"ambtelijk", "extern", "gemeenschappelijk", "fractie-ab", "fractie-noord",
            "fractie-12345678901234567890"})
    void eenGeldigDomeinIsTeLezen(String waarde) {
        assertThat(Datadomein.lees(waarde)).hasValueSatisfying(domein -> assertThat(domein).hasToString(waarde));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"Ambtelijk", "ambtelijk ", " ambtelijk", "ambtelijk\n", "ambtelijk/..", "fractie-",
            "fractie-a", "fractie-Noord", "fractie-noord-oost", "fractie-123456789012345678901", "fractie_noord",
            "fractie-nöord", "fractie-noord.melding", "fractie-*", "*", "intern", "actuator", "..", "../ambtelijk",
            "%61mbtelijk"})
    void watGeenDomeinKanZijnWordtNooitEenDomein(String waarde) {
        assertThat(Datadomein.lees(waarde)).isEmpty();
        assertThatThrownBy(() -> new Datadomein(waarde)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Geen geldig datadomein");
    }

    @Test
    void herkomstNoemtNooitEenFractie() {
        assertThat(new Datadomein("fractie-noord").herkomst()).isEqualTo(Herkomst.FRACTIES);
        assertThat(new Datadomein("fractie-zuid").herkomst()).isEqualTo(Herkomst.FRACTIES);
        assertThat(new Datadomein("ambtelijk").herkomst()).isEqualTo(Herkomst.AMBTELIJK);
        assertThat(new Datadomein("extern").herkomst()).isEqualTo(Herkomst.EXTERN);
        assertThatThrownBy(Datadomein.GEMEENSCHAPPELIJK::herkomst).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void alleenGemeenschappelijkKentGeenDossiers() {
        assertThat(Datadomein.GEMEENSCHAPPELIJK.kentDossiers()).isFalse();
        assertThat(Datadomein.lees("gemeenschappelijk")).contains(Datadomein.GEMEENSCHAPPELIJK);
        assertThat(new Datadomein("extern").kentDossiers()).isTrue();
    }

    @Test
    void inJsonIsEenDomeinEenTekst() {
        var json = Voorbeelden.JSON.writeValueAsString(new Datadomein("fractie-noord"));

        assertThat(json).isEqualTo("\"fractie-noord\"");
        assertThat(Voorbeelden.JSON.readValue(json, Datadomein.class)).isEqualTo(new Datadomein("fractie-noord"));
        assertThatThrownBy(() -> Voorbeelden.JSON.readValue("\"fractie-Noord\"", Datadomein.class))
                .isInstanceOf(JacksonException.class);
    }
}

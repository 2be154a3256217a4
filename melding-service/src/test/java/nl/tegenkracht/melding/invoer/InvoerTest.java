package nl.tegenkracht.melding.invoer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import nl.tegenkracht.contract.Id;
import nl.tegenkracht.starter.weigering.OngeldigeInvoer;
import nl.tegenkracht.starter.weigering.OngeldigeInvoer.Veldfout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.json.JsonMapper;

class InvoerTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void alleFoutenKomenTegelijk() {
        var invoer = json("{\"verhaal\":\"   \",\"waar\":7,\"betrokken\":\"x\",\"verzonnen\":1}");
        invoer.verplicht("verhaal", 10, "Schrijf iets.");
        invoer.tekst("waar", 10);
        invoer.kenmerken("betrokken");
        invoer.kenmerk("id", "Begin opnieuw.");

        assertThat(fouten(invoer)).containsExactly(new Veldfout("verhaal", "Schrijf iets."),
                new Veldfout("waar", "Geef hier een tekst."),
                new Veldfout("betrokken", "Geef hier een lijst van teksten."), new Veldfout("id", "Begin opnieuw."),
                new Veldfout("verzonnen", "Dit veld bestaat niet."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"tekst\"", "12"})
    void alleenEenObjectIsEenDocument(String document) {
        assertThatThrownBy(() -> json(document)).isInstanceOf(OngeldigeInvoer.class);
    }

    @Test
    void eenOnbekendVeldMetEenRareNaamWordtNietHerhaald() {
        assertThat(fouten(json("{\"<script>\":1}")))
                .containsExactly(new Veldfout("onbekend", "Dit veld bestaat niet."));
    }

    @Test
    void deGrensTeltTekensEnNietHelftenVanTekens() {
        assertThat(json("{\"v\":\"" + "😀".repeat(5) + "\"}").tekst("v", 5)).hasSize(10);

        var teLang = json("{\"v\":\"" + "a".repeat(100_001) + "\"}");
        teLang.tekst("v", 100_000);
        assertThat(fouten(teLang)).containsExactly(
                new Veldfout("v", "Gebruik hier ten hoogste 100.000 tekens; het zijn er nu 100.001."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"v\":\"a\\ud800b\"}", "{\"v\":\"a\\u0000b\"}"})
    void tekensDieStilZoudenVeranderenZijnEenFout(String document) {
        var invoer = json(document);
        invoer.tekst("v", 10);

        assertThat(fouten(invoer))
                .containsExactly(new Veldfout("v", "Hier staan tekens in die niet te bewaren zijn."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1.5", "99999999999999999999"})
    void eenVersieIsEenGetal(String waarde) {
        var formulier = new LinkedMultiValueMap<String, String>();
        formulier.add("versie", waarde);
        var invoer = Invoer.van(formulier);

        assertThat(invoer.getal("versie", "Begin opnieuw.")).isZero();
        assertThat(fouten(invoer)).containsExactly(new Veldfout("versie", "Begin opnieuw."));
    }

    @Test
    void eenFormulierMagMeerVeldenBevattenEnRegeleindenWordenEenvoudig() {
        var formulier = new LinkedMultiValueMap<String, String>();
        var id = Id.nieuw();
        formulier.add("verhaal", "een\r\ntwee");
        formulier.add("extra", "van de browser");
        formulier.put("betrokken", List.of(id, id));
        var invoer = Invoer.van(formulier);

        assertThat(invoer.verplicht("verhaal", 100, "Schrijf iets.")).isEqualTo("een\ntwee");
        assertThat(invoer.kenmerken("betrokken")).containsExactly(id);
        invoer.keur();
    }

    @Test
    void eenLijstMetIetsAndersDanKenmerkenIsEenFout() {
        var invoer = json("{\"betrokken\":[\"vera\"]}");
        invoer.kenmerken("betrokken");

        assertThat(fouten(invoer)).extracting(Veldfout::veld).containsExactly("betrokken");
    }

    private static Invoer json(String document) {
        return Invoer.van(JSON.readTree(document));
    }

    private static List<Veldfout> fouten(Invoer invoer) {
        return catchThrowableOfType(OngeldigeInvoer.class, invoer::keur).fouten();
    }
}

package nl.tegenkracht.starter.invoer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.starter.weigering.OngeldigeInvoer;
import nl.tegenkracht.starter.weigering.OngeldigeInvoer.Veldfout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.json.JsonMapper;

/** Wat iemand instuurt wordt helemaal gelezen, en alles wat niet klopt wordt in één keer gezegd. */
class InvoerTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> CODES = List.of("pesten", "anders");

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
        var id = Id.random();
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

    @Test
    void codesKomenUitEenVasteVerzameling() {
        var goed = json("{\"soort\":\"pesten\",\"soorten\":[\"pesten\",\"pesten\",\"anders\"]}");
        assertThat(goed.code("soort", CODES)).isEqualTo("pesten");
        assertThat(goed.codes("soorten", CODES)).containsExactly("pesten", "anders");
        assertThat(goed.code("er-niet", CODES)).isEmpty();
        goed.keur();

        var fout = json("{\"soort\":\"verzonnen\",\"soorten\":[\"pesten\",\"verzonnen\"]}");
        assertThat(fout.code("soort", CODES)).isEmpty();
        assertThat(fout.codes("soorten", CODES)).isEmpty();
        assertThat(fouten(fout)).containsExactly(new Veldfout("soort", "Kies een van de mogelijkheden."),
                new Veldfout("soorten", "Deze lijst bevat iets wat hier niet kan."));
    }

    @Test
    void eenDagIsEenDatumOfLeeg() {
        var invoer = json("{\"dag\":\" 2026-02-28 \",\"leeg\":\"  \"}");

        assertThat(invoer.dag("dag")).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(invoer.dag("leeg")).isNull();
        assertThat(invoer.dag("er-niet")).isNull();
        invoer.keur();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "28-02-2026", "gisteren", "0026-11-22", "+12026-11-22"})
    void watGeenDagKanZijnIsEenFout(String waarde) {
        var invoer = json("{\"dag\":\"" + waarde + "\"}");

        assertThat(invoer.dag("dag")).isNull();
        assertThat(fouten(invoer))
                .containsExactly(new Veldfout("dag", "Vul een datum in, bijvoorbeeld 2026-11-22."));
    }

    @Test
    void eenVinkjeIsJaInEenFormulierEnTrueInEenDocument() {
        var formulier = new LinkedMultiValueMap<String, String>();
        formulier.add("aan", "ja");
        formulier.add("anders", "true");
        assertThat(Invoer.van(formulier).waar("aan")).isTrue();
        assertThat(Invoer.van(formulier).waar("anders")).isFalse();
        assertThat(Invoer.van(formulier).waar("er-niet")).isFalse();

        var document = json("{\"aan\":true,\"leeg\":null,\"anders\":\"ja\"}");
        assertThat(document.waar("aan")).isTrue();
        assertThat(document.waar("leeg")).isFalse();
        assertThat(document.waar("anders")).isFalse();
        assertThat(fouten(document)).containsExactly(new Veldfout("anders", "Geef hier true of false."));
    }

    private static Invoer json(String document) {
        return Invoer.van(JSON.readTree(document));
    }

    private static List<Veldfout> fouten(Invoer invoer) {
        return catchThrowableOfType(OngeldigeInvoer.class, invoer::keur).fouten();
    }
}

package nl.tegenkracht.portaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wat het kader laat zien hangt af van wie er kijkt, en een foutpagina verraadt niets. */
class KaderTest {

    private final Voorbeelden voorbeelden = new Voorbeelden();

    @Test
    void wieNietIsIngelogdZietGeenMenuEnGeenUitloggen() {
        assertThat(voorbeelden.paginas().get("inloggen"))
                .contains("lang=\"nl\"", "Direct gevaar? Bel", "Direct naar de inhoud")
                .doesNotContain("Hoofdmenu", "/uitloggen", "null");
    }

    @Test
    void zonderModelIsErNogSteedsEenPagina() {
        assertThat(voorbeelden.maak("voorbeeld-inloggen", Map.of())).contains("<h1>Inloggen</h1>", "Tegenkracht")
                .doesNotContain("null", "stylesheet");
    }

    @Test
    void inHetEigenDomeinStaanDeEigenMeldingenInHetMenu() {
        assertThat(voorbeelden.paginas().get("dossier")).contains(
                "href=\"/fractie-noord/melding\" aria-current=\"true\"",
                "href=\"/fractie-noord/klacht\"", "href=\"/werk\"",
                "<form class=\"tk-uit\" method=\"post\" action=\"/uitloggen\"");
    }

    @Test
    void wieDoorEenAmbtInEenAnderDomeinIsZietDaarGeenEigenMeldingen() {
        var model = Voorbeelden.binnen("beleid");
        model.put("beller", new Voorbeelden.Beller("AMBTSDRAGER"));
        assertThat(voorbeelden.maak("voorbeeld-inloggen", model))
                .contains("Hoofdmenu", "href=\"/fractie-noord/beleid\"")
                .doesNotContain("Mijn meldingen", "Mijn klachten");
    }

    @Test
    void deDienstKanTerugwijzenNaarHetEigenDomein() {
        var model = Voorbeelden.binnen("rapportage");
        model.put("beller", new Voorbeelden.Beller("LEZER"));
        model.put("domein", "gemeenschappelijk");
        model.put("eigenDomein", "ambtelijk");
        assertThat(voorbeelden.maak("voorbeeld-inloggen", model)).contains("href=\"/ambtelijk/melding\"",
                "href=\"/ambtelijk/beleid\"");
    }

    @Test
    void elke404IsDezelfdeWieErOokKijkt() {
        var vreemdeling = voorbeelden.fout(Map.of("status", 404));
        var ingelogd = voorbeelden.fout(Voorbeelden.met(Voorbeelden.binnen("melding"), Map.of("status", 404)));
        assertThat(ingelogd).isEqualTo(vreemdeling).contains("Deze pagina is er niet").doesNotContain("Noord");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 412, 413, 429, 500, 503, 418})
    void elkeFoutZegtWatErIsWatUKuntDoenEnHetKenmerk(int status) {
        assertThat(voorbeelden.fout(Map.of("status", status)))
                .contains("<h1>", "Wat u kunt doen", "c0ffee", "href=\"/\"")
                .doesNotContain("null", "Exception");
    }

    @Test
    void eenEigenUitlegGaatVoor() {
        var pagina = voorbeelden
                .fout(Map.of("status", 503, "titel", "Klachten is even weg", "raad", "Bel <b>ons</b>."));
        assertThat(pagina).contains("<h1>Klachten is even weg</h1>", "Bel &lt;b&gt;ons&lt;/b&gt;.");
    }

    @Test
    void nergensStaatStijlOfScriptInDePaginaZelf() {
        var inRegel = Pattern.compile("\\sstyle=|\\son[a-z]+=|<style|<script(?![^>]*src=)");
        assertThat(voorbeelden.paginas()).allSatisfy((naam, html) -> assertThat(html).doesNotContainPattern(inRegel)
                .doesNotContain("th:", "${", "/*").startsWith("<!DOCTYPE html>"));
    }
}

package nl.tegenkracht.beleid.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.tegenkracht.beleid.proef.MetBeleidService;
import nl.tegenkracht.beleid.regelset.Regelsets;
import nl.tegenkracht.contracts.Regelset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** De Klachtenregeling als pagina: alles staat erop, letterlijk, en elke plek heeft een adres. */
class DocumentPaginaTest extends MetBeleidService {

    private static final Pattern GEEN_WOORD = Pattern.compile("[^\\p{L}\\p{N}¹]+");

    @Autowired
    private Documenten documenten;
    @Autowired
    private Regelsets regelsets;

    @Test
    void elkArtikelLidEnOnderdeelHeeftEenAdresEnEenTekenOmHetTePakken() {
        var pagina = pagina();
        var ankers = documenten.alle().getFirst().artikelen().flatMap(Artikel::ankers).toList();

        assertThat(ankers).hasSizeGreaterThan(100).doesNotHaveDuplicates().contains("artikel-1", "artikel-2-o",
                "artikel-9-lid-1", "artikel-9-lid-1-a", "artikel-13-lid-3", "artikel-15");
        assertThat(ankers).allSatisfy(anker -> {
            assertThat(pagina.select("#" + anker)).hasSize(1);
            assertThat(pagina.select(".tk-regeling__tekst a[href=#" + anker + "]")).hasSize(1);
        });
    }

    @Test
    void elkeVerwijzingBinnenDePaginaKomtErgensUit() {
        var pagina = pagina();
        var ids = pagina.select("[id]").eachAttr("id");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(pagina.select("a[href^=#]").eachAttr("href")).hasSizeGreaterThan(100)
                .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
    }

    @Test
    void elkArtikelWaarDeRegelsetNaarVerwijstStaatInHetDocument() {
        var ankers = new HashSet<>(documenten.alle().getFirst().artikelen().flatMap(Artikel::ankers).toList());
        var regels = regelsets.bij("KR-2021").orElseThrow().regelset();
        var begrippen = Stream.of(regels.categorieen(), regels.eisen(), regels.gronden()).flatMap(List::stream)
                .map(Regelset.Concept::artikel);
        var vindplaatsen = Stream.concat(begrippen, regels.termijnen().stream().map(Regelset.Termijn::artikel))
                .toList();

        assertThat(vindplaatsen).hasSize(25)
                .allSatisfy(artikel -> assertThat(ankers).contains(Vindplaats.anker(artikel)));
    }

    @Test
    void deTekstIsWoordVoorWoordDieVanDeBron() throws IOException {
        assertThat(woorden(tekstVanDePagina())).containsExactlyElementsOf(woorden(bron()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "s) stalken: het bij voortdoring bespieden, besluipen, achtervolgen of, al dan niet telefonisch, lastigvallen van een andere medewerker;",
            "a. de aanduiding van de categorie van ongewenste omgangsvormen met een omschrijving van de gedraging of gedragingen waarmee de klager is geconfronteerd en waar en wanneer deze zich hebben afgespeeld, en indien van toepassing de vermelding van getuigen;",
            "2. De klachtencommissie brengt binnen acht weken nadat de klacht ontvankelijk is bevonden schriftelijk advies uit aan de werkgever.",
            "De termijn van de beslissing van het bevoegd gezag kan voor ten hoogste vier weken worden verduigen (art. 14 lid 4)."})
    void ookLeestekensEnFoutenStaanErZoalsInDeBron(String zin) throws IOException {
        assertThat(bron()).contains(zin);
        assertThat(tekstVanDePagina()).contains(zin);
    }

    @Test
    void eenKanttekeningIsHerkenbaarEnHoortNietBijDeTekst() {
        var noten = pagina().select(".tk-regeling__noot");

        assertThat(noten).hasSizeGreaterThan(10)
                .allSatisfy(noot -> assertThat(noot.text()).startsWith("Kanttekening:"));
    }

    @Test
    void hetVersiebeheerStaatErbij() {
        assertThat(pagina().select("#versies tbody tr").text())
                .isEqualTo("1.0 01-05-2021 Definitieve versie Stafdienst HR");
    }

    @Test
    void wieAlleenLeestInDeKamerbredeRuimteLeestDezelfdeTekst() {
        var antwoord = lezer().get(DOCUMENT);

        assertThat(antwoord.status()).isEqualTo(200);
        assertThat(Jsoup.parse(antwoord.body()).select(".tk-regeling__tekst").html())
                .isEqualTo(pagina().select(".tk-regeling__tekst").html());
    }

    @Test
    void eenDocumentDatErNietIsGeeftHetzelfdeAlsElkAdresDatErNietIs() {
        var onbekend = medewerkerVan(NOORD).get("/documenten/klachtenregeling-2016");
        var elders = medewerkerVan(NOORD).get("/bestaat-niet");

        assertThat(onbekend.status()).isEqualTo(404);
        assertThat(onbekend.withoutIds()).isEqualTo(elders.withoutIds());
    }

    private Document pagina() {
        return Jsoup.parse(medewerkerVan(NOORD).get(DOCUMENT).body());
    }

    private String tekstVanDePagina() {
        var pagina = pagina();
        pagina.select(".tk-regeling__noot, .tk-regeling__teken, #versiebeheer").remove();
        return pagina.select(".tk-regeling__tekst").text();
    }

    private static String bron() throws IOException {
        try (var in = DocumentPaginaTest.class.getResourceAsStream("/klachtenregeling-bron.txt")) {
            var tekst = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return tekst.substring(tekst.indexOf("\nOverwegende")).replace("**", "").replace("|---|---|", "")
                    .replaceAll("(?m)^\\s*- ", "").replaceAll("\\|", " ").replaceAll("\\s+", " ");
        }
    }

    private static List<String> woorden(String tekst) {
        return GEEN_WOORD.splitAsStream(tekst).filter(woord -> !woord.isEmpty()).toList();
    }
}

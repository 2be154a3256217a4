package nl.tegenkracht.beleid.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.tegenkracht.beleid.fixture.BeleidServiceTestBase;
import nl.tegenkracht.beleid.regelset.Regelsets;
import nl.tegenkracht.contracts.ArtikelAnchors;
import nl.tegenkracht.contracts.Regelset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The Klachtenregeling as a page: everything is on it, word for word, and every place has an address. */
class DocumentPageTest extends BeleidServiceTestBase {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}¹]+");

    @Autowired
    private Documents documents;
    @Autowired
    private Regelsets regelsets;

    @Test
    void everyArtikelLidAndOnderdeelHasAnAddressAndASignToPickItUp() {
        var page = page();
        var anchors = documents.all().getFirst().artikelen().flatMap(Artikel::anchors).toList();

        assertThat(anchors).hasSizeGreaterThan(100).doesNotHaveDuplicates().contains("artikel-1", "artikel-2-o",
                "artikel-9-lid-1", "artikel-9-lid-1-a", "artikel-13-lid-3", "artikel-15");
        assertThat(anchors).allSatisfy(anchor -> {
            assertThat(page.select("#" + anchor)).hasSize(1);
            assertThat(page.select(".tk-regeling__tekst a[href=#" + anchor + "]")).hasSize(1);
        });
    }

    @Test
    void everyReferenceWithinThePageLeadsSomewhere() {
        var page = page();
        var ids = page.select("[id]").eachAttr("id");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("a[href^=#]").eachAttr("href")).hasSizeGreaterThan(100)
                .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
    }

    @Test
    void everyArtikelTheRegelsetRefersToIsInTheDocument() {
        var anchors = new HashSet<>(documents.all().getFirst().artikelen().flatMap(Artikel::anchors).toList());
        var regelset = regelsets.byCode("KR-2021").orElseThrow().regelset();
        var concepts = Stream.of(regelset.categorieen(), regelset.eisen(), regelset.gronden(),
                regelset.discriminatiegronden()).flatMap(List::stream)
                .map(Regelset.Concept::artikel);
        var rules = Stream.concat(regelset.bevindingen().stream().map(Regelset.Finding::artikel),
                Stream.concat(regelset.vindplaatsen().values().stream(), Stream.of(regelset.werking().artikel())));
        var handling = regelset.behandeling();
        var handled = Stream.of(handling.zetels().stream().map(Regelset.PanelSeat::artikel),
                handling.normen().stream().map(Regelset.Norm::artikel),
                handling.grenzen().stream().map(Regelset.Limit::artikel)).flatMap(Function.identity());
        var artikelReferences = Stream
                .of(concepts, rules, handled, regelset.termijnen().stream().map(Regelset.Termijn::artikel))
                .flatMap(Function.identity()).toList();

        assertThat(artikelReferences).hasSizeGreaterThan(55)
                .allSatisfy(artikel -> assertThat(anchors).contains(ArtikelAnchors.anchorOf(artikel)));
    }

    @Test
    void theTextIsWordForWordThatOfTheSource() throws IOException {
        assertThat(words(textOfThePage())).containsExactlyElementsOf(words(sourceText()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "s) stalken: het bij voortdoring bespieden, besluipen, achtervolgen of, al dan niet telefonisch, "
                    + "lastigvallen van een andere medewerker;",
            "a. de aanduiding van de categorie van ongewenste omgangsvormen met een omschrijving van de gedraging of "
                    + "gedragingen waarmee de klager is geconfronteerd en waar en wanneer deze zich hebben "
                    + "afgespeeld, en indien van toepassing de vermelding van getuigen;",
            "2. De klachtencommissie brengt binnen acht weken nadat de klacht ontvankelijk is bevonden schriftelijk "
                    + "advies uit aan de werkgever.",
            "De termijn van de beslissing van het bevoegd gezag kan voor ten hoogste vier weken worden "
                    + "verduigen (art. 14 lid 4)."})
    void punctuationAndErrorsAlsoAppearAsInTheSource(String sentence) throws IOException {
        assertThat(sourceText()).contains(sentence);
        assertThat(textOfThePage()).contains(sentence);
    }

    @Test
    void aKanttekeningIsRecognizableAndNotPartOfTheText() {
        var notes = page().select(".tk-regeling__noot");

        assertThat(notes).hasSizeGreaterThan(10)
                .allSatisfy(note -> assertThat(note.text()).startsWith("Kanttekening:"));
    }

    /** Where readers stumble, and the two places where the annex or the explanation says something else. */
    @ParameterizedTest
    @CsvSource({"#artikel-2-h,discriminatie", "#artikel-2-o,artikel 2 onder h", "#artikel-10-lid-4,artikel 10 lid 1",
            "#artikel-11-lid-5,artikel 11 lid 1", "#artikel-13-lid-2,artikel 13 lid 3",
            "#toelichting-artikel-1-en-2,artikel 2 onder q", "#toelichting-artikel-3,ultimum remedium",
            "#toelichting-artikel-6,artikel 7"})
    void aKanttekeningSaysWhereAReaderWouldStumble(String place, String words) {
        assertThat(page().select(place + " .tk-regeling__noot").text()).contains(words);
    }

    @Test
    void whoAdoptedItIsSaidAsExactlyAsTheSourceGivesIt() {
        assertThat(page().text()).contains("Vastgesteld door het Presidium, januari 2021.");
    }

    @Test
    void theVersionHistoryIsIncluded() {
        assertThat(page().select("#versies tbody tr").text())
                .isEqualTo("1.0 01-05-2021 Definitieve versie Stafdienst HR");
    }

    @Test
    void whoOnlyReadsInTheKamerbredeSpaceReadsTheSameText() {
        var response = lezer().get(DOCUMENT);

        assertThat(response.status()).isEqualTo(200);
        assertThat(Jsoup.parse(response.body()).select(".tk-regeling__tekst").html())
                .isEqualTo(page().select(".tk-regeling__tekst").html());
    }

    @Test
    void whoReadsEnglishIsToldThatTheTextIsDutchAndHearsItAsDutch() {
        var page = Jsoup.parse(medewerkerOf(NOORD).get(DOCUMENT, "Accept-Language", "en").body());

        assertThat(page.select("main > p").text()).contains("Applies since 1 May 2021",
                "The text and the notes exist in Dutch only.");
        assertThat(page.select(".tk-regeling__tekst").attr("lang")).isEqualTo("nl");
        assertThat(page.select("#artikel-9 .tk-regeling__teken")).allSatisfy(sign -> {
            assertThat(sign.attr("aria-label")).isEqualTo("Address of Artikel 9");
            assertThat(sign.attr("lang")).isEqualTo("en");
        });
        assertThat(page.select(".tk-regeling__tekst h3 .tk-regeling__teken")).as("no part of a heading").isEmpty();
    }

    @Test
    void aDocumentThatDoesNotExistGivesTheSameAsEveryAddressThatDoesNotExist() {
        var unknown = medewerkerOf(NOORD).get("/documenten/klachtenregeling-2016");
        var elsewhere = medewerkerOf(NOORD).get("/bestaat-niet");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.withoutIds()).isEqualTo(elsewhere.withoutIds());
    }

    private Document page() {
        return Jsoup.parse(medewerkerOf(NOORD).get(DOCUMENT).body());
    }

    private String textOfThePage() {
        var page = page();
        page.select(".tk-regeling__noot, .tk-regeling__teken, #versiebeheer").remove();
        return page.select(".tk-regeling__tekst").text();
    }

    private static String sourceText() throws IOException {
        try (var in = DocumentPageTest.class.getResourceAsStream("/klachtenregeling-source.txt")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf("\nOverwegende")).replace("**", "").replace("|---|---|", "")
                    .replaceAll("(?m)^\\s*- ", "").replaceAll("\\|", " ").replaceAll("\\s+", " ");
        }
    }

    private static List<String> words(String text) {
        return NO_WORD.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }
}

package nl.tegenkracht.gateway.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.gateway.content.ContentFile;
import nl.tegenkracht.gateway.content.KnownSources;
import nl.tegenkracht.gateway.content.Zin;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page of an office says: for everybody who has one, with a source, and no promise of what is not there. */
class OfficeContentTest {

    private static final Path DEMO = Path.of("..", "infra", "demo");
    private static final List<Office> DUTCH = read(Language.NL);
    private static final List<Office> ENGLISH = read(Language.EN);

    @Test
    void everyRoleAndEveryFunctieOfTheDemonstrationHasItsPage() throws IOException {
        var needed = new TreeSet<>(Set.of("vertrouwenspersoon"));
        demo("personen.json").forEach(person -> person.get("rollen").forEach(rol -> needed.add(rol.stringValue())));
        demo("benoemingen.json").forEach(benoeming -> {
            if (benoeming.get("ambt").stringValue().equals("klachtencommissie")) {
                needed.add("kc-" + benoeming.get("functie").stringValue().replace(' ', '-'));
            }
        });

        assertThat(DUTCH).extracting(Office::id).containsAll(needed).doesNotHaveDuplicates().hasSizeGreaterThan(8);
    }

    /** KR-2021 art. 7 lid 1 and 4: two chairs from outside, and from either side a lid and a plaatsvervangend lid. */
    @Test
    void theKlachtencommissieOfTheDemonstrationHasAllSixSeats() throws IOException {
        var seats = demo("benoemingen.json").valueStream().filter(benoeming -> benoeming.has("kant"))
                .map(benoeming -> benoeming.get("functie").stringValue() + " " + benoeming.get("kant").stringValue());

        assertThat(seats.distinct()).containsExactlyInAnyOrder("voorzitter extern",
                "plaatsvervangend voorzitter extern",
                "lid ambtelijk", "lid politiek", "plaatsvervangend lid ambtelijk", "plaatsvervangend lid politiek");
    }

    @Test
    void everyOfficeSaysItsTaskWhatCanBeDoneWhatNotAndWhatIsToCome() {
        assertThat(DUTCH).allSatisfy(office -> assertThat(Stream.of(office.waarvoor(), office.hier(), office.niet(),
                office.nog())).as(office.id()).noneMatch(List::isEmpty));
    }

    @Test
    void everySentenceHasASourceThatExists() throws IOException {
        var known = new KnownSources();

        assertThat(sentences(DUTCH)).hasSizeGreaterThan(60)
                .allSatisfy(zin -> assertThat(zin.bronnen()).as(zin.tekst()).isNotEmpty().allMatch(known::hold));
    }

    /** Only an administrator has a task that no regulation gives, and that is what it says. */
    @Test
    void everyTaskNamesTheArticleThatGivesIt() {
        assertThat(DUTCH.stream().filter(office -> !office.id().equals("beheerder"))).flatExtracting(Office::waarvoor)
                .allSatisfy(zin -> assertThat(zin.bronnen()).as(zin.tekst())
                        .anyMatch(bron -> bron.startsWith("KR-2021 ") || bron.startsWith("Integriteitsplan ")));
        assertThat(zin("KR-2021 5.1b", "KR-2021 13.1", "KR-2021 14", "D-09", "site").artikelen()).containsExactly(
                "KR-2021 art. 5 lid 1 onder b", "KR-2021 art. 13 lid 1", "KR-2021 art. 14");
    }

    /** D-09: nobody opens a dossier by a role, and who cannot see something reads why. */
    @Test
    void nobodyOutsideTheBodyIsToldThatTheySeeMeldingen() {
        assertThat(DUTCH.stream().filter(office -> !office.id().equals("vertrouwenspersoon")))
                .allSatisfy(office -> assertThat(office.niet()).as(office.id()).extracting(Zin::tekst)
                        .anyMatch(tekst -> tekst.contains("eldingen") || tekst.contains("dossier")));
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(sentences(ENGLISH)).extracting(Zin::bronnen)
                .isEqualTo(sentences(DUTCH).stream().map(Zin::bronnen).toList());
        assertThat(sentences(ENGLISH)).extracting(Zin::tekst).doesNotContain("")
                .doesNotContainAnyElementsOf(sentences(DUTCH).stream().map(Zin::tekst).toList());
    }

    private static Zin zin(String... bronnen) {
        return new Zin("", List.of(bronnen));
    }

    private static List<Zin> sentences(List<Office> offices) {
        return offices.stream()
                .flatMap(office -> Stream.of(office.waarvoor(), office.hier(), office.niet(), office.nog()))
                .flatMap(List::stream).toList();
    }

    private static List<Office> read(Language language) {
        return ContentFile.read("/ambten.json", Office.OfficeFile.class, language).ambten();
    }

    private static JsonNode demo(String file) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(DEMO.resolve(file)));
    }
}

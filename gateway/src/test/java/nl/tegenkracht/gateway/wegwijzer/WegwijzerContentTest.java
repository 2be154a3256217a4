package nl.tegenkracht.gateway.wegwijzer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.gateway.content.KnownSources;
import nl.tegenkracht.gateway.content.Zin;
import nl.tegenkracht.gateway.wegwijzer.WegwijzerContent.Groep;
import nl.tegenkracht.gateway.wegwijzer.WegwijzerContent.Onderwerp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every path of the wegwijzer leads to somebody, by a way that the rules allow, and every sentence has its source. */
class WegwijzerContentTest {

    private static final WegwijzerContent CONTENT = WegwijzerContent.read(Language.NL);
    private static final Path DOCS = Path.of("../docs");
    private static final String MELDING = "/inloggen?naar=melding";
    private static final String KLACHT = "/inloggen?naar=klacht";
    private static final String KLACHTENCOMMISSIE = "De Klachtencommissie";
    private static final String COLLEGE = "Het College van onderzoek integriteit";
    private static final String VPI = "De vertrouwenspersoon integriteit";

    /** One way through the page: who, what, and the places shown. */
    record Walk(Groep groep, Onderwerp onderwerp, List<Referral> wegen) {

        Stream<String> names() {
            return wegen.stream().map(Referral::naam);
        }

        @Override
        public String toString() {
            return groep.id() + " " + onderwerp.id();
        }
    }

    static Stream<Walk> walks() {
        return Wegwijzer.persons(CONTENT).stream().flatMap(person -> person.onderwerpen().stream()
                .map(keuze -> new Walk(person.wie(), keuze.wat(), keuze.wegen())));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void everyPathLeadsToSomebody(Walk walk) {
        assertThat(walk.wegen()).isNotEmpty().doesNotContainNull().doesNotHaveDuplicates();
        assertThat(walk.wegen()).anyMatch(weg -> weg.adres() != null);
    }

    @ParameterizedTest
    @MethodSource("walks")
    void aButtonLeadsToWhatIsThere(Walk walk) {
        assertThat(walk.wegen().stream().filter(Referral::hier).map(Referral::adres)).isSubsetOf(MELDING, KLACHT);
        assertThat(walk.wegen()).allSatisfy(weg -> assertThat(weg.actie() == null).isEqualTo(weg.adres() == null));
    }

    /** D-09: before anything is told. */
    @ParameterizedTest
    @MethodSource("walks")
    void theLimitsOfConfidentialityAreStatedBeforeAnyoneTellsAnything(Walk walk) {
        assertThat(walk.wegen().stream().filter(weg -> MELDING.equals(weg.adres())))
                .allSatisfy(weg -> assertThat(weg.zinnen()).extracting(Zin::tekst)
                        .anyMatch(text -> text.contains("misdrijf") && text.contains("vooraf")));
    }

    @Test
    void everyoneCanTalkToAVertrouwenspersoonWhoeverTheyAre() {
        assertThat(CONTENT.groepen()).allSatisfy(groep -> {
            assertThat(groep.wegen()).containsKeys("omgangsvormen", "misstand", "onzeker");
            assertThat(CONTENT.wegen().get(groep.wegen().get("onzeker").getFirst()).adres()).isEqualTo(MELDING);
            assertThat(CONTENT.wegen().get(groep.wegen().get("omgangsvormen").getFirst()).adres()).isEqualTo(MELDING);
        });
    }

    /** KR-2021 2d: also who works by assignment, secondment or agency, and who did so before; no Kamerlid (D-05). */
    @Test
    void theKlachtencommissieIsThereForEveryMedewerkerAndForNobodyElse() {
        assertThat(walks().filter(walk -> walk.wegen().stream().anyMatch(weg -> KLACHT.equals(weg.adres())))
                .map(Walk::toString)).containsExactly("ambtenaar omgangsvormen", "fractiemedewerker omgangsvormen",
                        "ingehuurd omgangsvormen", "oud omgangsvormen");
        assertThat(walks().filter(walk -> Set.of("kamerlid", "extern").contains(walk.groep().id())))
                .allSatisfy(walk -> assertThat(walk.names()).doesNotContain(KLACHTENCOMMISSIE));
    }

    /** KR-2021 1: both fracties must have joined; which did, nobody reads here. */
    @Test
    void aFractiemedewerkerLearnsThatTheRegelingMustApplyAndNotForWhom() {
        assertThat(text("klacht-fractie")).contains("uw fractie de Klachtenregeling van toepassing heeft verklaard",
                "moet ook die dat hebben gedaan", "na het inloggen");
        assertThat(CONTENT.wegen().values()).flatExtracting(Referral::zinnen).extracting(Zin::tekst)
                .noneMatch(text -> text.contains("fractie-"));
    }

    /** D-20: since the act of 2023 reporting to somebody outside needs no report inside before it. */
    @Test
    void nobodyIsTreatedAsIfWrongdoingHadToBeReportedInternallyFirst() {
        assertThat(walks().filter(walk -> walk.onderwerp().id().equals("misstand"))).isNotEmpty()
                .allSatisfy(walk -> assertThat(walk.wegen()).flatExtracting(Referral::zinnen).extracting(Zin::tekst)
                        .anyMatch(text -> text.startsWith("U hoeft een misstand niet eerst intern te melden."))
                        .noneMatch(text -> text.contains("niet worden gevraagd om eerst intern")));
    }

    /** D-17: the College is about Kamerleden who broke their code, never about an employee. */
    @Test
    void aKamerlidWithTroubleWithAnEmployeeIsNotSentToTheCollege() {
        assertThat(walks().filter(walk -> walk.groep().id().equals("kamerlid"))
                .filter(walk -> walk.names().anyMatch(COLLEGE::equals))).isNotEmpty()
                .allSatisfy(walk -> assertThat(walk.wegen().stream().filter(weg -> weg.naam().equals(COLLEGE)))
                        .allSatisfy(weg -> assertThat(weg.zinnen().getFirst().tekst()).contains("ander Kamerlid")));
        assertThat(walk("kamerlid", "omgangsvormen").names()).contains("De werkgever van de ander",
                "De adviseur integriteit voor Kamerleden");
    }

    /** Whoever works for the civil service, also without being a Kamerambtenaar; there is none behind a button yet. */
    @Test
    void theVertrouwenspersoonIntegriteitIsThereForTheAmbtelijkeOrganisatieAndNotOnThisSite() {
        assertThat(walks().filter(walk -> walk.names().anyMatch(VPI::equals)).map(Walk::toString))
                .containsExactly("ambtenaar misstand", "ingehuurd misstand", "stage misstand");
        assertThat(CONTENT.wegen().get("integriteit").adres()).isNull();
        assertThat(walks().filter(walk -> walk.onderwerp().id().equals("misstand")))
                .allSatisfy(walk -> assertThat(walk.wegen()).extracting(Referral::adres).doesNotContain(MELDING));
    }

    @Test
    void everyWayIsOnAPathAndEverySubjectAsked() {
        assertThat(CONTENT.groepen().stream().flatMap(groep -> groep.wegen().values().stream()).flatMap(List::stream)
                .collect(Collectors.toSet())).isEqualTo(CONTENT.wegen().keySet());
        assertThat(CONTENT.groepen().stream().flatMap(groep -> groep.wegen().keySet().stream())
                .collect(Collectors.toSet()))
                .isEqualTo(CONTENT.onderwerpen().stream().map(Onderwerp::id).collect(Collectors.toSet()));
    }

    @Test
    void everySentenceHasASourceThatExists() throws IOException {
        var known = new KnownSources();

        assertThat(CONTENT.wegen().values()).flatExtracting(Referral::zinnen).isNotEmpty()
                .allSatisfy(zin -> assertThat(zin.bronnen()).as(zin.tekst()).isNotEmpty()
                        .allMatch(known::hold));
    }

    @Test
    void everyTextIsThereInBothLanguagesAndNothingElseDiffers() {
        var english = WegwijzerContent.read(Language.EN);

        assertThat(texts(english)).hasSameSizeAs(texts(CONTENT)).doesNotContainNull().doesNotContain("")
                .doesNotContainAnyElementsOf(texts(CONTENT));
        assertThat(english.groepen()).extracting(Groep::wegen)
                .isEqualTo(CONTENT.groepen().stream().map(Groep::wegen).toList());
        assertThat(english.wegen().values()).flatExtracting(Referral::zinnen).extracting(Zin::bronnen)
                .isEqualTo(CONTENT.wegen().values().stream().flatMap(weg -> weg.zinnen().stream()).map(Zin::bronnen)
                        .toList());
    }

    /** D-09, in English too. */
    @Test
    void whoReadsEnglishIsToldOfTheLimitsOfConfidentialityAsWell() {
        assertThat(WegwijzerContent.read(Language.EN).wegen().values().stream()
                .filter(weg -> MELDING.equals(weg.adres()))).isNotEmpty()
                .allSatisfy(weg -> assertThat(weg.zinnen()).extracting(Zin::tekst)
                        .anyMatch(text -> text.contains("serious offence") && text.contains("beforehand")));
    }

    private static List<String> texts(WegwijzerContent content) {
        return Stream.of(content.onderwerpen().stream().flatMap(wat -> Stream.of(wat.tekst(), wat.uitleg())),
                content.groepen().stream().map(Groep::tekst), content.wegen().values().stream().map(Referral::naam),
                content.wegen().values().stream().map(Referral::actie).filter(action -> action != null),
                content.wegen().values().stream().flatMap(weg -> weg.zinnen().stream()).map(Zin::tekst))
                .flatMap(texts -> texts).toList();
    }

    private static Walk walk(String groep, String onderwerp) {
        return walks().filter(walk -> walk.toString().equals(groep + " " + onderwerp)).findFirst().orElseThrow();
    }

    private static String text(String weg) {
        return CONTENT.wegen().get(weg).zinnen().stream().map(Zin::tekst).collect(Collectors.joining(" "));
    }
}

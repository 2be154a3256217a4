package nl.tegenkracht.klacht.bevindingen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Regelset.Concept;
import nl.tegenkracht.contracts.Regelset.Finding;
import nl.tegenkracht.contracts.Regelset.Scope;
import nl.tegenkracht.klacht.dossier.Behandelaar;
import nl.tegenkracht.klacht.dossier.Dekking;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.KlachtState;
import nl.tegenkracht.klacht.dossier.Onderdeel;
import nl.tegenkracht.klacht.dossier.ReceivedOnderdeel;
import nl.tegenkracht.klacht.dossier.Role;
import nl.tegenkracht.klacht.fixture.RegelsFixture;
import nl.tegenkracht.portal.language.TextSource;
import nl.tegenkracht.terms.AlgemeneTermijnenwet;
import nl.tegenkracht.terms.TermijnCalculator;
import org.junit.jupiter.api.Test;

/** What may be found, and which artikel it cites, is what the regelset says (D-20). */
class BevindingenTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Bevindingen BEVINDINGEN = new Bevindingen(
            new TermijnCalculator(new AlgemeneTermijnenwet(List.of())));
    private static final Regelset KR2021 = RegelsFixture.kr2021();

    @Test
    void aKlaagschriftWithoutANameIsAnonymousBesidesIncomplete() {
        var found = find(without(Onderdeel.NAAM), KR2021, Role.SECRETARIS);

        assertThat(found).extracting(Bevinding::code, Bevinding::artikel).contains(
                tuple("anoniem", "9.5g"),
                tuple("eis-b", "9.1b"));
        assertThat(found).extracting(Bevinding::code).as("about the grond itself").doesNotContain("grond-g");
    }

    @Test
    void anIncidentThatIsTooLongAgoPointsToAGrondThatNobodyChose() {
        var found = find(klacht(Hoedanigheid.MEDEWERKER, DAY.minusYears(1).minusDays(1), false), KR2021,
                Role.SECRETARIS);

        assertThat(found).extracting(Bevinding::code).containsExactly("te-lang-geleden", "grond-a");
        assertThat(found.getLast().artikel()).isEqualTo("9.5a");
        assertThat(words(found.getLast())).contains("Niet ontvankelijk", "gaat dat na");
        assertThat(Gronden.toLookInto(KR2021)).extracting(Concept::code).containsExactly("b", "c", "d", "e", "f");
    }

    @Test
    void aRegelsetThatKnowsNoSuchThingFindsNoSuchThing() {
        var older = with(KR2021, List.of(new Finding("klager-geen-partij", "2 onder d", null)), KR2021.werking());
        var kamerlid = klacht(Hoedanigheid.KAMERLID, DAY.minusYears(3), true);

        assertThat(find(kamerlid, older, Role.KLAGER)).extracting(Bevinding::code, Bevinding::artikel)
                .containsExactly(tuple("klager-geen-partij", "2 onder d"));
    }

    /** As in 2012: fracties were covered by the regeling itself. */
    @Test
    void whomTheRegelingCoversByItselfIsInTheRegelset() {
        var all = new Scope("1", List.of("ambtelijk", "fracties"), List.of());
        var noord = new DataDomain("fractie-noord");

        assertThat(Dekking.on(DAY, noord, with(KR2021, List.of(), all), List.of())).isEqualTo(Dekking.DOOR_DE_REGELING);
        assertThat(Dekking.on(DAY, noord, KR2021, List.of())).isEqualTo(Dekking.GEEN_VERKLARING);
        assertThat(Dekking.on(DAY, new DataDomain("extern"), KR2021, List.of()))
                .isEqualTo(Dekking.WERKGEVER_ONBEKEND);
    }

    @Test
    void toAKamerlidItSaysWhereToGoAndNotToTheCollege() {
        var found = find(klacht(Hoedanigheid.KAMERLID, DAY, false), KR2021, Role.KLAGER).getFirst();

        assertThat(words(found)).startsWith("U bent Kamerlid.")
                .contains("adviseur integriteit", "werkgever van de ander")
                .doesNotContain("College");
    }

    @Test
    void ofSeveralAangeklaagdenItIsAboutTheKamerlidOnly() {
        var about = klacht(Hoedanigheid.MEDEWERKER, DAY, true);

        assertThat(words(find(about, KR2021, Role.KLAGER).getFirst())).contains("Voor hen geldt dit niet.",
                "de Gedragscode heeft geschonden");
        assertThat(words(find(about, KR2021, Role.SECRETARIS).getFirst()))
                .contains("voor de anderen verandert dit niets");
    }

    @Test
    void withoutRegelsNoArtikelIsCited() {
        var found = BEVINDINGEN.of(klacht(Hoedanigheid.MEDEWERKER, DAY, false), Optional.empty(), Optional.empty(),
                Role.KLAGER);

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo("regelset-onbekend");
            assertThat(one.artikel()).isNull();
        });
    }

    @Test
    void aRequirementThatIsNoOnderdeelIsNotComputedAndSaysSo() {
        var eisen = List.of(new Concept("z", "9.1e", "Iets anders", "", null));
        var kr = KR2021;
        var regelset = new Regelset(kr.code(), kr.titel(), null, kr.van(), kr.tot(), kr.atw(), kr.termijnen(),
                kr.categorieen(), eisen, kr.gronden(), kr.partijen(), kr.document(), kr.vaststelling(), kr.werking(),
                kr.bevindingen(), kr.vindplaatsen(), kr.discriminatiegronden());

        assertThat(words(find(klacht(Hoedanigheid.MEDEWERKER, DAY, false), regelset, Role.SECRETARIS).getFirst()))
                .isEqualTo("Of hieraan is voldaan, is niet vanzelf na te gaan: Iets anders.");
    }

    private static List<Bevinding> find(Klacht klacht, Regelset regelset, Role reader) {
        var geldend = Optional.of(new Geldend(regelset, Dekking.DOOR_VERKLARING));
        return BEVINDINGEN.of(klacht, geldend, geldend, reader);
    }

    private static String words(Bevinding found) {
        return TextSource.ofClasspath().in(Language.NL).of(found.reden());
    }

    private static Regelset with(Regelset kr, List<Finding> findings, Scope scope) {
        return new Regelset(kr.code(), kr.titel(), null, kr.van(), kr.tot(), kr.atw(), kr.termijnen(),
                kr.categorieen(), kr.eisen(), kr.gronden(), kr.partijen(), kr.document(), kr.vaststelling(), scope,
                findings, kr.vindplaatsen(), kr.discriminatiegronden());
    }

    private static Klacht klacht(Hoedanigheid hoedanigheid, LocalDate incident, boolean aboutKamerlid) {
        return klacht(hoedanigheid, incident, aboutKamerlid, Arrays.asList(Onderdeel.values()));
    }

    private static Klacht without(Onderdeel missing) {
        return klacht(Hoedanigheid.MEDEWERKER, DAY, false,
                Arrays.stream(Onderdeel.values()).filter(onderdeel -> onderdeel != missing).toList());
    }

    private static Klacht klacht(Hoedanigheid hoedanigheid, LocalDate incident, boolean aboutKamerlid,
            List<Onderdeel> received) {
        var now = Instant.parse("2026-11-22T10:00:00Z");
        return new Klacht(KlachtState.INGEDIEND, hoedanigheid, now, "klager",
                new Behandelaar("kiki", Role.SECRETARIS),
                received.stream().map(onderdeel -> new ReceivedOnderdeel(onderdeel, DAY)).toList(), List.of(), incident,
                aboutKamerlid, null, List.of(), now, List.of(), List.of(), null, List.of());
    }
}

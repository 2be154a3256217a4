package nl.tegenkracht.klacht;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import nl.tegenkracht.starter.dossier.Dossiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** De bouw van de dienst. Elke regel bewijst eerst dat hij iets bewaakt: hij moet falen op een tegenvoorbeeld. */
class ArchitectuurTest {

    private static final String BASIS = "nl.tegenkracht.klacht";
    private static final JavaClasses DIENST = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(BASIS);

    @ParameterizedTest
    @ValueSource(strings = {"termijn", "termijnen", "dossier", "bevindingen"})
    void deKernKentGeenRaamwerk(String onderdeel) {
        assertThat(DIENST.stream().filter(klasse -> klasse.getPackageName().equals(BASIS + "." + onderdeel)))
                .isNotEmpty();
        bewaakt(geenRaamwerkIn(BASIS + "." + onderdeel), geenRaamwerkIn(BASIS + ".indienen"));
    }

    @Test
    void rekenenMetTermijnenKentAlleenDeRegelset() {
        bewaakt(alleenJavaEnContract("termijn"), alleenJavaEnContract("dossier"));
    }

    @Test
    void onderdelenHangenNietInEenKringVanElkaarAf() {
        slices().matching(BASIS + ".(*)..").should().beFreeOfCycles().check(DIENST);

        assertThat(DIENST.stream().map(klasse -> klasse.getPackageName()).distinct().count()).isGreaterThan(10);
    }

    @Test
    void eenDienstKentGeenAndereDienst() {
        bewaakt(kentGeen("nl.tegenkracht.melding..", "nl.tegenkracht.beleid..", "nl.tegenkracht.rapportage..",
                "nl.tegenkracht.gateway..", "nl.tegenkracht.identity.."), kentGeen("nl.tegenkracht.starter.."));
    }

    @Test
    void adressenZijnNietVanBuitenHunOnderdeelTeGebruiken() {
        var regel = classes().that().areAnnotatedWith(Controller.class).or().areAnnotatedWith(RestController.class)
                .should().notBePublic();

        bewaakt(regel, classes().that().areAnnotatedWith(Controller.class).should().bePublic());
    }

    @Test
    void alleenDeInhoudLeestEnSchrijftStukken() {
        bewaakt(stukkenAlleenIn(BASIS + ".inhoud.."), stukkenAlleenIn(BASIS + ".werk.."));
    }

    @Test
    void deTijdKomtVanEenKlokDieIsMeegegeven() {
        Stream.of("java.time.Instant", "java.time.LocalDate", "java.time.ZonedDateTime")
                .forEach(klasse -> bewaakt(roeptNiet(klasse, "now"), roeptNiet("java.time.Instant", "truncatedTo")));
    }

    private static ArchRule geenRaamwerkIn(String waar) {
        return noClasses().that().resideInAPackage(waar).should().dependOnClassesThat().resideInAnyPackage(
                "org.springframework..", "jakarta..", "tools.jackson..", "io.swagger..", "com.mongodb..",
                "org.apache.kafka..", "nl.tegenkracht.starter.invoer..", "nl.tegenkracht.starter.pagina..");
    }

    private static ArchRule alleenJavaEnContract(String onderdeel) {
        return classes().that().resideInAPackage(BASIS + "." + onderdeel).should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "nl.tegenkracht.contract..", BASIS + ".termijn");
    }

    private static ArchRule kentGeen(String... pakketten) {
        return noClasses().should().dependOnClassesThat().resideInAnyPackage(pakketten);
    }

    private static ArchRule stukkenAlleenIn(String waar) {
        return noClasses().that().resideOutsideOfPackage(waar).should()
                .callMethodWhere(DescribedPredicate.describe("lees of schrijf van Dossiers",
                        aanroep -> aanroep.getTargetOwner().isAssignableTo(Dossiers.class)
                                && aanroep.getName().matches("lees|schrijf")));
    }

    private static ArchRule roeptNiet(String klasse, String methode) {
        return noClasses().should().callMethodWhere(DescribedPredicate.describe(klasse + "." + methode,
                aanroep -> aanroep.getTargetOwner().getName().equals(klasse) && aanroep.getName().equals(methode)));
    }

    /** De regel geldt, en dezelfde regel over iets wat er wél is wordt overtreden: zij bewaakt dus iets. */
    private static void bewaakt(ArchRule regel, ArchRule tegenvoorbeeld) {
        regel.check(DIENST);
        assertThat(tegenvoorbeeld.evaluate(DIENST).hasViolation()).isTrue();
    }
}

package nl.tegenkracht.beleid;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** De bouw van de dienst. Elke regel bewijst ook dat hij iets bewaakt: een tegenvoorbeeld moet hem overtreden. */
class ArchitectuurTest {

    private static final String BASIS = "nl.tegenkracht.beleid";
    private static final JavaClasses DIENST = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(BASIS);

    @Test
    void alleenDePublicatieZendtEnBewaart() {
        bewaakt(zendtOfBewaartAlleen("publicatie"), zendtOfBewaartAlleen("bibliotheek"));
    }

    @Test
    void deRegelsEnDeTekstKennenDeOpslagNiet() {
        bewaakt(kentNiet("document", "org.springframework.data..", "com.mongodb..", "org.bson..",
                BASIS + ".publicatie.."),
                kentNiet("publicatie", "org.springframework.data..", "org.bson.."));
    }

    @Test
    void eenDienstKentGeenAndereDienst() {
        bewaakt(kentNiet("", "nl.tegenkracht.melding..", "nl.tegenkracht.klacht..", "nl.tegenkracht.rapportage..",
                "nl.tegenkracht.gateway..", "nl.tegenkracht.identity.."), kentNiet("", "nl.tegenkracht.starter.."));
    }

    @Test
    void adressenZijnNietVanBuitenHunOnderdeelTeGebruiken() {
        bewaakt(classes().that().areAnnotatedWith(Controller.class).or().areAnnotatedWith(RestController.class).should()
                .notBePublic(), classes().that().areAnnotatedWith(RestController.class).should().bePublic());
    }

    @Test
    void deTijdKomtVanEenKlokDieIsMeegegeven() {
        bewaakt(roeptNiet("java.time.(Instant|LocalDate|LocalDateTime|ZonedDateTime)", "now"),
                roeptNiet("java.time.Clock", "instant"));
    }

    @Test
    void onderdelenHangenNietInEenKringVanElkaarAf() {
        slices().matching(BASIS + ".(*)..").should().beFreeOfCycles().check(DIENST);

        assertThat(DIENST.stream().map(klasse -> klasse.getPackageName()).distinct().count()).isGreaterThan(6);
    }

    private static ArchRule zendtOfBewaartAlleen(String onderdeel) {
        return noClasses().that().resideOutsideOfPackage(BASIS + "." + onderdeel + "..").should().dependOnClassesThat()
                .resideInAnyPackage("nl.tegenkracht.starter.berichten..", "org.springframework.data..");
    }

    private static ArchRule kentNiet(String onderdeel, String... pakketten) {
        return noClasses().that().resideInAPackage(BASIS + (onderdeel.isEmpty() ? ".." : "." + onderdeel + ".."))
                .should()
                .dependOnClassesThat().resideInAnyPackage(pakketten);
    }

    private static ArchRule roeptNiet(String klasse, String methode) {
        return noClasses().should().callMethodWhere(DescribedPredicate.describe(klasse + "." + methode,
                aanroep -> aanroep.getTargetOwner().getName().matches(klasse) && aanroep.getName().equals(methode)));
    }

    private static void bewaakt(ArchRule regel, ArchRule tegenvoorbeeld) {
        regel.check(DIENST);
        assertThat(tegenvoorbeeld.evaluate(DIENST).hasViolation()).isTrue();
    }
}

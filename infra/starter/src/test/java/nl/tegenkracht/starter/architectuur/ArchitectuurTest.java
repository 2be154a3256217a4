package nl.tegenkracht.starter.architectuur;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** De grenzen binnen de starter. Elke regel heeft klassen om over te gaan; een lege regel bewaakt niets. */
class ArchitectuurTest {

    private static final JavaClasses STARTER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nl.tegenkracht");

    @Test
    void deStarterKentGeenEnkeleDienst() {
        noClasses().that().resideInAPackage("nl.tegenkracht.starter..").should().dependOnClassesThat()
                .resideInAnyPackage("nl.tegenkracht.melding..", "nl.tegenkracht.klacht..", "nl.tegenkracht.beleid..",
                        "nl.tegenkracht.rapportage..", "nl.tegenkracht.gateway..")
                .check(STARTER);
        assertThat(STARTER.stream().filter(klasse -> klasse.getPackageName().startsWith("nl.tegenkracht.starter")))
                .hasSizeGreaterThan(40);
    }

    @Test
    void contractenEnVersleutelingKennenGeenSpring() {
        noClasses().that().resideInAnyPackage("nl.tegenkracht.contracts..", "nl.tegenkracht.crypto..",
                "nl.tegenkracht.audit..").should().dependOnClassesThat().resideInAPackage("org.springframework..")
                .check(STARTER);
        assertThat(STARTER.contain("nl.tegenkracht.contracts.DataDomain")).isTrue();
        assertThat(STARTER.contain("nl.tegenkracht.crypto.KeyVault")).isTrue();
    }

    @Test
    void weigeringenKennenGeenOpslag() {
        classes().that().haveSimpleNameEndingWith("Weigering").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "nl.tegenkracht.starter.weigering..").check(STARTER);
    }

    @Test
    void invoerLezenKentGeenOpslagEnGeenDossiers() {
        classes().that().resideInAPackage("nl.tegenkracht.starter.invoer..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "tools.jackson..", "org.springframework.util..",
                        "nl.tegenkracht.contracts..", "nl.tegenkracht.starter.weigering..",
                        "nl.tegenkracht.starter.invoer..")
                .check(STARTER);
        assertThat(STARTER.contain("nl.tegenkracht.starter.invoer.Invoer")).isTrue();
    }

    @Test
    void opslagWordtAlleenViaHetDomeinGekozen() {
        noClasses().that().resideInAPackage("nl.tegenkracht.starter..").and()
                .resideOutsideOfPackage("nl.tegenkracht.starter.opslag..").should().dependOnClassesThat()
                .haveFullyQualifiedName("com.mongodb.client.MongoClient").check(STARTER);
    }

    @Test
    void domeinBeveiligingEnWeigeringHangenNietInEenKringMetDossier() {
        slices().matching("nl.tegenkracht.starter.(klok|domein|opslag|werkvoorraad|dossier|invoer|pagina)..").should()
                .beFreeOfCycles().check(STARTER);
    }
}

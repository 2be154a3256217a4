package nl.tegenkracht.starter.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The boundaries within the starter. Every rule has classes to be about; an empty rule guards nothing. */
class ArchitectureTest {

    private static final JavaClasses STARTER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nl.tegenkracht");

    @Test
    void theStarterKnowsNoService() {
        noClasses().that().resideInAPackage("nl.tegenkracht.starter..").should().dependOnClassesThat()
                .resideInAnyPackage("nl.tegenkracht.melding..", "nl.tegenkracht.klacht..", "nl.tegenkracht.beleid..",
                        "nl.tegenkracht.rapportage..", "nl.tegenkracht.gateway..")
                .check(STARTER);
        assertThat(
                STARTER.stream().filter(javaClass -> javaClass.getPackageName().startsWith("nl.tegenkracht.starter")))
                .hasSizeGreaterThan(40);
    }

    @Test
    void contractsAndCryptoKnowNoSpring() {
        noClasses().that().resideInAnyPackage("nl.tegenkracht.contracts..", "nl.tegenkracht.crypto..",
                "nl.tegenkracht.audit..").should().dependOnClassesThat().resideInAPackage("org.springframework..")
                .check(STARTER);
        assertThat(STARTER.contain("nl.tegenkracht.contracts.DataDomain")).isTrue();
        assertThat(STARTER.contain("nl.tegenkracht.crypto.KeyVault")).isTrue();
    }

    @Test
    void refusalsKnowNoStorage() {
        classes().that().haveSimpleNameEndingWith("Refusal").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "nl.tegenkracht.starter.refusal..").check(STARTER);
    }

    @Test
    void readingInputKnowsNoStorageAndNoDossiers() {
        classes().that().resideInAPackage("nl.tegenkracht.starter.input..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "tools.jackson..", "org.springframework.util..",
                        "nl.tegenkracht.contracts..", "nl.tegenkracht.starter.refusal..",
                        "nl.tegenkracht.starter.input..")
                .check(STARTER);
        assertThat(STARTER.contain("nl.tegenkracht.starter.input.Input")).isTrue();
    }

    @Test
    void storageIsOnlyChosenThroughTheDomain() {
        noClasses().that().resideInAPackage("nl.tegenkracht.starter..").and()
                .resideOutsideOfPackage("nl.tegenkracht.starter.storage..").should().dependOnClassesThat()
                .haveFullyQualifiedName("com.mongodb.client.MongoClient").check(STARTER);
    }

    @Test
    void domainSecurityAndRefusalFormNoCycleWithDossier() {
        slices().matching("nl.tegenkracht.starter.(clock|domain|storage|worklist|dossier|input|page)..").should()
                .beFreeOfCycles().check(STARTER);
    }
}

package nl.tegenkracht.starter.architecture;

import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import nl.tegenkracht.starter.fixture.SampleService;
import nl.tegenkracht.starter.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.ControllerAdvice;

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

    /** The advice and what makes it are the only ones that know more. */
    @Test
    void refusalsKnowNoStorage() {
        classes().that().resideInAPackage("nl.tegenkracht.starter.refusal..").and()
                .areNotAnnotatedWith(ControllerAdvice.class).and().areNotAnnotatedWith(Configuration.class).should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "jakarta.servlet..", "com.fasterxml.jackson.annotation..",
                        "io.swagger.v3.oas.annotations..", "nl.tegenkracht.contracts..",
                        "nl.tegenkracht.portal.language..",
                        "nl.tegenkracht.starter.refusal..")
                .check(STARTER);
        assertThat(STARTER.stream().filter(javaClass -> javaClass.isAssignableTo(Refusal.class)))
                .hasSizeGreaterThan(4).allMatch(
                        javaClass -> javaClass.getPackageName().equals(Refusal.class.getPackageName()));
    }

    @Test
    void readingInputKnowsNoStorageAndNoDossiers() {
        classes().that().resideInAPackage("nl.tegenkracht.starter.input..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "tools.jackson..", "io.swagger.v3.oas.annotations..",
                        "org.springframework.util..",
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

    /** Each module names what it brings: what is in a package by accident is no bean by accident. */
    @Test
    void theBaseFindsNothingByScanning() {
        noClasses().that().resideInAPackage("nl.tegenkracht.starter..").should()
                .beMetaAnnotatedWith(ComponentScan.class).check(STARTER);
        assertThat(STARTER.stream().filter(javaClass -> javaClass.isAnnotatedWith(AutoConfiguration.class)))
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(new ClassFileImporter().importClasses(SampleService.class).get(SampleService.class)
                .isMetaAnnotatedWith(ComponentScan.class)).as("a service does scan").isTrue();
    }

    /** Nobody runs what is scheduled in another way than as a job (record 0292). */
    @Test
    void whatTheBaseDoesByItselfIsAJob() {
        noMethods().that().areDeclaredInClassesThat().resideInAPackage("nl.tegenkracht.starter..").should()
                .beAnnotatedWith(Scheduled.class).check(STARTER);
    }

    /** What replaces a whole dossier brings back lines that were sent meanwhile (record 0220). */
    @Test
    void aDossierIsChangedOnlyByAnUpdateOfItsFields() {
        noClasses().that().resideInAPackage("nl.tegenkracht.starter.dossier..").should()
                .callMethodWhere(target(nameMatching("save|replace|replaceOne|replaceFirst|findAndReplace"
                        + "|findOneAndReplace|bulkWrite|bulkOps"))
                        .and(target(owner(resideInAnyPackage("com.mongodb..", "org.springframework.data..")))))
                .check(STARTER);
        assertThat(STARTER.get("nl.tegenkracht.starter.dossier.DossierStore").getMethodCallsFromSelf())
                .anyMatch(call -> call.getName().equals("updateFirst"));
    }

    /** All packages, not a list of some: whoever adds one is held to it too. */
    @Test
    void noPackageOfTheStarterIsInACircle() {
        slices().matching("nl.tegenkracht.starter.(*)..").should().beFreeOfCycles().check(STARTER);
        assertThat(STARTER.stream().map(JavaClass::getPackageName).distinct()).contains(
                "nl.tegenkracht.starter.security", "nl.tegenkracht.starter.refusal", "nl.tegenkracht.starter.domain",
                "nl.tegenkracht.starter.dossier", "nl.tegenkracht.starter.messaging", "nl.tegenkracht.starter.api",
                "nl.tegenkracht.starter.audit");
    }
}

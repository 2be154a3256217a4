package nl.tegenkracht.dossier.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import nl.tegenkracht.core.refusal.Refusal;
import nl.tegenkracht.dossier.fixture.SampleService;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** The boundaries within the base that the services stand on. Every rule has classes to be about; an empty rule guards nothing. */
class ArchitectureTest {

    private static final String[] BASE = {"nl.tegenkracht.core..", "nl.tegenkracht.starter..", "nl.tegenkracht.web..",
            "nl.tegenkracht.storage..", "nl.tegenkracht.events..", "nl.tegenkracht.dossier.."};
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nl.tegenkracht");

    @Test
    void theBaseKnowsNoService() {
        noClasses().that().resideInAnyPackage(BASE).should().dependOnClassesThat()
                .resideInAnyPackage("nl.tegenkracht.melding..", "nl.tegenkracht.klacht..", "nl.tegenkracht.beleid..",
                        "nl.tegenkracht.rapportage..", "nl.tegenkracht.gateway..")
                .check(CLASSES);
        for (var part : BASE) {
            assertThat(CLASSES.that(resideInAnyPackage(part))).as(part).hasSizeGreaterThan(5);
        }
    }

    @Test
    void contractsAndCryptoKnowNoSpring() {
        noClasses().that().resideInAnyPackage("nl.tegenkracht.contracts..", "nl.tegenkracht.crypto..",
                "nl.tegenkracht.audit..").should().dependOnClassesThat().resideInAPackage("org.springframework..")
                .check(CLASSES);
        assertThat(CLASSES.contain("nl.tegenkracht.contracts.DataDomain")).isTrue();
        assertThat(CLASSES.contain("nl.tegenkracht.crypto.KeyVault")).isTrue();
    }

    /** The advice and what makes it are the only ones that know more. */
    @Test
    void refusalsKnowNoStorage() {
        classes().that().resideInAnyPackage("nl.tegenkracht.core.refusal..", "nl.tegenkracht.web.refusal..").and()
                .areNotAnnotatedWith(ControllerAdvice.class).and().areNotAnnotatedWith(Configuration.class).should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "jakarta.servlet..", "com.fasterxml.jackson.annotation..",
                        "io.swagger.v3.oas.annotations..", "nl.tegenkracht.contracts..",
                        "nl.tegenkracht.portal.language..",
                        "nl.tegenkracht.core.refusal..", "nl.tegenkracht.web.refusal..")
                .check(CLASSES);
        assertThat(CLASSES.stream().filter(javaClass -> javaClass.isAssignableTo(Refusal.class)))
                .hasSizeGreaterThan(4).allMatch(
                        javaClass -> javaClass.getPackageName().equals(Refusal.class.getPackageName()));
    }

    @Test
    void readingInputKnowsNoStorageAndNoDossiers() {
        classes().that().resideInAPackage("nl.tegenkracht.web.input..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "tools.jackson..", "io.swagger.v3.oas.annotations..",
                        "org.springframework.util..",
                        "nl.tegenkracht.contracts..", "nl.tegenkracht.core.refusal..",
                        "nl.tegenkracht.web.input..")
                .check(CLASSES);
        assertThat(CLASSES.contain("nl.tegenkracht.web.input.Input")).isTrue();
    }

    @Test
    void storageIsOnlyChosenThroughTheDomain() {
        noClasses().that().resideInAnyPackage(BASE).and()
                .resideOutsideOfPackage("nl.tegenkracht.storage..").should().dependOnClassesThat()
                .haveFullyQualifiedName("com.mongodb.client.MongoClient").check(CLASSES);
    }

    /** Each module names what it brings: what is in a package by accident is no bean by accident. */
    @Test
    void theBaseFindsNothingByScanning() {
        noClasses().that().resideInAnyPackage(BASE).should()
                .beMetaAnnotatedWith(ComponentScan.class).check(CLASSES);
        assertThat(CLASSES.stream().filter(javaClass -> javaClass.isAnnotatedWith(AutoConfiguration.class)))
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(new ClassFileImporter().importClasses(SampleService.class).get(SampleService.class)
                .isMetaAnnotatedWith(ComponentScan.class)).as("a service does scan").isTrue();
    }

    /** Nobody runs what is scheduled in another way than as a job (record 0292). */
    @Test
    void whatTheBaseDoesByItselfIsAJob() {
        noMethods().that().areDeclaredInClassesThat().resideInAnyPackage(BASE).should()
                .beAnnotatedWith(Scheduled.class).check(CLASSES);
    }

    /** What replaces a whole dossier brings back lines that were sent meanwhile (record 0220). */
    @Test
    void aDossierIsChangedOnlyByAnUpdateOfItsFields() {
        noClasses().that().resideInAPackage("nl.tegenkracht.dossier").should()
                .callMethodWhere(target(nameMatching("save|replace|replaceOne|replaceFirst|findAndReplace"
                        + "|findOneAndReplace|bulkWrite|bulkOps"))
                        .and(target(owner(resideInAnyPackage("com.mongodb..", "org.springframework.data..")))))
                .check(CLASSES);
        assertThat(CLASSES.get("nl.tegenkracht.dossier.DossierStore").getMethodCallsFromSelf())
                .anyMatch(call -> call.getName().equals("updateFirst"));
    }

    /** All packages, not a list of some: whoever adds one is held to it too. The settings know what they put together. */
    @Test
    void noPackageOfTheBaseIsInACircle() {
        var base = CLASSES.that(resideInAnyPackage(BASE).and(not(resideInAnyPackage("nl.tegenkracht.starter"))));

        slices().matching("nl.tegenkracht.(**)").should().beFreeOfCycles().check(base);
        assertThat(base.stream().map(JavaClass::getPackageName).distinct()).contains("nl.tegenkracht.core.security",
                "nl.tegenkracht.web.security", "nl.tegenkracht.core.refusal", "nl.tegenkracht.core.domain",
                "nl.tegenkracht.dossier", "nl.tegenkracht.events", "nl.tegenkracht.web.api",
                "nl.tegenkracht.starter.audit");
    }
}

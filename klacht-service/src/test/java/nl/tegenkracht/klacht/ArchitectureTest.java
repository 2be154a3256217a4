package nl.tegenkracht.klacht;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.testkit.ServiceArchitecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the service is built. */
class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super(ServiceName.KLACHT, 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"termijnen", "dossier", "bevindingen", "procedure"})
    void theCoreKnowsNoFramework(String core) {
        assertThat(importedClasses().stream().filter(javaClass -> javaClass.getPackageName().equals(packageOf(core))))
                .isNotEmpty();
        assertEnforced(noFrameworkIn(core), noFrameworkIn("indienen"));
    }

    @Test
    void onlyTheContentPackageReadsAndWritesStukken() {
        assertEnforced(stukkenOnlyIn("content"), stukkenOnlyIn("worklist"));
    }

    /** So that it can be read, tested and moved by itself: it does not even know the dossier it becomes a part of. */
    @Test
    void theProcedureKnowsNothingButTheContractsTheCoreAndTheTerms() {
        var inside = packageOf("procedure") + "..";
        assertThat(importedClasses().stream().filter(one -> one.getPackageName().startsWith(packageOf("procedure"))))
                .hasSizeGreaterThan(60);
        assertEnforced(knowsOnlyTheCore(inside), knowsOnlyTheCore(packageOf("dossier") + ".."));
    }

    private ArchRule knowsOnlyTheCore(String part) {
        return classes().that().resideInAPackage(part).should().onlyDependOnClassesThat().resideInAnyPackage("java..",
                "nl.tegenkracht.contracts..", "nl.tegenkracht.core.refusal..", "nl.tegenkracht.core.clock..",
                "nl.tegenkracht.terms..", packageOf("procedure") + "..");
    }
}

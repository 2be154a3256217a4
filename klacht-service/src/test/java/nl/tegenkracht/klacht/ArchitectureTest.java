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
        super(ServiceName.KLACHT, 11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"termijn", "termijnen", "dossier", "bevindingen"})
    void theCoreKnowsNoFramework(String core) {
        assertThat(importedClasses().stream().filter(javaClass -> javaClass.getPackageName().equals(packageOf(core))))
                .isNotEmpty();
        assertEnforced(noFrameworkIn(core), noFrameworkIn("indienen"));
    }

    @Test
    void calculatingTermijnenKnowsOnlyTheRegelset() {
        assertEnforced(onlyJavaAndContracts("termijn"), onlyJavaAndContracts("dossier"));
    }

    @Test
    void onlyTheContentPackageReadsAndWritesStukken() {
        assertEnforced(stukkenOnlyIn("content"), stukkenOnlyIn("worklist"));
    }

    private ArchRule onlyJavaAndContracts(String part) {
        return classes().that().resideInAPackage(packageOf(part)).should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "nl.tegenkracht.contracts..", packageOf("termijn"));
    }
}

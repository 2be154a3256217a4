package nl.tegenkracht.klacht;

import static org.assertj.core.api.Assertions.assertThat;

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
    @ValueSource(strings = {"termijnen", "dossier", "bevindingen"})
    void theCoreKnowsNoFramework(String core) {
        assertThat(importedClasses().stream().filter(javaClass -> javaClass.getPackageName().equals(packageOf(core))))
                .isNotEmpty();
        assertEnforced(noFrameworkIn(core), noFrameworkIn("indienen"));
    }

    @Test
    void onlyTheContentPackageReadsAndWritesStukken() {
        assertEnforced(stukkenOnlyIn("content"), stukkenOnlyIn("worklist"));
    }
}

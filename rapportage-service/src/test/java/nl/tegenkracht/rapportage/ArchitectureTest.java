package nl.tegenkracht.rapportage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.testkit.ServiceArchitecture;
import org.junit.jupiter.api.Test;

/** The structure of the service. */
class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super(ServiceName.RAPPORTAGE, 5);
    }

    @Test
    void rapportageKnowsNoDossiers() {
        noClasses().should().dependOnClassesThat().resideInAPackage("nl.tegenkracht.dossier..")
                .check(importedClasses());
    }

    @Test
    void theCalculationRulesKnowNoSpring() {
        noClasses().that().haveSimpleName("Overview").or().haveSimpleName("Fact").or().haveSimpleName("Orgaan")
                .should().dependOnClassesThat().resideInAPackage("org.springframework..").check(importedClasses());
        assertThat(importedClasses().contain("nl.tegenkracht.rapportage.dashboard.Overview")).isTrue();
        assertThat(importedClasses().contain("nl.tegenkracht.rapportage.facts.Fact")).isTrue();
    }

    @Test
    void itHasNoDossiersAndNothingThatTendsThem() {
        assertWithoutDossiers();
    }
}

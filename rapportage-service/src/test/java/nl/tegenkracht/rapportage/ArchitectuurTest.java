package nl.tegenkracht.rapportage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.testkit.ServiceArchitecture;
import org.junit.jupiter.api.Test;

/** De bouw van de dienst. */
class ArchitectuurTest extends ServiceArchitecture {

    ArchitectuurTest() {
        super(ServiceName.RAPPORTAGE, 5);
    }

    @Test
    void rapportageKentGeenDossiers() {
        noClasses().should().dependOnClassesThat().resideInAPackage("nl.tegenkracht.starter.dossier..")
                .check(importedClasses());
    }

    @Test
    void deRekenregelsKennenGeenSpring() {
        noClasses().that().haveSimpleName("Overzicht").or().haveSimpleName("Feit").or().haveSimpleName("Orgaan")
                .should().dependOnClassesThat().resideInAPackage("org.springframework..").check(importedClasses());
        assertThat(importedClasses().contain("nl.tegenkracht.rapportage.dashboard.Overzicht")).isTrue();
        assertThat(importedClasses().contain("nl.tegenkracht.rapportage.feiten.Feit")).isTrue();
    }
}

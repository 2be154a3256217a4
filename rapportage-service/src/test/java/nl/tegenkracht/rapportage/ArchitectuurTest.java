package nl.tegenkracht.rapportage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.testkit.Dienstbouw;
import org.junit.jupiter.api.Test;

/** De bouw van de dienst. */
class ArchitectuurTest extends Dienstbouw {

    ArchitectuurTest() {
        super(ServiceName.RAPPORTAGE, 5);
    }

    @Test
    void rapportageKentGeenDossiers() {
        noClasses().should().dependOnClassesThat().resideInAPackage("nl.tegenkracht.starter.dossier..")
                .check(klassen());
    }

    @Test
    void deRekenregelsKennenGeenSpring() {
        noClasses().that().haveSimpleName("Overzicht").or().haveSimpleName("Feit").or().haveSimpleName("Orgaan")
                .should().dependOnClassesThat().resideInAPackage("org.springframework..").check(klassen());
        assertThat(klassen().contain("nl.tegenkracht.rapportage.dashboard.Overzicht")).isTrue();
        assertThat(klassen().contain("nl.tegenkracht.rapportage.feiten.Feit")).isTrue();
    }
}

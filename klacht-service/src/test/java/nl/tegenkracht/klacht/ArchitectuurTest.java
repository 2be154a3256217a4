package nl.tegenkracht.klacht;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.testkit.ServiceArchitecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** De bouw van de dienst. */
class ArchitectuurTest extends ServiceArchitecture {

    ArchitectuurTest() {
        super(ServiceName.KLACHT, 11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"termijn", "termijnen", "dossier", "bevindingen"})
    void deKernKentGeenRaamwerk(String kern) {
        assertThat(importedClasses().stream().filter(klasse -> klasse.getPackageName().equals(packageOf(kern))))
                .isNotEmpty();
        assertEnforced(noFrameworkIn(kern), noFrameworkIn("indienen"));
    }

    @Test
    void rekenenMetTermijnenKentAlleenDeRegelset() {
        assertEnforced(alleenJavaEnContract("termijn"), alleenJavaEnContract("dossier"));
    }

    @Test
    void alleenDeInhoudLeestEnSchrijftStukken() {
        assertEnforced(stukkenOnlyIn("inhoud"), stukkenOnlyIn("werk"));
    }

    private ArchRule alleenJavaEnContract(String rekenen) {
        return classes().that().resideInAPackage(packageOf(rekenen)).should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "nl.tegenkracht.contracts..", packageOf("termijn"));
    }
}

package nl.tegenkracht.klacht;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.testkit.Dienstbouw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** De bouw van de dienst. */
class ArchitectuurTest extends Dienstbouw {

    ArchitectuurTest() {
        super(ServiceName.KLACHT, 11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"termijn", "termijnen", "dossier", "bevindingen"})
    void deKernKentGeenRaamwerk(String kern) {
        assertThat(klassen().stream().filter(klasse -> klasse.getPackageName().equals(onderdeel(kern)))).isNotEmpty();
        bewaakt(geenRaamwerkIn(kern), geenRaamwerkIn("indienen"));
    }

    @Test
    void rekenenMetTermijnenKentAlleenDeRegelset() {
        bewaakt(alleenJavaEnContract("termijn"), alleenJavaEnContract("dossier"));
    }

    @Test
    void alleenDeInhoudLeestEnSchrijftStukken() {
        bewaakt(stukkenAlleenIn("inhoud"), stukkenAlleenIn("werk"));
    }

    private ArchRule alleenJavaEnContract(String rekenen) {
        return classes().that().resideInAPackage(onderdeel(rekenen)).should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "nl.tegenkracht.contracts..", onderdeel("termijn"));
    }
}

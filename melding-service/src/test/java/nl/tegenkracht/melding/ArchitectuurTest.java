package nl.tegenkracht.melding;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.testkit.ServiceArchitecture;
import org.junit.jupiter.api.Test;

/** De bouw van de dienst. */
class ArchitectuurTest extends ServiceArchitecture {

    ArchitectuurTest() {
        super(ServiceName.MELDING, 9);
    }

    @Test
    void deKernKentGeenRaamwerk() {
        assertEnforced(noFrameworkIn("dossier"), noFrameworkIn("melden"));
    }

    @Test
    void deKernKentDeRestVanDeDienstNiet() {
        assertEnforced(kentDeRestNiet("dossier"), kentDeRestNiet("melden"));
    }

    @Test
    void alleenDeInhoudLeestEnSchrijftStukken() {
        assertEnforced(stukkenOnlyIn("inhoud"), stukkenOnlyIn("werk"));
    }

    private ArchRule kentDeRestNiet(String kern) {
        var rest = Stream.of("gesprek", "inhoud", "inzage", "pagina", "vertrouwenspersoon", "werk");
        return noClasses().that().resideInAPackage(packageOf(kern) + "..").should().dependOnClassesThat()
                .resideInAnyPackage(rest.map(een -> packageOf(een) + "..").toArray(String[]::new));
    }
}

package nl.tegenkracht.melding;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.testkit.Dienstbouw;
import org.junit.jupiter.api.Test;

/** De bouw van de dienst. */
class ArchitectuurTest extends Dienstbouw {

    ArchitectuurTest() {
        super(ServiceName.MELDING, 9);
    }

    @Test
    void deKernKentGeenRaamwerk() {
        bewaakt(geenRaamwerkIn("dossier"), geenRaamwerkIn("melden"));
    }

    @Test
    void deKernKentDeRestVanDeDienstNiet() {
        bewaakt(kentDeRestNiet("dossier"), kentDeRestNiet("melden"));
    }

    @Test
    void alleenDeInhoudLeestEnSchrijftStukken() {
        bewaakt(stukkenAlleenIn("inhoud"), stukkenAlleenIn("werk"));
    }

    private ArchRule kentDeRestNiet(String kern) {
        var rest = Stream.of("gesprek", "inhoud", "inzage", "pagina", "vertrouwenspersoon", "werk");
        return noClasses().that().resideInAPackage(onderdeel(kern) + "..").should().dependOnClassesThat()
                .resideInAnyPackage(rest.map(een -> onderdeel(een) + "..").toArray(String[]::new));
    }
}

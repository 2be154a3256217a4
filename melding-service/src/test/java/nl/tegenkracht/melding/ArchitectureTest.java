package nl.tegenkracht.melding;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.testkit.ServiceArchitecture;
import org.junit.jupiter.api.Test;

/** How the service is built. */
class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super(ServiceName.MELDING, 10);
    }

    @Test
    void theCoreKnowsNoFramework() {
        assertEnforced(noFrameworkIn("dossier"), noFrameworkIn("melden"));
    }

    @Test
    void theCoreDoesNotKnowTheRestOfTheService() {
        assertEnforced(doesNotKnowTheRest("dossier"), doesNotKnowTheRest("melden"));
    }

    @Test
    void onlyTheContentPackageReadsAndWritesStukken() {
        assertEnforced(stukkenOnlyIn("content"), stukkenOnlyIn("worklist"));
    }

    private ArchRule doesNotKnowTheRest(String core) {
        var rest = Stream.of("advies", "afsluiten", "categorie", "content", "doorbreking", "gesprek", "inzage",
                "notities", "opname", "overdracht", "page", "signalering", "toegang", "uren", "verloop", "vernietigen",
                "vertrouwenspersoon", "voorstel", "worklist");
        return noClasses().that().resideInAPackage(packageOf(core) + "..").should().dependOnClassesThat()
                .resideInAnyPackage(rest.map(one -> packageOf(one) + "..").toArray(String[]::new));
    }
}

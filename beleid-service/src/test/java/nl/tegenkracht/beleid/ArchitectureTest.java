package nl.tegenkracht.beleid;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.testkit.ServiceArchitecture;
import org.junit.jupiter.api.Test;

/** The structure of the service. */
class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super(ServiceName.BELEID, 7);
    }

    @Test
    void onlyPublicationSendsAndStores() {
        assertEnforced(onlyPackageThatSendsOrStores("publication"), onlyPackageThatSendsOrStores("bibliotheek"));
    }

    @Test
    void theRulesAndTheTextDoNotKnowTheStorage() {
        assertEnforced(doesNotKnow("document", "org.springframework.data..", "com.mongodb..", "org.bson..",
                packageOf("publication") + ".."),
                doesNotKnow("publication", "org.springframework.data..", "org.bson.."));
    }

    private ArchRule onlyPackageThatSendsOrStores(String subpackage) {
        return noClasses().that().resideOutsideOfPackage(packageOf(subpackage) + "..").should().dependOnClassesThat()
                .resideInAnyPackage("nl.tegenkracht.events..", "org.springframework.data..");
    }

    private ArchRule doesNotKnow(String subpackage, String... packages) {
        return noClasses().that().resideInAPackage(packageOf(subpackage) + "..").should().dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    @Test
    void itHasNoDossiersAndNothingThatTendsThem() {
        assertWithoutDossiers();
    }
}

package nl.tegenkracht.beleid;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.testkit.ServiceArchitecture;
import org.junit.jupiter.api.Test;

/** De bouw van de dienst. */
class ArchitectuurTest extends ServiceArchitecture {

    ArchitectuurTest() {
        super(ServiceName.BELEID, 7);
    }

    @Test
    void alleenDePublicatieZendtEnBewaart() {
        assertEnforced(zendtOfBewaartAlleen("publicatie"), zendtOfBewaartAlleen("bibliotheek"));
    }

    @Test
    void deRegelsEnDeTekstKennenDeOpslagNiet() {
        assertEnforced(kentNiet("document", "org.springframework.data..", "com.mongodb..", "org.bson..",
                packageOf("publicatie") + ".."),
                kentNiet("publicatie", "org.springframework.data..", "org.bson.."));
    }

    private ArchRule zendtOfBewaartAlleen(String waar) {
        return noClasses().that().resideOutsideOfPackage(packageOf(waar) + "..").should().dependOnClassesThat()
                .resideInAnyPackage("nl.tegenkracht.starter.messaging..", "org.springframework.data..");
    }

    private ArchRule kentNiet(String waar, String... pakketten) {
        return noClasses().that().resideInAPackage(packageOf(waar) + "..").should().dependOnClassesThat()
                .resideInAnyPackage(pakketten);
    }
}

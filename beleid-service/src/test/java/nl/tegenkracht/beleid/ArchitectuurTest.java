package nl.tegenkracht.beleid;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.testkit.Dienstbouw;
import org.junit.jupiter.api.Test;

/** De bouw van de dienst. */
class ArchitectuurTest extends Dienstbouw {

    ArchitectuurTest() {
        super(ServiceName.BELEID, 7);
    }

    @Test
    void alleenDePublicatieZendtEnBewaart() {
        bewaakt(zendtOfBewaartAlleen("publicatie"), zendtOfBewaartAlleen("bibliotheek"));
    }

    @Test
    void deRegelsEnDeTekstKennenDeOpslagNiet() {
        bewaakt(kentNiet("document", "org.springframework.data..", "com.mongodb..", "org.bson..",
                onderdeel("publicatie") + ".."),
                kentNiet("publicatie", "org.springframework.data..", "org.bson.."));
    }

    private ArchRule zendtOfBewaartAlleen(String waar) {
        return noClasses().that().resideOutsideOfPackage(onderdeel(waar) + "..").should().dependOnClassesThat()
                .resideInAnyPackage("nl.tegenkracht.starter.berichten..", "org.springframework.data..");
    }

    private ArchRule kentNiet(String waar, String... pakketten) {
        return noClasses().that().resideInAPackage(onderdeel(waar) + "..").should().dependOnClassesThat()
                .resideInAnyPackage(pakketten);
    }
}

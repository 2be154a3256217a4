package nl.tegenkracht.identity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import nl.tegenkracht.testkit.KnownProperties;
import org.junit.jupiter.api.Test;

/** The token desk stands by itself; the demo login leans on it. */
class ArchitectureTest {

    private static final JavaClasses IDENTITY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.tegenkracht.identity", "nl.tegenkracht.demologin");

    @Test
    void theDeskKnowsNothingOfTheDemoLogin() {
        independent("identity", "demologin").check(IDENTITY);

        assertThatThrownBy(() -> independent("demologin", "identity").check(IDENTITY))
                .as("the demo login does know the desk").isInstanceOf(AssertionError.class);
        assertThat(IDENTITY.contain("nl.tegenkracht.demologin.login.LoginPage")).isTrue();
    }

    @Test
    void partsOfTheDemoLoginDoNotDependOnEachOtherInACycle() {
        slices().matching("nl.tegenkracht.demologin.(*)..").should().beFreeOfCycles().check(IDENTITY);
    }

    private static ArchRule independent(String part, String other) {
        return noClasses().that().resideInAPackage("nl.tegenkracht." + part + "..").should().dependOnClassesThat()
                .resideInAPackage("nl.tegenkracht." + other + "..");
    }

    @Test
    void everyPropertyThatIsSetIsKnown() {
        assertThat(KnownProperties.unknownIn("application.yml")).isEmpty();
    }
}

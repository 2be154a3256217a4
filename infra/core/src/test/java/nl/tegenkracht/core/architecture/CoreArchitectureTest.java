package nl.tegenkracht.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import nl.tegenkracht.core.dossier.Decision;
import org.junit.jupiter.api.Test;

/** What decides about a dossier is plain Java: it can be read, tested and kept without whatever carries it today. */
class CoreArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nl.tegenkracht.core");

    @Test
    void theCoreKnowsNoSpringNoStoreNoBrokerAndNoServlet() {
        onlyKnows("java..", "org.slf4j..", "nl.tegenkracht.core..", "nl.tegenkracht.contracts..",
                "nl.tegenkracht.crypto..", "nl.tegenkracht.audit..").check(CORE);

        assertThat(CORE.contain(Decision.class)).isTrue();
        assertThat(CORE).hasSizeGreaterThan(20);
    }

    @Test
    void theRuleFindsWhatIsNotAllowed() {
        assertThat(onlyKnows("java..", "org.slf4j..", "nl.tegenkracht.core..").evaluate(CORE).hasViolation())
                .isTrue();
    }

    private static ArchRule onlyKnows(String... packages) {
        return classes().that().resideInAPackage("nl.tegenkracht.core..").should().onlyDependOnClassesThat()
                .resideInAnyPackage(packages);
    }
}

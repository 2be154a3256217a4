package nl.tegenkracht.terms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class TermsArchitectureTest {

    private static final JavaClasses TERMS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nl.tegenkracht.terms");

    @Test
    void calculatingTermijnenKnowsOnlyTheRegelset() {
        onlyKnows("java..", "nl.tegenkracht.terms..", "nl.tegenkracht.contracts..").check(TERMS);

        assertThat(TERMS).hasSizeGreaterThan(5);
        assertThat(onlyKnows("java..", "nl.tegenkracht.terms..").evaluate(TERMS).hasViolation()).isTrue();
    }

    private static ArchRule onlyKnows(String... packages) {
        return classes().should().onlyDependOnClassesThat().resideInAnyPackage(packages);
    }
}

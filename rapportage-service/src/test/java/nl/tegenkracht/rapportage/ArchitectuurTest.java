package nl.tegenkracht.rapportage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** De grenzen van deze dienst. */
class ArchitectuurTest {

    private static final JavaClasses DIENST = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nl.tegenkracht.rapportage");

    @Test
    void rapportageKentGeenAndereDienstEnGeenDossiers() {
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("nl.tegenkracht.melding..", "nl.tegenkracht.klacht..", "nl.tegenkracht.beleid..",
                        "nl.tegenkracht.gateway..", "nl.tegenkracht.starter.dossier..")
                .check(DIENST);
        assertThat(DIENST).hasSizeGreaterThan(10);
    }

    @Test
    void deRekenregelsKennenGeenSpring() {
        noClasses().that().haveSimpleName("Overzicht").or().haveSimpleName("Feit").or().haveSimpleName("Orgaan")
                .should().dependOnClassesThat().resideInAPackage("org.springframework..").check(DIENST);
        assertThat(DIENST.contain("nl.tegenkracht.rapportage.dashboard.Overzicht")).isTrue();
        assertThat(DIENST.contain("nl.tegenkracht.rapportage.feiten.Feit")).isTrue();
    }

    @Test
    void deOnderdelenHangenNietInEenKring() {
        slices().matching("nl.tegenkracht.rapportage.(*)..").should().beFreeOfCycles().check(DIENST);
    }
}

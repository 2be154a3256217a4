package nl.tegenkracht.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.ServiceName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * De bouw die voor elke dienst geldt; een dienst erft deze tests en voegt zijn eigen regels toe. Elke regel bewijst ook
 * dat hij iets bewaakt: een tegenvoorbeeld moet hem overtreden.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ServiceArchitecture {

    private static final String SPRING = "org.springframework.";

    private final ServiceName service;
    private final String basePackage;
    private final JavaClasses importedClasses;
    private final int minimumParts;

    /**
     * @param minimumParts hoeveel packages de dienst ten minste heeft; met minder zou een kring niet opvallen
     */
    protected ServiceArchitecture(ServiceName service, int minimumParts) {
        this.service = service;
        this.basePackage = "nl.tegenkracht." + service.code();
        this.importedClasses = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
        this.minimumParts = minimumParts;
    }

    @Test
    void aServiceKnowsNoOtherService() {
        var others = Stream
                .concat(Stream.of(ServiceName.values()).filter(other -> other != service).map(ServiceName::code),
                        Stream.of("gateway", "identity", "broker", "store"))
                .map(other -> "nl.tegenkracht." + other + "..");

        assertEnforced(dependsOnNone(others.toArray(String[]::new)), dependsOnNone("nl.tegenkracht.starter.."));
    }

    @Test
    void partsDoNotDependOnEachOtherInACycle() {
        slices().matching(basePackage + ".(*)..").should().beFreeOfCycles().check(importedClasses);

        assertThat(importedClasses.stream().map(JavaClass::getPackageName).distinct().count())
                .isGreaterThanOrEqualTo(minimumParts);
    }

    @Test
    void controllersCannotBeUsedFromOutsideTheirPart() {
        var controllers = classes().that().areMetaAnnotatedWith(SPRING + "stereotype.Controller");

        assertEnforced(controllers.should().notBePublic(), controllers.should().bePublic());
    }

    @Test
    void timeComesFromAClockThatIsPassedIn() {
        assertEnforced(
                doesNotCall("java.time.(Instant|LocalDate|LocalDateTime|LocalTime|ZonedDateTime|OffsetDateTime)",
                        "now"),
                doesNotCall("java.util.stream.Stream", "map"));
    }

    /** De klassen van de dienst, zonder tests. */
    protected JavaClasses importedClasses() {
        return importedClasses;
    }

    /** De package van een onderdeel van de dienst. */
    protected String packageOf(String name) {
        return basePackage + "." + name;
    }

    /** Dit onderdeel is gewone Java: geen Spring, geen opslag, geen web, en geen invoer of pagina's. */
    protected ArchRule noFrameworkIn(String part) {
        return noClasses().that().resideInAPackage(packageOf(part) + "..").should().dependOnClassesThat()
                .resideInAnyPackage(SPRING + ".", "jakarta..", "tools.jackson..", "io.swagger..", "com.mongodb..",
                        "org.apache.kafka..", "nl.tegenkracht.starter.input..", "nl.tegenkracht.starter.page..");
    }

    /** Alleen dit onderdeel leest en schrijft de inhoud van dossiers. */
    protected ArchRule stukkenOnlyIn(String part) {
        return noClasses().that().resideOutsideOfPackage(packageOf(part) + "..").should()
                .callMethodWhere(DescribedPredicate.describe("lees of schrijf van Dossiers",
                        methodCall -> methodCall.getTargetOwner()
                                .isAssignableTo("nl.tegenkracht.starter.dossier.Dossiers")
                                && methodCall.getName().matches("read|write")));
    }

    /** De regel geldt, en dezelfde regel over iets wat er wél is wordt overtreden: zij bewaakt dus iets. */
    protected void assertEnforced(ArchRule rule, ArchRule counterexample) {
        rule.check(importedClasses);
        assertThat(counterexample.evaluate(importedClasses).hasViolation()).isTrue();
    }

    private static ArchRule dependsOnNone(String... packages) {
        return noClasses().should().dependOnClassesThat().resideInAnyPackage(packages);
    }

    private static ArchRule doesNotCall(String classPattern, String method) {
        return noClasses().should().callMethodWhere(DescribedPredicate.describe(classPattern + "." + method,
                methodCall -> methodCall.getTargetOwner().getName().matches(classPattern)
                        && methodCall.getName().equals(method)));
    }
}

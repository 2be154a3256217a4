package nl.tegenkracht.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Coded;
import nl.tegenkracht.contracts.ServiceName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.util.ClassUtils;

/**
 * The architecture that applies to every service; a service inherits these tests and adds rules of its own. Every rule
 * also proves that it guards something: a counterexample has to violate it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ServiceArchitecture {

    private static final String SPRING = "org.springframework.";

    private final ServiceName service;
    private final String basePackage;
    private final JavaClasses importedClasses;
    private final int minimumParts;

    /**
     * @param minimumParts how many packages the service has at least; with fewer a cycle would go unnoticed
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

        assertEnforced(dependsOnNone(others.toArray(String[]::new)), dependsOnNone("nl.tegenkracht.core.."));
    }

    /** What is set under a name of an earlier version looks as if it worked. */
    @Test
    void everyPropertyThatIsSetIsKnown() {
        assertThat(KnownProperties.unknownIn("application.yml", "tegenkracht.yml")).isEmpty();
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

    /** Nobody runs what is scheduled in another way; that it never happened would be noticed late (record 0292). */
    @Test
    void whatAServiceDoesByItselfIsAJob() {
        var scheduled = noMethods().should().beAnnotatedWith(Scheduled.class);

        scheduled.check(importedClasses);
        var counterexample = new ClassFileImporter().importClasses(NeverRun.class);
        assertThat(scheduled.evaluate(counterexample).hasViolation()).isTrue();
    }

    /** How it was done before. */
    private static final class NeverRun {

        @Scheduled(fixedDelay = 1)
        void work() {
        }
    }

    /** A code that is looked up in a way of its own is sooner or later matched in another. */
    @Test
    void whatGoesByACodeIsFoundByItInOneWay() {
        var coded = classes().that().areEnums().and(DescribedPredicate.describe("have a code",
                one -> one.tryGetMethod("code").isPresent())).should().beAssignableTo(Coded.class)
                .allowEmptyShould(true);

        coded.check(importedClasses);
        var counterexample = new ClassFileImporter().importClasses(OwnCode.class);
        assertThat(coded.evaluate(counterexample).hasViolation()).isTrue();
    }

    private enum OwnCode {

        ONE;

        String code() {
            return "one";
        }
    }

    /** The classes of the service, without tests. */
    protected JavaClasses importedClasses() {
        return importedClasses;
    }

    /** The package of a part of the service. */
    protected String packageOf(String name) {
        return basePackage + "." + name;
    }

    /** This part is plain Java: no Spring, no storage, no web, and no input or pages. */
    protected ArchRule noFrameworkIn(String part) {
        return noClasses().that().resideInAPackage(packageOf(part) + "..").should().dependOnClassesThat()
                .resideInAnyPackage(SPRING + ".", "jakarta..", "tools.jackson..", "io.swagger..", "com.mongodb..",
                        "org.apache.kafka..", "nl.tegenkracht.web.input..", "nl.tegenkracht.web.page..");
    }

    /** No sweep, no work list and no keys of dossiers: the module that brings them is not there. */
    protected void assertWithoutDossiers() {
        assertThat(isPresent("nl.tegenkracht.dossier.DossierAutoConfiguration")).isFalse();
        assertThat(isPresent("nl.tegenkracht.web.WebAutoConfiguration")).isTrue();
    }

    private static boolean isPresent(String className) {
        return ClassUtils.isPresent(className, ServiceArchitecture.class.getClassLoader());
    }

    /** Only these parts, one for each kind of dossier, read and write the content of dossiers. */
    protected ArchRule stukkenOnlyIn(String... parts) {
        var packages = Stream.of(parts).map(part -> packageOf(part) + "..").toArray(String[]::new);
        return noClasses().that().resideOutsideOfPackages(packages).should()
                .callMethodWhere(DescribedPredicate.describe("read or write stukken",
                        methodCall -> methodCall.getTargetOwner()
                                .isAssignableTo("nl.tegenkracht.dossier.Stukken")
                                && !methodCall.getName().equals("discard")));
    }

    /** The rule holds, and the same rule about something that is there is violated: so it guards something. */
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

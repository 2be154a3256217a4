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
public abstract class Dienstbouw {

    private static final String SPRING = "org.springframework.";

    private final ServiceName dienst;
    private final String basis;
    private final JavaClasses klassen;
    private final int onderdelen;

    /**
     * @param onderdelen hoeveel packages de dienst ten minste heeft; met minder zou een kring niet opvallen
     */
    protected Dienstbouw(ServiceName dienst, int onderdelen) {
        this.dienst = dienst;
        this.basis = "nl.tegenkracht." + dienst.code();
        this.klassen = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basis);
        this.onderdelen = onderdelen;
    }

    @Test
    void eenDienstKentGeenAndereDienst() {
        var anderen = Stream.concat(Stream.of(ServiceName.values()).filter(een -> een != dienst).map(ServiceName::code),
                Stream.of("gateway", "identity", "broker", "store")).map(een -> "nl.tegenkracht." + een + "..");

        bewaakt(kentGeen(anderen.toArray(String[]::new)), kentGeen("nl.tegenkracht.starter.."));
    }

    @Test
    void onderdelenHangenNietInEenKringVanElkaarAf() {
        slices().matching(basis + ".(*)..").should().beFreeOfCycles().check(klassen);

        assertThat(klassen.stream().map(JavaClass::getPackageName).distinct().count())
                .isGreaterThanOrEqualTo(onderdelen);
    }

    @Test
    void adressenZijnNietVanBuitenHunOnderdeelTeGebruiken() {
        var adressen = classes().that().areMetaAnnotatedWith(SPRING + "stereotype.Controller");

        bewaakt(adressen.should().notBePublic(), adressen.should().bePublic());
    }

    @Test
    void deTijdKomtVanEenKlokDieIsMeegegeven() {
        bewaakt(roeptNiet("java.time.(Instant|LocalDate|LocalDateTime|LocalTime|ZonedDateTime|OffsetDateTime)", "now"),
                roeptNiet("java.util.stream.Stream", "map"));
    }

    /** De klassen van de dienst, zonder tests. */
    protected JavaClasses klassen() {
        return klassen;
    }

    /** De package van een onderdeel van de dienst. */
    protected String onderdeel(String naam) {
        return basis + "." + naam;
    }

    /** Dit onderdeel is gewone Java: geen Spring, geen opslag, geen web, en geen invoer of pagina's. */
    protected ArchRule geenRaamwerkIn(String onderdeel) {
        return noClasses().that().resideInAPackage(onderdeel(onderdeel) + "..").should().dependOnClassesThat()
                .resideInAnyPackage(SPRING + ".", "jakarta..", "tools.jackson..", "io.swagger..", "com.mongodb..",
                        "org.apache.kafka..", "nl.tegenkracht.starter.invoer..", "nl.tegenkracht.starter.pagina..");
    }

    /** Alleen dit onderdeel leest en schrijft de inhoud van dossiers. */
    protected ArchRule stukkenAlleenIn(String onderdeel) {
        return noClasses().that().resideOutsideOfPackage(onderdeel(onderdeel) + "..").should()
                .callMethodWhere(DescribedPredicate.describe("lees of schrijf van Dossiers",
                        aanroep -> aanroep.getTargetOwner().isAssignableTo("nl.tegenkracht.starter.dossier.Dossiers")
                                && aanroep.getName().matches("lees|schrijf")));
    }

    /** De regel geldt, en dezelfde regel over iets wat er wél is wordt overtreden: zij bewaakt dus iets. */
    protected void bewaakt(ArchRule regel, ArchRule tegenvoorbeeld) {
        regel.check(klassen);
        assertThat(tegenvoorbeeld.evaluate(klassen).hasViolation()).isTrue();
    }

    private static ArchRule kentGeen(String... pakketten) {
        return noClasses().should().dependOnClassesThat().resideInAnyPackage(pakketten);
    }

    private static ArchRule roeptNiet(String klasse, String methode) {
        return noClasses().should().callMethodWhere(DescribedPredicate.describe(klasse + "." + methode,
                aanroep -> aanroep.getTargetOwner().getName().matches(klasse) && aanroep.getName().equals(methode)));
    }
}

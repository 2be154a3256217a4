package nl.tegenkracht.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The names by which the wall tells one from the other: every code is read back as itself and nothing else. */
class WallNamesTest {

    private static final List<String> NO_CODE = List.of("", "Melding", "melding ", "lid", "MEDEWERKER", "*");

    @ParameterizedTest
    @EnumSource
    void aServiceIsFoundByItsCodeOnly(ServiceName service) {
        assertThat(ServiceName.parse(service.code())).contains(service);
        assertThat(service.applicationName()).isEqualTo(service.code() + "-service");
        assertThat(NO_CODE).allSatisfy(code -> assertThat(ServiceName.parse(code)).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void anAmbtIsFoundByItsCodeOnly(Ambt ambt) {
        assertThat(Ambt.parse(ambt.code())).contains(ambt);
        assertThat(NO_CODE).allSatisfy(code -> assertThat(Ambt.parse(code)).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void aHoedanigheidIsFoundByItsCodeOnly(Hoedanigheid hoedanigheid) {
        assertThat(Hoedanigheid.parse(hoedanigheid.code())).contains(hoedanigheid);
        assertThat(NO_CODE).allSatisfy(code -> assertThat(Hoedanigheid.parse(code)).isEmpty());
    }

    @Test
    void whatIsNotThereIsNoCode() {
        assertThat(Coded.parse(Herkomst.class, null)).isEmpty();
        assertThat(Coded.of(Herkomst.class, "fracties")).isEqualTo(Herkomst.FRACTIES);
        assertThatThrownBy(() -> Coded.of(Herkomst.class, "FRACTIES")).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @CsvSource({"VOORBEREID,false", "ACTIEF,true", "IN_AFBOUW,true", "GESLOTEN,false", "VERNIETIGD,false"})
    void aDomainIsServedWhileItIsActiveOrWindingDown(DomainState state, boolean served) {
        assertThat(state.isServed()).isEqualTo(served);
    }

    @Test
    void everyServiceOfEveryDeploymentHasItsOwnAudienceAndPrincipal() {
        var deployments = List.of(new Deployment("ambtelijk", Set.of()), new Deployment("fracties", Set.of()));

        assertThat(deployments.getFirst().audience(ServiceName.MELDING)).isEqualTo("melding@ambtelijk");
        assertThat(deployments.getFirst().principal(ServiceName.MELDING)).isEqualTo("melding-service.ambtelijk");
        assertThat(deployments).flatExtracting(deployment -> Arrays.stream(ServiceName.values())
                .map(deployment::audience).toList()).doesNotHaveDuplicates().hasSize(8);
    }

    @Test
    void aDeploymentIsFoundByItsOwnNameOnly() {
        var landscape = new Landscape(List.of(),
                List.of(new Deployment("ambtelijk", Set.of()), new Deployment("fracties", Set.of())));

        assertThat(landscape.deployment("fracties")).map(Deployment::naam).contains("fracties");
        assertThat(landscape.deployment("fractie")).isEmpty();
    }

    @Test
    void domainsLieInTheOrderOfTheirNames() {
        var names = List.of("ambtelijk", "extern", "fractie-noord", "fractie-zuid", "gemeenschappelijk");

        assertThat(names.reversed().stream().map(DataDomain::new).sorted().map(DataDomain::value))
                .containsExactlyElementsOf(names);
    }
}

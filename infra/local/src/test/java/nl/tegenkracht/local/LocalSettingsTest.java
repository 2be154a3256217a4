package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalSettingsTest {

    private static final Path ROOT = Path.of("/ergens/tegenkracht");

    @Test
    void withoutEnvironmentEverythingIsUnderTheSourceCodeOnTheFixedPorts() {
        var settings = LocalSettings.of(ROOT, Map.of());

        assertThat(settings.data()).isEqualTo(ROOT.resolve("data"));
        assertThat(settings.ports()).isEqualTo(Ports.fixed());
        assertThat(settings.ports().numberOf("gateway")).isEqualTo(8080);
    }

    @Test
    void theBaseShiftsAllPortsEqually() {
        var ports = LocalSettings.of(ROOT, Map.of("TEGENKRACHT_POORT_BASIS", "18080")).ports();

        assertThat(ports.numberOf("gateway")).isEqualTo(18080);
        assertThat(ports.numberOf("identity")).isEqualTo(19000);
        assertThat(ports.numberOf("store")).isEqualTo(37117);
    }

    @Test
    void theBaseOfThePreviousRunAppliesUntilAnotherIsGiven(@TempDir Path directory) {
        assertThat(LocalSettings.of(directory, Map.of()).ports()).isEqualTo(Ports.fixed());

        DataDirectory.claim(LocalSettings.of(directory, Map.of("TEGENKRACHT_POORT_BASIS", "18080")));

        assertThat(LocalSettings.of(directory, Map.of()).ports()).isEqualTo(Ports.from(18080));
        assertThat(LocalSettings.of(directory, Map.of("TEGENKRACHT_POORT_BASIS", "8080")).ports())
                .isEqualTo(Ports.fixed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "60000", "x", "", "-1"})
    void anImpossibleBaseIsExplained(String base) {
        assertThatThrownBy(() -> LocalSettings.of(ROOT, Map.of("TEGENKRACHT_POORT_BASIS", base)))
                .isInstanceOf(StartFailure.class).hasMessageContaining("TEGENKRACHT_POORT_BASIS");
    }

    @Test
    void theDataDirectoryCanBeElsewhere() {
        assertThat(LocalSettings.of(ROOT, Map.of("TEGENKRACHT_DATA", "/elders")).data())
                .isEqualTo(Path.of("/elders"));
        assertThat(LocalSettings.of(ROOT, Map.of("TEGENKRACHT_DATA", "hier")).data())
                .isEqualTo(ROOT.resolve("hier"));
    }

    @Test
    void whatTheBackgroundReceivesGivesTheSameSettings() {
        var settings = LocalSettings.of(ROOT,
                Map.of("TEGENKRACHT_POORT_BASIS", "18080", "TEGENKRACHT_DATA", "x"));

        assertThat(LocalSettings.of(ROOT, settings.asEnvironment())).isEqualTo(settings);
    }

    @Test
    void everyPartListensOnItsOwnPort() {
        var ports = Wiring.specs(LocalSettings.of(ROOT)).stream().flatMap(spec -> spec.ports().stream())
                .map(Ports.fixed()::numberOf).toList();

        assertThat(ports).hasSize(10).doesNotHaveDuplicates();
        assertThat(new HashSet<>(ports)).isEqualTo(new HashSet<>(Ports.fixed().numbers().values()));
    }

    @Test
    void thePartsFindEachOtherOnShiftedPorts() {
        var shifted = LocalSettings.of(ROOT).withPorts(Ports.from(18080));
        var fixed = List.of("8080", "8090", "9000", "27117", "19092", "19093", "8101", "8102", "8103", "8104");

        assertThat(Wiring.specs(shifted)).allSatisfy(spec -> assertThat(spec.properties()
                .values()).noneMatch(value -> fixed.stream().anyMatch(port -> value.matches("(.*:)?" + port))));
    }

    @Test
    void noPartIsGivenASecret() {
        assertThat(Wiring.specs(LocalSettings.of(ROOT))).allSatisfy(spec -> assertThat(spec
                .properties().keySet())
                .noneMatch(name -> name.matches("(?i).*(password|secret|wachtwoord|geheim).*")));
    }
}

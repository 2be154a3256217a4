package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("service")
class LocalSettingsTest {

    private static final Path ROOT = Path.of("/somewhere/tegenkracht");

    @Test
    void withoutEnvironmentEverythingIsUnderTheSourceCodeOnTheFixedPorts() {
        var settings = LocalSettings.of(ROOT, Map.of());

        assertThat(settings.data()).isEqualTo(ROOT.resolve("data"));
        assertThat(settings.ports()).isEqualTo(Ports.fixed());
        assertThat(settings.ports().numberOf("gateway")).isEqualTo(8080);
    }

    @Test
    void theBaseShiftsAllPortsEqually() {
        var ports = LocalSettings.of(ROOT, Map.of("TEGENKRACHT_PORT_BASE", "18080")).ports();

        assertThat(ports.numberOf("gateway")).isEqualTo(18080);
        assertThat(ports.numberOf("identity")).isEqualTo(19000);
        assertThat(ports.numberOf("store")).isEqualTo(37117);
    }

    @Test
    void theBaseOfThePreviousRunAppliesUntilAnotherIsGiven(@TempDir Path directory) {
        assertThat(LocalSettings.of(directory, Map.of()).ports()).isEqualTo(Ports.fixed());

        DataDirectory.claim(LocalSettings.of(directory, Map.of("TEGENKRACHT_PORT_BASE", "18080")));

        assertThat(LocalSettings.of(directory, Map.of()).ports()).isEqualTo(Ports.from(18080));
        assertThat(LocalSettings.of(directory, Map.of("TEGENKRACHT_PORT_BASE", "8080")).ports())
                .isEqualTo(Ports.fixed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "60000", "x", "", "-1"})
    void anImpossibleBaseIsExplained(String base) {
        assertThatThrownBy(() -> LocalSettings.of(ROOT, Map.of("TEGENKRACHT_PORT_BASE", base)))
                .isInstanceOf(StartFailure.class).hasMessageContaining("TEGENKRACHT_PORT_BASE");
    }

    @Test
    void theDataDirectoryCanBeElsewhere() {
        assertThat(LocalSettings.of(ROOT, Map.of("TEGENKRACHT_DATA", "/elsewhere")).data())
                .isEqualTo(Path.of("/elsewhere"));
        assertThat(LocalSettings.of(ROOT, Map.of("TEGENKRACHT_DATA", "here")).data())
                .isEqualTo(ROOT.resolve("here"));
    }

    @Test
    void aFormerNameIsStillReadWithOneLineThatNamesTheNewOne() {
        var written = new ByteArrayOutputStream();
        var err = new PrintStream(written, true, StandardCharsets.UTF_8);

        var environment = FormerNames.replaced(Map.of("TEGENKRACHT_POORT_BASIS", "18080", "TEGENKRACHT_WORTEL", "/old",
                "TEGENKRACHT_ROOT", "/new", "PATH", "/bin"), err);

        assertThat(environment).isEqualTo(Map.of("TEGENKRACHT_PORT_BASE", "18080", "TEGENKRACHT_ROOT", "/new", "PATH",
                "/bin"));
        assertThat(written.toString(StandardCharsets.UTF_8).lines()).singleElement().asString()
                .contains("TEGENKRACHT_POORT_BASIS", "TEGENKRACHT_PORT_BASE");
        assertThat(LocalSettings.of(ROOT, Map.of("TEGENKRACHT_POORT_BASIS", "18080")).ports())
                .isEqualTo(Ports.from(18080));
    }

    @Test
    void theProgramItselfSaysOnStderrThatANameIsOld(@TempDir Path directory) throws Exception {
        var builder = new ProcessBuilder(Jvm.java().toString(), "-cp", System.getProperty("java.class.path"),
                LocalRunner.class.getName(), "stop");
        builder.environment().keySet().removeIf(name -> name.startsWith("TEGENKRACHT_"));
        builder.environment().put("TEGENKRACHT_POORT_BASIS", "18080");
        builder.environment().put("TEGENKRACHT_WORTEL", directory.toString());
        var process = builder.start();

        assertThat(process.inputReader().lines()).containsExactly("Tegenkracht was not running.");
        assertThat(process.errorReader().lines()).hasSize(2)
                .anyMatch(line -> line.contains("use TEGENKRACHT_PORT_BASE"))
                .anyMatch(line -> line.contains("use TEGENKRACHT_ROOT"));
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void aPartGetsTheLanguageAndNothingElseThatWouldSteerIt() {
        var environment = new HashMap<>(Map.of("PATH", "/bin", "TEGENKRACHT_LANG", "nl", "TEGENKRACHT_DATA", "x",
                "SPRING_PROFILES_ACTIVE", "x", "JAVA_TOOL_OPTIONS", "x"));

        Jvm.clean(environment);

        assertThat(environment).containsOnlyKeys("PATH", "TEGENKRACHT_LANG");
    }

    @Test
    void whatTheBackgroundReceivesGivesTheSameSettings() {
        var settings = LocalSettings.of(ROOT,
                Map.of("TEGENKRACHT_PORT_BASE", "18080", "TEGENKRACHT_DATA", "x"));

        assertThat(LocalSettings.of(ROOT, settings.asEnvironment())).isEqualTo(settings);
    }

    @Test
    void everyPartListensOnItsOwnPort() {
        var ports = Wiring.specs(LocalSettings.of(ROOT)).stream().flatMap(spec -> spec.ports().stream())
                .map(Ports.fixed()::numberOf).toList();

        assertThat(ports).hasSize(11).doesNotHaveDuplicates();
    }

    @Test
    void thePartsFindEachOtherOnShiftedPorts() {
        var shifted = LocalSettings.of(ROOT).withPorts(Ports.from(18080));
        var fixed = List.of("8080", "8090", "9000", "9010", "27117", "19092", "19093", "8101", "8102", "8103", "8104");

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

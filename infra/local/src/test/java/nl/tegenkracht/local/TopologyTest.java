package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopologyTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Topology APART = new Topology(true, 2);

    @TempDir
    private Path directory;

    @Test
    void withoutAnythingElseThereIsOneOfEach() {
        assertThat(names(Topology.ONE_OF_EACH)).containsExactly("store", "broker", "identity", "gateway", "melding",
                "klacht", "beleid", "rapportage");
    }

    @Test
    void everyDepartmentHasServicesOfItsOwnAndEachProcessItsPort() {
        var settings = LocalSettings.of(ROOT).withTopology(APART);
        assertThat(names(APART)).hasSize(3 + 2 + 3 * 4 * 2).doesNotHaveDuplicates().contains("gateway.2",
                "melding.ambtelijk", "melding.fracties.2", "rapportage.gemeenschappelijk");
        assertThat(Wiring.specs(settings).stream().flatMap(spec -> spec.ports().stream())
                .map(settings.ports()::numberOf))
                .containsExactlyInAnyOrderElementsOf(settings.ports().numbers().values());
    }

    @Test
    void aServiceServesItsDeploymentAndTheGatewayKnowsEveryInstance() {
        var settings = LocalSettings.of(ROOT).withTopology(APART);
        var specs = Wiring.specs(settings);
        int first = portOf("klacht.fracties", specs, settings);
        int second = portOf("klacht.fracties.2", specs, settings);
        assertThat(specs).filteredOn(spec -> spec.name().equals("klacht.fracties.2")).singleElement()
                .satisfies(spec -> assertThat(spec.properties()).containsEntry("tegenkracht.deployment", "fracties")
                        .containsEntry("server.port", Integer.toString(second)));
        assertThat(specs).filteredOn(spec -> spec.kind().equals("gateway")).hasSize(2)
                .allSatisfy(spec -> assertThat(spec.properties()).containsEntry("tegenkracht.routes.fracties.klacht",
                        "http://127.0.0.1:%d,http://127.0.0.1:%d".formatted(first, second)));
    }

    private static int portOf(String part, List<PartSpec> specs, LocalSettings settings) {
        var ports = specs.stream().filter(spec -> spec.name().equals(part)).findFirst().orElseThrow().ports();
        return settings.ports().numberOf(ports.getFirst());
    }

    @Test
    void theDomainsAreTheSameApartAndTogether() throws IOException {
        assertThat(domains(APART)).isEqualTo(domains(Topology.ONE_OF_EACH)).isNotEmpty();
    }

    @Test
    void aJobOfADomainIsDoneByTheDeploymentThatHasIt() {
        var apart = LocalSettings.of(ROOT).withTopology(APART);
        assertThat(Wiring.partOf(apart, "melding", "fractie-zuid")).isEqualTo("melding.fracties");
        assertThat(Wiring.partOf(LocalSettings.of(ROOT), "melding", "fractie-zuid")).isEqualTo("melding");
    }

    @Test
    void whatWasChosenStaysUntilSomethingElseIsChosen() {
        assertThat(Topology.chosen(Topology.ONE_OF_EACH, List.of("start", "--deployments", "--instances=2")))
                .isEqualTo(APART);
        assertThat(Topology.chosen(APART, List.of("status"))).isEqualTo(APART);
        assertThat(Topology.chosen(APART, List.of("start", "--one-deployment", "--instances=1")))
                .isEqualTo(Topology.ONE_OF_EACH);
        assertThatThrownBy(() -> Topology.chosen(APART, List.of("--instances=3"))).isInstanceOf(StartFailure.class);
    }

    @Test
    void itIsRememberedWithTheDataDirectory() {
        DataDirectory.claim(LocalSettings.of(directory).withTopology(APART));

        assertThat(LocalSettings.of(directory).topology()).isEqualTo(APART);
    }

    @Test
    void whatIsSaidOfAKindHoldsForEachOfItUnlessItSaysOtherwise() {
        var settings = LocalSettings.of(ROOT).withProperty("melding", "a", "all").withProperty("melding.2", "a",
                "this");

        assertThat(settings.extraFor("melding.fracties")).isEqualTo(Map.of("a", "all"));
        assertThat(settings.extraFor("melding.2")).isEqualTo(Map.of("a", "this"));
    }

    private static List<String> names(Topology topology) {
        return Wiring.specs(LocalSettings.of(ROOT).withTopology(topology)).stream().map(PartSpec::name).toList();
    }

    private static List<?> domains(Topology topology) throws IOException {
        return (List<?>) ((Map<?, ?>) Json.read(Files.readString(topology.landscape(ROOT)))).get("domeinen");
    }
}

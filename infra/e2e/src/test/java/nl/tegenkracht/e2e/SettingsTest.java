package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.testkit.KnownProperties;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Every setting that Compose or Kubernetes gives a part of ours exists: one that is spelled wrong would do nothing, and
 * nobody would be told (record 0384). Reads the checkout.
 */
@Order(0)
class SettingsTest {

    private static final Path ROOT = RunningPlatform.repositoryRoot();
    /** Of the JVM and the shell, not of Spring. */
    private static final Set<String> OF_THE_PROCESS = Set.of("JAVA_TOOL_OPTIONS", "LANG", "TZ");
    /** Of a list the first one stands for all. */
    private static final String FIRST = "0";
    private static final String OUR_IMAGES = "tegenkracht/";

    /** Names of properties as variables; of a map what every key of it begins with. */
    private record Settable(Set<String> names, Set<String> maps) {

        boolean has(String variable) {
            var name = VariableName.plain(variable.replaceAll("_\\d+(?=_|$)", FIRST));
            return names.contains(name) || maps.stream().anyMatch(name::startsWith);
        }
    }

    private static final Settable KNOWN = settable();

    private static Settable settable() {
        var known = KnownProperties.known();
        var names = Stream.concat(known.keySet().stream(), OwnProperties.of(Checkout.read(ROOT)).stream());
        var maps = Stream.concat(known.keySet().stream().filter(known::get), Stream.of("tegenkracht.routes"));
        return new Settable(names.map(VariableName::plain).collect(Collectors.toSet()),
                maps.map(VariableName::plain).collect(Collectors.toSet()));
    }

    @Test
    void everySettingInKubernetesExists() {
        var settings = new TreeSet<String>();
        for (var file : YamlFiles.below(ROOT.resolve("infra/kubernetes"))) {
            if (file.endsWith("kustomization.yaml")) {
                YamlFiles.at(YamlFiles.read(file).getFirst(), "configMapGenerator", "literals")
                        .forEach(literal -> settings.add(((String) literal).split("=", 2)[0]));
            } else {
                Manifest.all(file).stream().flatMap(Manifest::settings).forEach(settings::add);
            }
        }
        assertThat(settings).hasSizeGreaterThan(30).allMatch(KNOWN::has);
    }

    @Test
    void everySettingInComposeExists() {
        var compose = ROOT.resolve("docker-compose.yml");
        Assumptions.assumeTrue(Files.exists(compose), "There is no docker-compose.yml");
        var settings = YamlFiles.map(YamlFiles.read(compose).getFirst().get("services")).values().stream()
                .map(YamlFiles::map)
                .filter(service -> String.valueOf(service.get("image")).startsWith(OUR_IMAGES))
                .map(service -> YamlFiles.map(service.getOrDefault("environment", Map.of())))
                .flatMap(environment -> environment.keySet().stream()).filter(name -> !OF_THE_PROCESS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(settings).hasSizeGreaterThan(20).allMatch(KNOWN::has);
    }

    @Test
    void aSettingThatDoesNotExistIsNoticed() {
        assertThat(Stream.of("SPRING_MONGODB_URI", "SPRING_KAFKA_BOOTSTRAPSERVERS", "SERVER_ADDRESS",
                "MANAGEMENT_SERVER_ADDRESS", "TEGENKRACHT_KEYDIRECTORY", "TEGENKRACHT_KEY_DIRECTORY",
                "TEGENKRACHT_ISSUERS_0_ISSUER", "TEGENKRACHT_ROUTES_FRACTIES_KLACHT",
                "SPRING_SSL_BUNDLE_PEM_KAFKA_TRUSTSTORE_CERTIFICATE")).allMatch(KNOWN::has);
        assertThat(Stream.of("SPRING_DATA_MONGODB_URL", "TEGENKRACHT_KEYS", "SERVER_ADRESS", "TEGENKRACHT_ISSUER_0"))
                .noneMatch(KNOWN::has);
    }
}

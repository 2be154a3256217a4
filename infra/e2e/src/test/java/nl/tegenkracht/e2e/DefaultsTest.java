package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * What works by itself only on this machine or in the demonstration, by the tables of the manual, every deployment sets
 * (record 0403). Reads the checkout.
 */
@Order(0)
class DefaultsTest {

    private static final Path ROOT = RunningPlatform.repositoryRoot();
    private static final Path BASE = ROOT.resolve("infra/kubernetes/base");
    private static final List<String> SERVICES = List.of("melding", "klacht", "beleid", "rapportage");
    private static final List<String> DEPARTMENTS = List.of("ambtelijk", "fracties", "gemeenschappelijk");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z.-]+)` \\| (.+?) \\| (.+) \\|");
    private static final Pattern OF_THIS_MACHINE = Pattern
            .compile("demo|`data/|localhost|127\\.0\\.0\\.1|\\.example|the local services|`lokaal`");
    private static final Pattern ONLY = Pattern.compile("^(\\w+) only:");

    /** A row of such a table. */
    private record Setting(String name, String standard, String meaning) {

        /** A fixed name for what it is not told; or nothing, and then something cannot be done. */
        boolean isNeeded() {
            return !meaning.contains("in the demonstration") && !name.equals("tegenkracht.demo")
                    && (OF_THIS_MACHINE.matcher(standard).find() || meaning.contains("Empty: nobody"));
        }

        boolean isFor(String service) {
            var only = ONLY.matcher(meaning);
            return !only.find() || only.group(1).equals(service);
        }
    }

    @Test
    void everyContainerIsToldWhatItWouldTakeFromThisMachine() {
        var services = YamlFiles.map(YamlFiles.read(ROOT.resolve("docker-compose.yml")).getFirst().get("services"));
        DEPARTMENTS.forEach(department -> SERVICES.forEach(service -> assertTold(service + "-" + department,
                needed("Every service", service), environment(services.get(service + "-" + department)))));
        assertTold("gateway", needed("Gateway", "gateway"), environment(services.get("gateway")));
        assertTold("identity", needed("Identity: the token desk", "identity"), environment(services.get("identity")));
    }

    @Test
    void everyPodIsToldWhatItWouldTakeFromThisMachine() {
        DEPARTMENTS.forEach(department -> SERVICES.forEach(service -> assertTold(service + " of " + department,
                needed("Every service", service), Stream.of(map(BASE.resolve("department"), "department"),
                        map(ROOT.resolve("infra/kubernetes/overlays").resolve(department), "department"),
                        own(service)).flatMap(names -> names).collect(Collectors.toSet()))));
        assertTold("gateway", needed("Gateway", "gateway"), sharedPart("gateway"));
        assertTold("identity", needed("Identity: the token desk", "identity"), sharedPart("identity"));
    }

    @Test
    void theManualSaysWhatIsNeeded() {
        assertThat(needed("Every service", "melding")).contains("tegenkracht.landscape", "melding.adresboek",
                "tegenkracht.oin", "spring.kafka.bootstrap-servers").doesNotContain("klacht.adresboek",
                        "tegenkracht.legal-clock", "tegenkracht.demo");
        assertThat(needed("Gateway", "gateway")).contains("tegenkracht.routes", "tegenkracht.security-contact");
    }

    private static void assertTold(String part, List<String> needed, Set<String> told) {
        assertThat(needed).as(part).isNotEmpty().allMatch(name -> told.stream()
                .anyMatch(
                        given -> given.equals(VariableName.plain(name)) || name.endsWith(".routes") && given.startsWith(
                                VariableName.plain(name))));
    }

    private static List<String> needed(String section, String part) {
        var manual = Checkout.read(ROOT).all("md").stream().filter(file -> file.path().equals("docs/operations.md"))
                .findFirst().orElseThrow().text();
        var settings = new ArrayList<String>();
        var from = manual.substring(manual.indexOf("\n### " + section + "\n") + 5);
        ROW.matcher(from.substring(0, from.indexOf("\n### "))).results()
                .map(row -> new Setting(row.group(1), row.group(2), row.group(3)))
                .filter(setting -> setting.isNeeded() && setting.isFor(part)).map(Setting::name).forEach(settings::add);
        return settings;
    }

    private static Set<String> environment(Object service) {
        return YamlFiles.map(YamlFiles.map(service).get("environment")).keySet().stream().map(VariableName::plain)
                .collect(Collectors.toSet());
    }

    private static Set<String> sharedPart(String part) {
        return Stream.concat(map(BASE.resolve("poort"), part),
                map(ROOT.resolve("infra/kubernetes/overlays/poort"), part)).collect(Collectors.toSet());
    }

    private static Stream<String> map(Path folder, String name) {
        return YamlFiles.at(YamlFiles.read(folder.resolve("kustomization.yaml")).getFirst(), "configMapGenerator")
                .map(YamlFiles::map).filter(generated -> name.equals(generated.get("name")))
                .flatMap(generated -> ((List<?>) generated.get("literals")).stream())
                .map(literal -> VariableName.plain(((String) literal).split("=", 2)[0]));
    }

    private static Stream<String> own(String service) {
        return Manifest.all(BASE.resolve(service).resolve(service + ".yaml")).stream()
                .flatMap(manifest -> manifest.pods().stream())
                .flatMap(pods -> pods.getSpec().getContainers().stream())
                .flatMap(container -> container.getEnv().stream())
                .map(variable -> VariableName.plain(variable.getName()));
    }
}

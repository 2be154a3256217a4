package nl.tegenkracht.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the runner has to know of the landscape: which domains there are, and which deployment has which. */
final class DemoLandscape {

    private static final Set<String> SERVED = Set.of("actief", "in afbouw");

    private DemoLandscape() {
    }

    /** A deployment and the names of its domains. */
    record DeploymentEntry(String name, List<String> domains) {}

    /** All domains that ever were; empty if there is no such file. */
    static List<String> domains(Path file) {
        return Files.exists(file) ? entries(file, "domeinen").map(DemoLandscape::name).toList() : List.of();
    }

    /** Those for which there is something to maintain. Empty if the file cannot be read: then the services say so. */
    static List<String> served(Path file) {
        try {
            return entries(file, "domeinen").filter(domain -> SERVED.contains(String.valueOf(domain.get("staat"))))
                    .map(DemoLandscape::name).sorted().toList();
        } catch (RuntimeException e) {
            return List.of();
        }
    }

    static List<DeploymentEntry> deployments(Path file) {
        return Files.exists(file)
                ? entries(file, "deployments").map(entry -> new DeploymentEntry(String.valueOf(entry.get("naam")),
                        ((List<?>) entry.get("domeinen")).stream().map(String::valueOf).toList())).toList()
                : List.of();
    }

    private static String name(Map<?, ?> domain) {
        return String.valueOf(domain.get("domein"));
    }

    private static Stream<Map<?, ?>> entries(Path file, String list) {
        try {
            var landscape = (Map<?, ?>) Json.read(Files.readString(file));
            return ((List<?>) landscape.get(list)).stream().map(entry -> (Map<?, ?>) entry);
        } catch (IOException e) {
            throw new StartFailure(Texts.get("landscape.unreadable", file), e);
        }
    }
}

package nl.tegenkracht.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The domains for which there is something to maintain: those that the landscape says are served. */
final class ServedDomains {

    private static final Set<String> SERVED = Set.of("actief", "in afbouw");

    private ServedDomains() {
    }

    /** Empty if the file cannot be read: then the services say what they think of a domain. */
    static List<String> in(Path landscape) {
        try {
            var domains = (List<?>) ((Map<?, ?>) Json.read(Files.readString(landscape))).get("domeinen");
            return domains.stream().<Map<?, ?>>map(domain -> (Map<?, ?>) domain)
                    .filter(domain -> SERVED.contains(String.valueOf(domain.get("staat"))))
                    .map(domain -> String.valueOf(domain.get("domein"))).sorted().toList();
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }
}

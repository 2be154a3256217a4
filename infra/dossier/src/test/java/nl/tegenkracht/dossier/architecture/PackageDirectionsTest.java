package nl.tegenkracht.dossier.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Which package of the base may know which. A module can only know what its pom names (record 0280); this says the same
 * for packages, within modules too. A package that is not in the list fails as much as one that knows too much.
 */
class PackageDirectionsTest {

    private static final String PLATFORM = "nl.tegenkracht.";
    private static final String[] BASE = Stream.of("core", "starter", "web", "storage", "events", "dossier")
            .map(PLATFORM::concat).toArray(String[]::new);
    /** The settings and jobs of a service. */
    private static final String SETTINGS = "starter";

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            entry("core.clock", Set.of()),
            entry("core.domain", Set.of()),
            entry("core.security", Set.of()),
            entry("core.refusal", Set.of()),
            entry("core.dossier", Set.of("core.clock", "core.refusal", "core.security")),
            entry(SETTINGS, Set.of("core.clock", "core.domain", "starter.audit", "starter.keys")),
            entry("starter.audit", Set.of("core.domain")),
            entry("starter.keys", Set.of(SETTINGS, "core.domain")),
            entry("web.refusal", Set.of("core.refusal", "starter.audit")),
            entry("web.security",
                    Set.of(SETTINGS, "core.clock", "core.domain", "core.refusal", "core.security", "web.refusal")),
            entry("web.adresboek", Set.of("core.domain", "web.security")),
            entry("web.input", Set.of("core.refusal")),
            entry("web.page",
                    Set.of(SETTINGS, "core.domain", "core.refusal", "core.security", "web.input", "web.refusal",
                            "web.security")),
            entry("web.api",
                    Set.of(SETTINGS, "core.refusal", "core.security", "starter.audit", "web.input", "web.refusal")),
            entry("web", Set.of("web.api", "web.page", "web.refusal", "web.security")),
            entry("storage.job", Set.of("core.domain")),
            entry("storage", Set.of(SETTINGS, "core.domain", "core.refusal", "storage.job")),
            entry("events", Set.of(SETTINGS, "core.domain", "core.refusal", "storage")),
            entry("events.policy", Set.of("events", "storage")),
            entry("dossier.concept",
                    Set.of(SETTINGS, "core.clock", "core.domain", "core.refusal", "core.security", "storage",
                            "storage.job")),
            entry("dossier.filing",
                    Set.of(SETTINGS, "core.domain", "core.refusal", "core.security", "storage", "storage.job")),
            entry("dossier.worklist", Set.of(SETTINGS, "core.refusal", "core.security", "storage")),
            entry("dossier",
                    Set.of(SETTINGS, "core.clock", "core.domain", "core.dossier", "core.refusal", "core.security",
                            "dossier.concept", "dossier.filing", "dossier.worklist", "events", "starter.audit",
                            "starter.keys",
                            "storage", "storage.job", "web.security")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(BASE);

    @Test
    void everyPackageIsInTheListAndKnowsOnlyWhatItMay() {
        assertThat(violations(ALLOWED)).isEmpty();
        assertThat(known().keySet()).as("and the list is about what is there").isEqualTo(ALLOWED.keySet());
    }

    @Test
    void aPackageThatTheListForgotIsFound() {
        var forgetful = new TreeMap<>(ALLOWED);
        forgetful.remove("dossier.filing");

        assertThat(violations(forgetful)).contains("dossier.filing is in no list");
    }

    @Test
    void aPackageThatKnowsTooMuchIsFound() {
        var strict = new TreeMap<>(ALLOWED);
        strict.put("events.policy", Set.of("storage"));

        assertThat(violations(strict)).containsExactly("events.policy knows events");
    }

    /** Otherwise a list could allow a circle, and each package in it would obey. */
    @Test
    void theListAllowsNoCircle() {
        var left = new TreeMap<>(ALLOWED);
        // The settings know the packages they put together, and those know the settings.
        left.replaceAll((name, others) -> name.equals(SETTINGS) ? Set.of() : others);
        while (left.entrySet().removeIf(part -> part.getValue().stream().noneMatch(left::containsKey))) {
            // What knows nothing that is left is in no circle.
            continue;
        }
        assertThat(left).isEmpty();
    }

    private static List<String> violations(Map<String, Set<String>> allowed) {
        var found = new ArrayList<String>();
        known().forEach((name, others) -> {
            if (!allowed.containsKey(name)) {
                found.add(name + " is in no list");
            } else {
                others.stream().filter(other -> !allowed.get(name).contains(other))
                        .forEach(other -> found.add(name + " knows " + other));
            }
        });
        return found;
    }

    /** Per package the packages it depends on. */
    private static Map<String, Set<String>> known() {
        var known = new TreeMap<String, Set<String>>();
        for (var javaClass : CLASSES) {
            var others = known.computeIfAbsent(part(javaClass), name -> new TreeSet<>());
            javaClass.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass())
                    .filter(target -> CLASSES.contain(target.getFullName()))
                    .map(PackageDirectionsTest::part).filter(other -> !other.equals(part(javaClass)))
                    .forEach(others::add);
        }
        return known;
    }

    private static String part(JavaClass javaClass) {
        return javaClass.getPackageName().substring(PLATFORM.length());
    }
}

package nl.tegenkracht.starter.architecture;

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
import org.junit.jupiter.api.Test;

/**
 * Which package of the base may know which. A module can only know what its pom names (record 0280); this says the same
 * for packages, within modules too. A package that is not in the list fails as much as one that knows too much.
 */
class PackageDirectionsTest {

    private static final String BASE = "nl.tegenkracht.starter";
    /** The settings and jobs of a service, beside the packages. */
    private static final String ROOT = "";

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            // core: plain Java
            entry("clock", Set.of()),
            entry("domain", Set.of()),
            // starter
            entry(ROOT, Set.of("audit", "clock", "domain", "keys")),
            entry("audit", Set.of("domain")),
            entry("keys", Set.of(ROOT, "domain")),
            // web, of which refusal and security have a plain half in core
            entry("refusal", Set.of("audit")),
            entry("security", Set.of(ROOT, "clock", "domain", "refusal")),
            entry("input", Set.of("refusal")),
            entry("page", Set.of(ROOT, "domain", "refusal", "security")),
            entry("api", Set.of(ROOT, "audit", "input", "refusal", "security")),
            entry("web", Set.of("api", "page", "refusal", "security")),
            // storage
            entry("job", Set.of("domain")),
            entry("storage", Set.of(ROOT, "domain", "job", "refusal")),
            // events
            entry("messaging", Set.of(ROOT, "domain", "refusal", "storage")),
            entry("policy", Set.of("messaging", "storage")),
            // dossier, which has a plain half in core
            entry("filing", Set.of(ROOT, "domain", "job", "refusal", "security", "storage")),
            entry("worklist", Set.of(ROOT, "refusal", "security", "storage")),
            entry("dossier",
                    Set.of(ROOT, "audit", "clock", "domain", "filing", "job", "keys", "messaging", "refusal",
                            "security",
                            "storage", "worklist")));

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
        forgetful.remove("filing");

        assertThat(violations(forgetful)).contains("filing is in no list");
    }

    @Test
    void aPackageThatKnowsTooMuchIsFound() {
        var strict = new TreeMap<>(ALLOWED);
        strict.put("policy", Set.of("storage"));

        assertThat(violations(strict)).containsExactly("policy knows messaging");
    }

    /** Otherwise a list could allow a circle, and each package in it would obey. */
    @Test
    void theListAllowsNoCircle() {
        var left = new TreeMap<>(ALLOWED);
        // The settings know the packages they put together, and those know the settings.
        left.replaceAll((name, others) -> name.equals(ROOT) ? Set.of() : others);
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
                    .filter(target -> target.getPackageName().startsWith(BASE))
                    .map(PackageDirectionsTest::part).filter(other -> !other.equals(part(javaClass)))
                    .forEach(others::add);
        }
        return known;
    }

    private static String part(JavaClass javaClass) {
        var rest = javaClass.getPackageName().substring(BASE.length());
        return rest.isEmpty() ? ROOT : rest.substring(1).split("\\.")[0];
    }
}

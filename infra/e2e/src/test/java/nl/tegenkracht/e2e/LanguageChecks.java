package nl.tegenkracht.e2e;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be wrong with the two languages of a checkout (record 0285). */
final class LanguageChecks {

    private static final String TEMPLATES = "src/main/resources/templates/";
    private static final Pattern LITERAL = Pattern.compile("[\"']([a-z][a-z0-9]*(?:\\.[a-z0-9-]+)+\\.?)[\"']");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][\\w.-]*)");
    private static final Pattern IN_CODE = Pattern
            .compile("\\b(?:of|text|counted|Missing)\\(\\s*[\"']([a-z]\\w*(?:\\.[\\w-]+)+)[\"']\\s*[,)]");

    private static final Pattern DUTCH_WORDS = Pattern.compile("Text\\.dutch\\(\\s*\"|\\bdutch = \"");

    private final Checkout checkout;
    private final List<MessageBundle> bundles;
    private final Set<String> onlyDutch;

    LanguageChecks(Checkout checkout) {
        this.checkout = checkout;
        this.bundles = MessageBundle.all(checkout);
        this.onlyDutch = checkout.find("messages/only-dutch.txt").flatMap(file -> file.text().lines())
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> onlyDutch() {
        return onlyDutch;
    }

    Set<String> keys() {
        return bundles.stream().flatMap(bundle -> bundle.dutch().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The texts in both languages whose key begins like this, by the rest of their key. */
    Map<String, List<String>> textsUnder(String beginning) {
        var texts = new TreeMap<String, List<String>>();
        bundles.forEach(bundle -> bundle.dutch().forEach((key, dutch) -> {
            if (key.startsWith(beginning)) {
                texts.put(key.substring(beginning.length()), List.of(dutch, bundle.english().getOrDefault(key, "")));
            }
        }));
        return texts;
    }

    Set<String> faultsOfBundles() {
        return bundles.stream().flatMap(bundle -> bundle.faults().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Words in templates that claim to exist in both languages. */
    TreeMap<String, List<String>> literalWords() {
        var found = new TreeMap<String, List<String>>();
        templates().filter(file -> !onlyDutch.contains(name(file)))
                .forEach(file -> found.put(name(file), Words.in(file.text())));
        found.values().removeIf(List::isEmpty);
        return found;
    }

    /** Lines of the list that are about nothing, or about something that has no Dutch of its own any more. */
    Set<String> needlesslyOnlyDutch() {
        var stillDutch = Stream.concat(
                templates().filter(file -> !Words.in(file.text()).isEmpty()).map(LanguageChecks::name),
                checkout.all("java").stream().filter(file -> file.isMain() && DUTCH_WORDS.matcher(file.text()).find())
                        .map(file -> file.path().replaceAll("-service/.*", "") + "/v1"))
                .collect(Collectors.toSet());
        var parts = stillDutch.stream().map(name -> name.replaceAll("/.*", "/v1")).collect(Collectors.toSet());
        return onlyDutch.stream().filter(name -> !stillDutch.contains(name) && !parts.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Java that says something in Dutch only, in a part that does not say so of itself. */
    Set<String> dutchInCode() {
        return checkout.all("java").stream().filter(file -> file.isMain() && DUTCH_WORDS.matcher(file.text()).find())
                .filter(file -> !onlyDutch.contains(file.path().replaceAll("-service/.*", "") + "/v1"))
                .map(Checkout.TextFile::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Keys that a template or Java code asks for and no bundle has. */
    Set<String> missingKeys() {
        var keys = keys();
        var names = bundles.stream().map(MessageBundle::name).collect(Collectors.toSet());
        return sources().flatMap(file -> Stream.of(IN_TEMPLATE, IN_CODE)
                .flatMap(pattern -> pattern.matcher(file.text()).results().map(match -> match.group(1))))
                .filter(key -> names.contains(key.replaceAll("\\..*", "")))
                .filter(key -> keys.stream().noneMatch(known -> isMeantBy(key, known)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Keys that nothing asks for, also not by their beginning. */
    Set<String> unusedKeys() {
        var asked = sources().flatMap(file -> Stream.of(IN_TEMPLATE, LITERAL)
                .flatMap(pattern -> pattern.matcher(file.text()).results().map(match -> match.group(1))))
                .collect(Collectors.toSet());
        return keys().stream().filter(key -> asked.stream().noneMatch(literal -> isMeantBy(literal, key)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A key as a whole, or as what it begins with: code adds a state, a status, {@code .one} or {@code .title}. */
    private static boolean isMeantBy(String literal, String key) {
        return key.equals(literal) || literal.indexOf('.') != literal.lastIndexOf('.')
                && key.startsWith(literal.endsWith(".") ? literal : literal + ".");
    }

    private Stream<Checkout.TextFile> templates() {
        return checkout.all("html").stream().filter(file -> file.path().contains(TEMPLATES));
    }

    private Stream<Checkout.TextFile> sources() {
        return Stream.concat(templates(), checkout.all("java").stream().filter(Checkout.TextFile::isMain));
    }

    private static String name(Checkout.TextFile template) {
        return template.path().substring(template.path().indexOf(TEMPLATES) + TEMPLATES.length()).replace(".html", "");
    }
}

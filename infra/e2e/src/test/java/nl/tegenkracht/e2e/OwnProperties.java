package nl.tegenkracht.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The names of our own properties, as the code reads them. */
final class OwnProperties {

    private static final Pattern PREFIX = Pattern.compile("@ConfigurationProperties\\(\"([^\"]+)\"\\)\\s+"
            + "(?:public )?record (\\w+)");
    private static final Pattern RECORD = Pattern.compile("record (\\w+)\\(");
    private static final Pattern ANNOTATION = Pattern.compile("@\\w+(?:\\([^)]*\\))?\\s*");
    private static final List<Pattern> READ_BY_NAME = List.of(
            Pattern.compile("@Value\\(\"\\$\\{([^:}\"]+)"),
            Pattern.compile("@ConditionalOn(?:Boolean)?Property\\(\"([^\"]+)\""),
            Pattern.compile("(?:source|settings)\\.value\\(\"([^\"]+)\""),
            Pattern.compile("getProperty\\(\"(tegenkracht\\.[^\"]+)\""),
            // By a name that the same file gives it.
            Pattern.compile(
                    "String (?<constant>[A-Z_]+) = \"(tegenkracht\\.[^\"]+)\"(?s:.*)getProperty\\(\\k<constant>,"));
    private static final Pattern OF_THE_STORE = Pattern.compile("settings\\.value\\(PREFIX \\+ \"([^\"]+)\"");

    private final Set<String> names = new TreeSet<>();

    static Set<String> of(Checkout checkout) {
        var properties = new OwnProperties();
        checkout.all("java").stream().filter(Checkout.TextFile::isMain)
                .filter(file -> !file.path().startsWith("infra/bench/"))
                .forEach(file -> properties.read(file.text()));
        return properties.names;
    }

    private void read(String text) {
        PREFIX.matcher(text).results().forEach(match -> addRecord(match.group(1), match.group(2), text));
        READ_BY_NAME.forEach(pattern -> pattern.matcher(text).results()
                .map(match -> match.group(match.groupCount())).forEach(names::add));
        OF_THE_STORE.matcher(text).results().map(match -> "tegenkracht.store." + match.group(1)).forEach(names::add);
    }

    private void addRecord(String prefix, String record, String text) {
        for (var component : components(record, text)) {
            var type = component.substring(0, component.lastIndexOf(' ')).strip();
            var name = prefix + "." + kebab(component.substring(component.lastIndexOf(' ') + 1));
            var element = type.startsWith("List<") ? type.substring(5, type.length() - 1) : type;
            if (declares(text, element)) {
                addRecord(type.equals(element) ? name : name + "[0]", element, text);
            } else {
                names.add(name);
            }
        }
    }

    private static boolean declares(String text, String record) {
        return RECORD.matcher(text).results().anyMatch(match -> match.group(1).equals(record));
    }

    private static List<String> components(String record, String text) {
        var begin = text.indexOf("record " + record + "(") + record.length() + 8;
        var components = new ArrayList<String>();
        var current = new StringBuilder();
        int depth = 0;
        for (int i = begin; depth >= 0; i++) {
            char next = text.charAt(i);
            depth += "(<".indexOf(next) >= 0 ? 1 : ")>".indexOf(next) >= 0 ? -1 : 0;
            if (depth < 0 || depth == 0 && next == ',') {
                components.add(ANNOTATION.matcher(current).replaceAll("").replaceAll("\\s+", " ").strip());
                current.setLength(0);
            } else {
                current.append(next);
            }
        }
        return components;
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}

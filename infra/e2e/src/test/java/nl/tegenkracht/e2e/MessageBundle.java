package nl.tegenkracht.e2e;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts of one part, in Dutch and in English. */
record MessageBundle(String name, Map<String, String> dutch, Map<String, String> english) {

    private static final String DIRECTORY = "src/main/resources/messages/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");

    static List<MessageBundle> all(Checkout checkout) {
        return checkout.all("properties").stream()
                .filter(file -> file.path().contains(DIRECTORY) && !file.name().contains("_"))
                .map(file -> new MessageBundle(file.name().replace(".properties", ""), texts(file.text()),
                        texts(checkout.find(file.path().replace(".properties", "_en.properties")).findFirst()
                                .map(Checkout.TextFile::text).orElse(""))))
                .toList();
    }

    private static Map<String, String> texts(String file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /** What is wrong with the bundle by itself. */
    Set<String> faults() {
        var faults = new TreeSet<String>();
        dutch.keySet().stream().filter(key -> !key.startsWith(name + "."))
                .forEach(key -> faults.add(key + ": elsewhere"));
        dutch.keySet().stream().filter(key -> !english.containsKey(key))
                .forEach(key -> faults.add(key + ": no English"));
        english.keySet().stream().filter(key -> !dutch.containsKey(key)).forEach(key -> faults.add(key + ": no Dutch"));
        dutch.forEach((key, text) -> {
            if (english.containsKey(key) && !placeholders(text).equals(placeholders(english.get(key)))) {
                faults.add(key + ": other placeholders");
            }
            if (key.endsWith(".one") && !dutch.containsKey(key.replaceAll("one$", "many"))) {
                faults.add(key + ": one without many");
            }
        });
        List.of(dutch, english).forEach(texts -> texts.forEach((key, text) -> {
            if (text.isBlank()) {
                faults.add(key + ": empty");
            }
            if (text.replace("''", "").contains("'")) {
                faults.add(key + ": apostrophe not doubled");
            }
        }));
        return faults;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

package nl.tegenkracht.local;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the console says: English, or Dutch where {@code TEGENKRACHT_LANG=nl}. Both property files have the same keys,
 * except for {@code person.*}: in Dutch the file with the demo people explains itself.
 */
final class Texts {

    private static final Texts CURRENT = in(System.getenv("TEGENKRACHT_LANG"));
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    private final Properties entries = new Properties();

    private Texts(String file) {
        try (var reader = new InputStreamReader(Texts.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            entries.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param language {@code nl} for Dutch; anything else, also nothing, is English */
    static Texts in(String language) {
        return new Texts("nl".equalsIgnoreCase(language) ? "console_nl.properties" : "console_en.properties");
    }

    /** In the language of this process; {@code {0}} and so on become the arguments. */
    static String get(String key, Object... arguments) {
        return CURRENT.text(key, arguments);
    }

    /** In the language of this process, if that has one. */
    static Optional<String> find(String key) {
        return Optional.ofNullable(CURRENT.entries.getProperty(key));
    }

    String text(String key, Object... arguments) {
        var text = entries.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No text with key " + key);
        }
        return PLACEHOLDER.matcher(text).replaceAll(
                match -> Matcher.quoteReplacement(String.valueOf(arguments[Integer.parseInt(match.group(1))])));
    }

    Set<String> keys() {
        return entries.stringPropertyNames();
    }
}

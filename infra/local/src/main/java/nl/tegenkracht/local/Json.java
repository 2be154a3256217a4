package nl.tegenkracht.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.jr.ob.JSON;

/** JSON as {@code Map}, {@code List}, {@code String}, {@code Number}, {@code Boolean} or {@code null}. */
final class Json {

    private static final JSON PRETTY = JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT);

    private Json() {
    }

    /** @throws IllegalArgumentException if the text is not JSON */
    static Object read(String text) {
        try (var parser = JSON.std.createParser(text)) {
            var value = JSON.std.anyFrom(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("More than one value");
            }
            return value;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Invalid JSON", e);
        }
    }

    /** A flat object with texts, numbers and lists of texts, as JSON; anything else is written as its text. */
    static String write(Map<String, ?> object) {
        var fields = new LinkedHashMap<String, Object>();
        object.forEach((name, value) -> fields.put(name, plain(value)));
        return PRETTY.asString(fields) + System.lineSeparator();
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Number number -> number;
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> String.valueOf(value);
        };
    }
}

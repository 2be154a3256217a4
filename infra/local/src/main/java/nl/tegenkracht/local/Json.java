package nl.tegenkracht.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads JSON into {@code Map}, {@code List}, {@code String}, {@code Long}, {@code Double}, {@code Boolean} or
 * {@code null}. The runner has no dependencies, so that it is there within half a second; hence no Jackson.
 */
final class Json {

    private final String text;
    private int position;

    private Json(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException if the text is not JSON */
    static Object read(String text) {
        var json = new Json(text);
        var value = json.value();
        json.skipWhitespace();
        if (json.position != text.length()) {
            throw json.error();
        }
        return value;
    }

    /** A flat object with texts, numbers and lists of texts, as JSON. */
    static String write(Map<String, ?> object) {
        return object.entrySet().stream().map(e -> quoted(e.getKey()) + ": " + written(e.getValue()))
                .collect(Collectors.joining(",\n  ", "{\n  ", "\n}\n"));
    }

    private static String written(Object value) {
        return switch (value) {
            case Number number -> number.toString();
            case List<?> list -> list.stream().map(item -> quoted(String.valueOf(item)))
                    .collect(Collectors.joining(", ", "[", "]"));
            default -> quoted(String.valueOf(value));
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private Object value() {
        skipWhitespace();
        return switch (current()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            default -> literal();
        };
    }

    private Map<String, Object> object() {
        var result = new LinkedHashMap<String, Object>();
        position++;
        while (!closes('}')) {
            skipWhitespace();
            var name = string();
            skipWhitespace();
            expect(':');
            result.put(name, value());
        }
        return result;
    }

    private List<Object> list() {
        var result = new ArrayList<>();
        position++;
        while (!closes(']')) {
            result.add(value());
        }
        return result;
    }

    private boolean closes(char end) {
        skipWhitespace();
        if (current() == ',') {
            position++;
            return false;
        }
        if (current() == end) {
            position++;
            return true;
        }
        return false;
    }

    private String string() {
        expect('"');
        var result = new StringBuilder();
        while (current() != '"') {
            result.append(current() == '\\' ? escaped() : current());
            position++;
        }
        position++;
        return result.toString();
    }

    private char escaped() {
        position++;
        return switch (current()) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                position += 4;
                yield (char) Integer.parseInt(text.substring(position - 3, position + 1), 16);
            }
            default -> current();
        };
    }

    private Object literal() {
        int start = position;
        while (position < text.length() && "+-.0123456789aeflnrstuE".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        var word = text.substring(start, position);
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            case "" -> throw error();
            default -> number(word);
        };
    }

    private Number number(String word) {
        return word.matches("-?\\d+") ? (Number) Long.valueOf(word) : (Number) Double.valueOf(word);
    }

    private void expect(char expected) {
        if (current() != expected) {
            throw error();
        }
        position++;
    }

    private char current() {
        if (position >= text.length()) {
            throw error();
        }
        return text.charAt(position);
    }

    private void skipWhitespace() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private IllegalArgumentException error() {
        return new IllegalArgumentException("Invalid JSON at character " + position);
    }
}

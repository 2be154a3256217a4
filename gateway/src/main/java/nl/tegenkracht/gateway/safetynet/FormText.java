package nl.tegenkracht.gateway.safetynet;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Id;

/** A submitted form as the browser encoded it, and the little that the gateway reads of it when it is not delivered. */
record FormText(String encoded) {

    private static final Pattern ID = Pattern.compile("(?:^|&)id=([0-9a-f]{32})(?:&|$)");
    private static final Pattern BETWEEN_FIELDS = Pattern.compile("&");
    /** Many more than any form has. Whoever sends a million gets no list of a million. */
    private static final int MOST_FIELDS = 100;
    private static final Pattern BROKEN_END = Pattern.compile("%.?$");
    private static final int LONG_TEXT = 40;
    private static final int BEGIN_ENCODED = 3600;
    private static final int BEGIN = 300;

    String id() {
        var found = ID.matcher(encoded);
        return found.find() ? found.group(1) : "";
    }

    /** How the longest field begins. */
    String begin() {
        var longest = longest().orElse("");
        boolean cut = longest.length() > BEGIN_ENCODED;
        var text = decode(cut ? BROKEN_END.matcher(longest.substring(0, BEGIN_ENCODED)).replaceFirst("") : longest);
        boolean tooLong = text.codePointCount(0, text.length()) > BEGIN;
        return (tooLong ? text.substring(0, text.offsetByCodePoints(0, BEGIN)) : text) + (cut || tooLong ? "…" : "");
    }

    /** What somebody will want to read again: whatever is long, or else what is longest. */
    List<String> longTexts() {
        var longOnes = values().filter(value -> value.length() > LONG_TEXT).map(FormText::decode).toList();
        return longOnes.isEmpty() ? longest().map(FormText::decode).stream().toList() : longOnes;
    }

    private Optional<String> longest() {
        return values().filter(value -> !value.isEmpty() && !Id.isValid(value))
                .max(Comparator.comparingInt(String::length));
    }

    /** The same form, for the service that shows it instead of acting on it. */
    String putBack() {
        return encoded + "&teruggezet=ja";
    }

    private Stream<String> values() {
        return BETWEEN_FIELDS.splitAsStream(encoded).limit(MOST_FIELDS)
                .map(part -> part.substring(part.indexOf('=') + 1));
    }

    private static String decode(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }

    @Override
    public String toString() {
        return "FormText[]";
    }
}

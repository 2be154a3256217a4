package nl.tegenkracht.starter.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What applies to every text that was filled in. */
final class TextCheck {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private TextCheck() {
    }

    /** What is wrong with this text, in plain words; {@code maxLength} counts characters, not halves of them. */
    static List<String> errors(String text, int maxLength) {
        var errors = new ArrayList<String>();
        if (!isStorable(text)) {
            errors.add("Hier staan tekens in die niet te bewaren zijn.");
        }
        var length = text.codePointCount(0, text.length());
        if (length > maxLength) {
            errors.add("Gebruik hier ten hoogste %s tekens; het zijn er nu %s.".formatted(formatted(maxLength),
                    formatted(length)));
        }
        return errors;
    }

    /** The name of an unknown field, if it can be repeated without danger. */
    static String fieldName(String field) {
        return field.matches("[A-Za-z0-9_-]{1,40}") ? field : "onbekend";
    }

    /** Lone halves of characters and null characters would change silently when stored. */
    private static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(codePoint -> codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE);
    }

    private static String formatted(int value) {
        return String.format(DUTCH, "%,d", value);
    }
}

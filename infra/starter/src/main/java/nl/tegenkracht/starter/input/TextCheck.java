package nl.tegenkracht.starter.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Wat voor elke ingevulde tekst geldt. */
final class TextCheck {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private TextCheck() {
    }

    /** Wat er aan deze tekst niet kan, in gewone woorden; {@code langste} telt tekens, geen helften ervan. */
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

    /** De naam van een onbekend veld, als die zonder gevaar te herhalen is. */
    static String fieldName(String field) {
        return field.matches("[A-Za-z0-9_-]{1,40}") ? field : "onbekend";
    }

    /** Losse helften van tekens en nultekens zouden bij het bewaren stil veranderen. */
    private static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(codePoint -> codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE);
    }

    private static String formatted(int value) {
        return String.format(DUTCH, "%,d", value);
    }
}

package nl.tegenkracht.web.input;

import java.util.ArrayList;
import java.util.List;
import nl.tegenkracht.contracts.Text;

/** What applies to every text that was filled in. */
final class TextCheck {

    private TextCheck() {
    }

    /** What is wrong with this text; {@code maxLength} counts characters, not halves of them. */
    static List<Text> errors(String text, int maxLength) {
        var errors = new ArrayList<Text>();
        if (!isStorable(text)) {
            errors.add(Text.of("starter.input.not-storable"));
        }
        var length = text.codePointCount(0, text.length());
        if (length > maxLength) {
            errors.add(Text.of("starter.input.too-long", maxLength, length));
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
}

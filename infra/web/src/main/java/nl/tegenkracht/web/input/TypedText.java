package nl.tegenkracht.web.input;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text as it is kept (record 0322): every end of a line is the same character, whatever word processor it came from; a
 * control character stays visible as one that was there; and what nobody can see is no text.
 */
final class TypedText {

    private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\u000B\f\u0085\u2028\u2029]");

    /** They break nothing and mean nothing on a page; a null character is refused by {@link TextCheck}. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\t\n\u0000]]");
    private static final String REPLACEMENT = "\uFFFD";

    /** Letters and symbols by their category, but they leave no mark: Hangul fillers, the Braille blank, joiners. */
    private static final Set<Integer> EMPTY_LETTERS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x034F, 0x17B4,
            0x17B5);

    private TypedText() {
    }

    static String of(String typed) {
        var text = CONTROL.matcher(LINE_END.matcher(typed).replaceAll("\n")).replaceAll(REPLACEMENT);
        return text.codePoints().allMatch(TypedText::isInvisible) ? "" : text;
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.FORMAT ->
                true;
            case Character.CONTROL -> codePoint != 0;
            default -> EMPTY_LETTERS.contains(codePoint) || isVariationSelector(codePoint);
        };
    }

    private static boolean isVariationSelector(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }
}

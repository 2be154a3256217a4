package nl.tegenkracht.contracts;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody reads out by telephone instead of an id, as {@code 7K3P-9QTD}: the first forty bits of that id, in the
 * thirty-two characters of Crockford, which leave out I, L, O and U. It says no more than the id, which is random
 * (record 0323).
 */
public final class Reference {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS_PER_CHARACTER = 5;
    private static final int LENGTH = 8;
    private static final int HEX_DIGITS = 10;

    private Reference() {
    }

    /** The reference that belongs to this id. */
    public static String of(String id) {
        var bits = Long.parseLong(id, 0, HEX_DIGITS, 16);
        var text = new StringBuilder();
        for (int place = LENGTH - 1; place >= 0; place--) {
            text.append(ALPHABET.charAt((int) (bits >>> place * BITS_PER_CHARACTER) & 31));
        }
        return text.insert(LENGTH / 2, '-').toString();
    }

    /**
     * The ten hexadecimal digits with which the id begins, read from what somebody heard or typed: small letters, a dash
     * or a space more or less, and the letters that look like a digit all count. Empty if it is no reference.
     */
    public static Optional<String> idPrefix(String heard) {
        var letters = heard == null
                ? ""
                : heard.toUpperCase(Locale.ROOT).replaceAll("[\\s.\\p{Pd}]", "").replace('O', '0').replaceAll("[IL]",
                        "1");
        if (letters.length() != LENGTH || !letters.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)) {
            return Optional.empty();
        }
        long bits = letters.chars().mapToLong(ALPHABET::indexOf)
                .reduce(0, (before, next) -> before << BITS_PER_CHARACTER | next);
        return Optional.of(HexFormat.of().toHexDigits(bits, HEX_DIGITS));
    }

    /** For who has to find a request in the logs: the beginning of its id. */
    public static void main(String[] heard) {
        System.out.println(idPrefix(String.join("", heard)).orElse("Geen kenmerk"));
    }
}

package nl.tegenkracht.crypto;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.tegenkracht.contracts.Id;

/**
 * Labels of keys in a token: {@code <name>#<version>-<seconds><random>}, in hexadecimal. SunPKCS11 replaces a key with
 * the same label, and that must never happen; with the random part in it two labels are never equal. Labels from before
 * issue 8 do not have the time.
 */
final class TokenLabel {

    private static final Pattern FORMAT = Pattern.compile(".+#(\\d{6})-([0-9a-f]{8})?[0-9a-f]{8}");

    private TokenLabel() {
    }

    /** @param last the newest label of this name; null if there is none */
    static String next(String name, String last) {
        int version = 1;
        if (last != null) {
            var matcher = FORMAT.matcher(last);
            version = matcher.matches() ? Integer.parseInt(matcher.group(1)) + 1 : 1;
        }
        return "%s#%06d-%08x%s".formatted(name, version, Instant.now().getEpochSecond(), Id.random().substring(0, 8));
    }

    static Optional<Instant> madeAt(String label) {
        var matcher = FORMAT.matcher(label);
        return matcher.matches() && matcher.group(2) != null
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(matcher.group(2), 16)))
                : Optional.empty();
    }
}

package nl.tegenkracht.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Kenmerken van 128 willekeurige bits: geen volgnummer, geen domein, niets af te lezen. */
public final class Id {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern PATTERN = Pattern.compile("[0-9a-f]{32}");

    private Id() {
    }

    public static String random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Steeds hetzelfde kenmerk bij dezelfde tekst (SHA-256, de eerste 128 bits): geheim is het dus niet. */
    public static String derivedFrom(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of deze waarde van buiten de vorm van een kenmerk heeft. */
    public static boolean isValid(String value) {
        return value != null && PATTERN.matcher(value).matches();
    }
}

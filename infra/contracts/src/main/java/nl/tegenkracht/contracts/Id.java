package nl.tegenkracht.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Ids of 128 random bits: no sequence, no domain, nothing that can be read from them. */
public final class Id {

    /** The form of an id, as a regular expression. */
    public static final String PATTERN = "[0-9a-f]{32}";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile(Id.PATTERN);

    private Id() {
    }

    public static String random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Always the same id for the same text (the first 128 bits of SHA-256), so it is not a secret. */
    public static String derivedFrom(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this value from outside has the form of an id. */
    public static boolean isValid(String value) {
        return value != null && FORM.matcher(value).matches();
    }
}

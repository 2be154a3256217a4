package nl.tegenkracht.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 in lower case hexadecimal. */
final class Hash {

    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern FORMAT = Pattern.compile("[0-9a-f]{64}");

    private Hash() {
    }

    static String of(byte[] bytes) {
        return HEX.formatHex(sha256().digest(bytes));
    }

    static String head(String previous, long sequence, String entryHash) {
        var sha = sha256();
        sha.update(HEX.parseHex(previous));
        sha.update(ByteBuffer.allocate(Long.BYTES).putLong(sequence).array());
        sha.update(HEX.parseHex(entryHash));
        return HEX.formatHex(sha.digest());
    }

    static boolean isHash(String value) {
        return value != null && FORMAT.matcher(value).matches();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package nl.tegenkracht.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 in kleine hexadecimale letters. */
final class Hash {

    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern VORM = Pattern.compile("[0-9a-f]{64}");

    private Hash() {
    }

    static String van(byte[] bytes) {
        return HEX.formatHex(sha256().digest(bytes));
    }

    static String kop(String vorige, long nr, String regelhash) {
        var sha = sha256();
        sha.update(HEX.parseHex(vorige));
        sha.update(ByteBuffer.allocate(Long.BYTES).putLong(nr).array());
        sha.update(HEX.parseHex(regelhash));
        return HEX.formatHex(sha.digest());
    }

    static boolean isHash(String waarde) {
        return waarde != null && VORM.matcher(waarde).matches();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

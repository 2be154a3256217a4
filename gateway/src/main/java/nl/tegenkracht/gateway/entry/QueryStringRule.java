package nl.tegenkracht.gateway.entry;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Which query strings the gateway accepts: valid encoding of valid UTF-8, without control characters. */
final class QueryStringRule {

    private static final int MAX_LENGTH = 4096;
    private static final String PUNCTUATION = "-._~!$&'()*+,;=:@/?";

    private QueryStringRule() {
    }

    static boolean isAccepted(String raw) {
        if (raw == null) {
            return true;
        }
        if (raw.length() > MAX_LENGTH) {
            return false;
        }
        var bytes = ByteBuffer.allocate(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            int character = raw.charAt(i);
            if (character == '%') {
                character = decode(raw, i);
                i += 2;
            } else if (!isPlain(character)) {
                return false;
            }
            if (character < ' ' && character != '\n' && character != '\r' && character != '\t' || character == 0x7f) {
                return false;
            }
            bytes.put((byte) character);
        }
        return isValidUtf8(bytes.flip());
    }

    private static boolean isPlain(int character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || PUNCTUATION.indexOf(character) >= 0;
    }

    private static int decode(String raw, int position) {
        if (position + 2 >= raw.length()) {
            return -1;
        }
        int high = Character.digit(raw.charAt(position + 1), 16);
        int low = Character.digit(raw.charAt(position + 2), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static boolean isValidUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException error) {
            return false;
        }
    }
}

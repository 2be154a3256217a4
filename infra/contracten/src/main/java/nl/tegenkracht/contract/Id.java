package nl.tegenkracht.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Kenmerken van 128 willekeurige bits: geen volgnummer, geen domein, niets af te lezen. */
public final class Id {

    private static final SecureRandom BRON = new SecureRandom();
    private static final Pattern VORM = Pattern.compile("[0-9a-f]{32}");

    private Id() {
    }

    public static String nieuw() {
        var bytes = new byte[16];
        BRON.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Steeds hetzelfde kenmerk bij dezelfde tekst (SHA-256, de eerste 128 bits): geheim is het dus niet. */
    public static String van(String tekst) {
        try {
            var afdruk = MessageDigest.getInstance("SHA-256").digest(tekst.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(afdruk, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of deze waarde van buiten de vorm van een kenmerk heeft. */
    public static boolean geldig(String waarde) {
        return waarde != null && VORM.matcher(waarde).matches();
    }
}

package nl.tegenkracht.gateway.sessie;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** De SHA-256 van een geheim, hex: genoeg om het te herkennen, niet om het te gebruiken. */
public final class Afdruk {

    private Afdruk() {
    }

    public static String van(String geheim) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(geheim.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException fout) {
            throw new IllegalStateException(fout);
        }
    }
}

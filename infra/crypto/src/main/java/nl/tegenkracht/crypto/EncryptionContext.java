package nl.tegenkracht.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What encrypted bytes belong to. Each part carries its length, so {@code ("a","bc")} is never {@code ("ab","c")}. */
public final class EncryptionContext {

    private EncryptionContext() {
    }

    /**
     * The context of a stuk (a document in a dossier): it fits in no other dossier, in no other place and as no other
     * kind.
     */
    public static byte[] stuk(String dossier, String stuk, String kind) {
        return of("stuk", dossier, stuk, kind);
    }

    public static byte[] of(String... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            append(out, part.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /** Separates wrapped data keys from sealed content, and one key name from another. */
    static byte[] inVault(KeyUsage usage, String keyName, byte[] context) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(of("kluis", usage.code(), keyName));
        append(out, context);
        return out.toByteArray();
    }

    private static void append(ByteArrayOutputStream out, byte[] part) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        out.writeBytes(part);
    }
}

package nl.tegenkracht.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Waar gesloten bytes bij horen. Elk deel draagt zijn lengte, zodat {@code ("a","bc")} nooit {@code ("ab","c")} is. */
public final class EncryptionContext {

    private EncryptionContext() {
    }

    /** De context van een stuk: het past in geen ander dossier, op geen andere plaats en als geen andere soort. */
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

    /** Scheidt verpakte datasleutels van verzegelde inhoud, en de ene sleutelnaam van de andere. */
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

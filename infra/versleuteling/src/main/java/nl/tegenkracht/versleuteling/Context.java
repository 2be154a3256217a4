package nl.tegenkracht.versleuteling;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Waar gesloten bytes bij horen. Elk deel draagt zijn lengte, zodat {@code ("a","bc")} nooit {@code ("ab","c")} is. */
public final class Context {

    private Context() {
    }

    /** De context van een stuk: het past in geen ander dossier, op geen andere plaats en als geen andere soort. */
    public static byte[] stuk(String dossier, String stuk, String soort) {
        return van("stuk", dossier, stuk, soort);
    }

    public static byte[] van(String... delen) {
        var uit = new ByteArrayOutputStream();
        for (var deel : delen) {
            voegToe(uit, deel.getBytes(StandardCharsets.UTF_8));
        }
        return uit.toByteArray();
    }

    /** Scheidt verpakte datasleutels van verzegelde inhoud, en de ene sleutelnaam van de andere. */
    static byte[] inKluis(Gebruik gebruik, String sleutelnaam, byte[] context) {
        var uit = new ByteArrayOutputStream();
        uit.writeBytes(van("kluis", gebruik.name(), sleutelnaam));
        voegToe(uit, context);
        return uit.toByteArray();
    }

    private static void voegToe(ByteArrayOutputStream uit, byte[] deel) {
        uit.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(deel.length).array());
        uit.writeBytes(deel);
    }
}

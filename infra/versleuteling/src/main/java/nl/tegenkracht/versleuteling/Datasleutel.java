package nl.tegenkracht.versleuteling;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Function;

/**
 * De sleutel van één dossier (256 bits, AES-GCM). Leeft zo kort mogelijk: sluit hem na gebruik, dan worden de bytes
 * gewist. De bibliotheek en het JDK houden eigen kopieën die pas met het geheugenbeheer verdwijnen; dat is niet te
 * verhelpen zonder eigen cryptografie, en dus een reden om sleutels niet te bewaren maar telkens te openen.
 */
public final class Datasleutel implements AutoCloseable {

    private static final int LENGTE = 32;
    private static final SecureRandom BRON = new SecureRandom();

    private final byte[] bytes;
    private volatile AesGcmJce slot;

    private Datasleutel(byte[] bytes) {
        this.bytes = bytes;
        try {
            this.slot = new AesGcmJce(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM ontbreekt", e);
        }
    }

    /** Een nieuwe, willekeurige sleutel. */
    public static Datasleutel nieuw() {
        var bytes = new byte[LENGTE];
        BRON.nextBytes(bytes);
        return new Datasleutel(bytes);
    }

    static Datasleutel van(byte[] bytes) {
        if (bytes.length != LENGTE) {
            throw new NietTeOpenen();
        }
        return new Datasleutel(bytes.clone());
    }

    /** Sluit inhoud; dezelfde inhoud levert telkens andere bytes op. Zie {@link Context#stuk}. */
    public byte[] versleutel(byte[] klaar, byte[] context) {
        try {
            return open().encrypt(klaar, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Versleutelen mislukte", e);
        }
    }

    /**
     * Opent wat {@link #versleutel} sloot.
     *
     * @throws NietTeOpenen bij een andere sleutel, een andere context of veranderde bytes
     */
    public byte[] ontcijfer(byte[] versleuteld, byte[] context) {
        try {
            return open().decrypt(versleuteld, context);
        } catch (GeneralSecurityException e) {
            throw new NietTeOpenen();
        }
    }

    <T> T metBytes(Function<byte[], T> gebruik) {
        open();
        return gebruik.apply(bytes);
    }

    private AesGcmJce open() {
        var huidig = slot;
        if (huidig == null) {
            throw new IllegalStateException("De datasleutel is gesloten");
        }
        return huidig;
    }

    /** Wist de sleutel; daarna doet hij niets meer. */
    @Override
    public void close() {
        slot = null;
        Arrays.fill(bytes, (byte) 0);
    }
}

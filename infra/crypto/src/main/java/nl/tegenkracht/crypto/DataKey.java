package nl.tegenkracht.crypto;

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
public final class DataKey implements AutoCloseable {

    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;
    private volatile AesGcmJce cipher;

    private DataKey(byte[] bytes) {
        this.bytes = bytes;
        try {
            this.cipher = new AesGcmJce(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM ontbreekt", e);
        }
    }

    /** Een nieuwe, willekeurige sleutel. */
    public static DataKey generate() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new DataKey(bytes);
    }

    static DataKey of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new DecryptionFailed();
        }
        return new DataKey(bytes.clone());
    }

    /** Sluit inhoud; dezelfde inhoud levert telkens andere bytes op. Zie {@link EncryptionContext#stuk}. */
    public byte[] encrypt(byte[] plaintext, byte[] context) {
        try {
            return requireOpen().encrypt(plaintext, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Versleutelen mislukte", e);
        }
    }

    /**
     * Opent wat {@link #encrypt} sloot.
     *
     * @throws DecryptionFailed bij een andere sleutel, een andere context of veranderde bytes
     */
    public byte[] decrypt(byte[] ciphertext, byte[] context) {
        try {
            return requireOpen().decrypt(ciphertext, context);
        } catch (GeneralSecurityException e) {
            throw new DecryptionFailed();
        }
    }

    <T> T withBytes(Function<byte[], T> use) {
        requireOpen();
        return use.apply(bytes);
    }

    private AesGcmJce requireOpen() {
        var current = cipher;
        if (current == null) {
            throw new IllegalStateException("De datasleutel is gesloten");
        }
        return current;
    }

    /** Wist de sleutel; daarna doet hij niets meer. */
    @Override
    public void close() {
        cipher = null;
        Arrays.fill(bytes, (byte) 0);
    }
}

package nl.tegenkracht.crypto;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Function;

/**
 * The key of one dossier (256 bits, AES-GCM). Lives as short as possible: close it after use, and its bytes are erased.
 * The library and the JDK keep copies of their own that only go with garbage collection; that cannot be helped without
 * cryptography of our own, and so is a reason not to keep keys but to open them each time.
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
            throw new IllegalStateException("AES-GCM is missing", e);
        }
    }

    /** A new, random key. */
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

    /** Encrypts content; the same content gives other bytes each time. See {@link EncryptionContext#stuk}. */
    public byte[] encrypt(byte[] plaintext, byte[] context) {
        try {
            return requireOpen().encrypt(plaintext, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Encrypting failed", e);
        }
    }

    /**
     * Decrypts what {@link #encrypt} encrypted.
     *
     * @throws DecryptionFailed with another key, another context or modified bytes
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
            throw new IllegalStateException("The data key is closed");
        }
        return current;
    }

    /** Erases the key; after that it does nothing any more. */
    @Override
    public void close() {
        cipher = null;
        Arrays.fill(bytes, (byte) 0);
    }
}

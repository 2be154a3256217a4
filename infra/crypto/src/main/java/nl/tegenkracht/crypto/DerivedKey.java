package nl.tegenkracht.crypto;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;

/**
 * A key derived from one generation of a key in the vault (256 bits, AES-GCM). It may be kept in memory: the vault
 * itself is then not needed for every reading.
 */
public final class DerivedKey {

    private final AesGcmJce cipher;

    private DerivedKey(AesGcmJce cipher) {
        this.cipher = cipher;
    }

    /**
     * The key that follows from this generation and this use.
     *
     * @throws DecryptionFailed if the vault does not know this generation
     */
    public static DerivedKey of(KeyVault vault, String keyName, String kid, byte[] info) {
        try {
            return new DerivedKey(new AesGcmJce(vault.derive(keyName, kid, info)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is missing", e);
        }
    }

    /** Encrypts content; what it belongs to is not secret, but authenticated. */
    public byte[] encrypt(byte[] plaintext, byte[] context) {
        try {
            return cipher.encrypt(plaintext, context);
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
            return cipher.decrypt(ciphertext, context);
        } catch (GeneralSecurityException e) {
            throw new DecryptionFailed();
        }
    }
}

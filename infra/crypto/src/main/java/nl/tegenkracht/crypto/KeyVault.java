package nl.tegenkracht.crypto;

/**
 * Keeps the keys that data keys and messages are encrypted under (key management service). Whoever is the first to use
 * a key name to encrypt something brings the key into being; if two processes do so at once, it is still one key.
 *
 * <p>
 * Names come from {@link KeyName}. {@code context} is not secret but is authenticated: whoever opens with another
 * context gets nothing. All methods throw {@link KeyVaultUnavailable} if the vault itself does not work, and {@link
 * IllegalArgumentException} for a name that cannot exist. Safe for use by several threads.
 */
public interface KeyVault {

    /** Wraps a data key under the current key of this name. */
    WrappedKey wrap(String keyName, byte[] dataKey, byte[] context);

    /**
     * Takes a data key out of its wrap, also if that was made under an earlier key.
     *
     * @throws DecryptionFailed with an unknown key, another context or modified bytes
     */
    byte[] unwrap(String keyName, WrappedKey wrapped, byte[] context);

    /** Id of the key that now encrypts; changes with a rotation, also one by another process. */
    String currentKid(String keyName);

    /**
     * HMAC-SHA256 (32 bytes) for pseudonyms of persons and for lookup values. The outcome stays the same after a key
     * rotation: otherwise nobody would find their own dossier again.
     */
    byte[] hmac(String keyName, byte[] input);

    /** Seals content (an event, a session) under the current key of this name. */
    WrappedKey seal(String keyName, byte[] content, byte[] context);

    /**
     * Opens what {@link #seal} sealed; a wrapped data key does not open with this.
     *
     * @throws DecryptionFailed with an unknown key, another context or modified bytes
     */
    byte[] unseal(String keyName, WrappedKey sealedContent, byte[] context);

    /**
     * 32 bytes that follow from one generation of this key and from {@code info}, always the same; for whoever cannot
     * ask the vault at every reading. Creates no generation.
     *
     * @param kid id of the generation, as {@link #currentKid} gave it then
     * @throws DecryptionFailed if the vault does not know this generation
     */
    byte[] derive(String keyName, String kid, byte[] info);
}
